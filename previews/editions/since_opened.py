"""What an open page needs to learn what has changed since it was opened.

The page carries its edition and the changes of it. A script compares them with the list of all
changes, which is asked for every half minute.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from previews.models import Edition, Preview
from previews.models.edition_change import changes_in
from previews.sections.corrections import has_been_read

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Opened:
    """The edition of a page: its stamp, and the keys of the changes that it made.

    An automatic edition makes way for the next one of the same ten minutes, which then has its
    changes too: by their keys, what a fan has read already is not counted again.
    """

    stamp: int
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LaterChange:
    """`at` is the stamp of its edition; `place` is where it is read: "Team news, Conor Bradley"."""

    key: str
    at: int
    place: str


@dataclass(frozen=True, slots=True)
class SinceOpened:
    """`edition` is the stamp of the newest. `is_over`: the page is not brought up to date again."""

    edition: int
    is_over: bool
    changes: tuple[LaterChange, ...]


def stamp_of(moment: datetime) -> int:
    """Microseconds, which a script can compare: a number has no two ways to be written."""
    return (moment - EPOCH) // timedelta(microseconds=1)


def opened_with(released_at: datetime, changes: Iterable[dict[str, Any]]) -> Opened:
    return Opened(stamp_of(released_at), tuple(change.key for change in changes_in(changes)))


def read(preview: Preview, now: datetime) -> SinceOpened:
    """Of a preview that fans can see, with its fixture. 2 queries."""
    released_at = Edition.objects.newest_release(preview)
    changes = tuple(
        LaterChange(change.key, stamp_of(edition.released_at), change.place)
        for edition in Edition.objects.of(preview).with_changes().earliest_first()
        if has_been_read(edition)
        for change in edition.told_changes()
    )
    edition = stamp_of(released_at) if released_at else 0
    return SinceOpened(edition, preview.has_begun(now), changes)
