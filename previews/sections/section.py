"""A section: a part of a preview, read into a frozen value, and shown from that value."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.http import QueryDict

from previews.models import Preview


def as_read(value: Any, state: QueryDict, now: datetime) -> Any:
    """What is shown of a section that has one state only."""
    return value


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page.

    `read` asks the database and returns the value with every state that a fan can choose, or None
    when there is nothing to say. `show` asks nothing: it returns what the template draws of that
    value, in the state that the query chooses and at the moment of reading. It returns None when
    nothing of the value holds any longer.

    A section with controls owns one query parameter, named as its module (`?form_guide=away`).
    Only such a section draws links from the query of the page.
    """

    slug: str
    title: str
    read: Callable[[Preview], Any]
    show: Callable[[Any, QueryDict, datetime], Any] = as_read
    has_controls: bool = False
    # Whether it takes the whole width of a wide screen, or a column of it.
    is_wide: bool = False
    # Whether it is on the one sheet of paper that is printed unless a fan asks for all.
    on_sheet: bool = False
    # Where it stands on a page whose editor gave it no place: behind the first of these sections
    # that is there, else at the top. None: behind everything that the editor gave a place.
    stands_after: tuple[str, ...] | None = None
    # Whether its value is a part of the document of an edition; if not, it is read for each page.
    in_edition: bool = True

    @property
    def parameter(self) -> str:
        return self.slug.replace("-", "_")

    @property
    def template(self) -> str:
        return f"previews/sections/{self.parameter}.html"

    def titled(self, content: Any) -> "Section":
        """With the title that what is shown gives itself, such as "The final"."""
        own = getattr(content, "own_title", "")
        return replace(self, title=own) if own else self

    def shown(self, preview: Preview, state: QueryDict, now: datetime) -> Any:
        """What the template draws, read now; None when there is nothing to say."""
        value = self.read(preview)
        return None if value is None else self.show(value, state, now)
