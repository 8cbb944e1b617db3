"""Corrections: what an earlier edition said and a later one says otherwise. 1 query."""

from dataclasses import dataclass
from datetime import datetime

from previews.models import Edition, Preview
from previews.models.edition import EditionQuerySet
from previews.models.edition_change import Change

SHOWN = 3


@dataclass(frozen=True, slots=True)
class Correction:
    """A change with the moment from which fans could read it; `note` is an editor's sentence."""

    place: str
    sentence: str
    at: datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class Corrections:
    """Latest first. Those beyond the first few are folded."""

    corrections: tuple[Correction, ...]

    @property
    def latest(self) -> tuple[Correction, ...]:
        return self.corrections[:SHOWN]

    @property
    def earlier(self) -> tuple[Correction, ...]:
        return self.corrections[SHOWN:]


def read(preview: Preview) -> Corrections | None:
    """None if nothing has been corrected since fans could first read it."""
    return _value(Edition.objects.of(preview))


def read_at(slug: str) -> Corrections | None:
    """As `read`, of the preview of that address."""
    return _value(Edition.objects.at(slug))


def _value(editions: EditionQuerySet) -> Corrections | None:
    corrections = tuple(
        Correction(change.place, change.sentence, edition.released_at, note_on(edition, change))
        for edition in editions.with_changes().latest_first()
        if has_been_read(edition)
        for change in edition.told_changes()
        if change.is_correction
    )
    return Corrections(corrections) if corrections else None


def changes_since(preview: Preview, number: int) -> tuple[Change, ...]:
    """Corrections and updates after the edition of that number, the earliest first. 1 query."""
    editions = Edition.objects.of(preview).since_number(number).with_changes().earliest_first()
    return tuple(
        change
        for edition in editions
        if has_been_read(edition)
        for change in edition.told_changes()
    )


def has_been_read(edition: Edition) -> bool:
    """Whether fans could read the edition before this one: a scheduled preview has no readers."""
    return edition.publish_at is None or edition.released_at > edition.publish_at


def note_on(edition: Edition, change: Change) -> str:
    return str(edition.notes.get(change.key, ""))
