"""A section: a part of a preview, read from facts into a frozen value."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import QueryDict

from previews.models import Preview


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page. `read` returns its value, or None when there is nothing to say.

    A section owns one query parameter, named as its module (`?form_guide=away`).
    """

    slug: str
    title: str
    read: Callable[[Preview, QueryDict], object | None]

    @property
    def parameter(self) -> str:
        return self.slug.replace("-", "_")

    @property
    def template(self) -> str:
        return f"previews/sections/{self.parameter}.html"
