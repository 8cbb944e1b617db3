"""A part of a match sheet: what of it was typed, and whether it can be saved."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from django.http import HttpRequest

from previews.admin.sheet.named_people import Question
from previews.admin.sheet.sitting import Sitting

type Typed = Mapping[str, Any] | None
WAS = "-was"


class Part(Protocol):
    """`rows` are the stored rows that the part shows: it changes them as they were shown."""

    @property
    def is_typed(self) -> bool: ...

    @property
    def questions(self) -> Sequence[Question]: ...

    @property
    def is_ready(self) -> bool: ...

    @property
    def is_refused(self) -> bool: ...

    @property
    def rows(self) -> Sequence[Any]: ...

    def save(self, sitting: Sitting) -> list[str]:
        """Save it, and say what is saved. The caller undoes everything if this raises."""
        ...


def changed(typed: Typed, name: str, stored: str) -> str | None:
    """What an editor has typed into a field; None if it is as the page showed it, or as stored.

    The page sends back what it showed, so that a field that somebody else has changed meanwhile is
    not taken for one that this editor has changed.
    """
    if typed is None or name not in typed:
        return None
    text = one_text(typed[name])
    was = typed.get(name + WAS)
    return None if text == stored or (was is not None and text == one_text(was)) else text


def one_text(typed: Any) -> str:
    """Browsers send the ends of lines as CR LF."""
    return str(typed).replace("\r\n", "\n").strip()


def may_write(request: HttpRequest, *models: str) -> bool:
    """Whether the user may both add and change rows of these kinds."""
    rights = [f"previews.{right}_{model}" for model in models for right in ("add", "change")]
    return bool(request.user.has_perms(rights))
