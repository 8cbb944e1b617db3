"""Corrections: what an earlier edition said and a later one says otherwise. 1 query."""

from dataclasses import dataclass
from datetime import datetime

from previews.models import Edition, Preview
from previews.models.edition_change import Change


@dataclass(frozen=True, slots=True)
class Correction:
    """A change with the moment from which fans could read it; `note` is an editor's sentence."""

    place: str
    sentence: str
    at: datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class Corrections:
    """Latest first."""

    corrections: tuple[Correction, ...]


def read(preview: Preview) -> Corrections | None:
    """None if nothing has been corrected since fans could first read it."""
    corrections = corrections_of(preview)
    return Corrections(corrections) if corrections else None


def corrections_of(preview: Preview) -> tuple[Correction, ...]:
    """Latest first. 1 query."""
    editions = Edition.objects.of(preview).with_changes().latest_first()
    return tuple(
        Correction(change.place, change.sentence, edition.released_at, note_on(edition, change))
        for edition in editions
        if has_been_read(edition, preview)
        for change in edition.told_changes()
        if change.is_correction
    )


def changes_since(preview: Preview, number: int) -> tuple[Change, ...]:
    """Corrections and updates after the edition of that number, the earliest first. 1 query."""
    editions = Edition.objects.of(preview).since_number(number).with_changes().earliest_first()
    return tuple(change for edition in editions for change in edition.told_changes())


def has_been_read(edition: Edition, preview: Preview) -> bool:
    """Whether fans could read the edition before this one: a scheduled preview has no readers."""
    return preview.publish_at is None or edition.released_at > preview.publish_at


def note_on(edition: Edition, change: Change) -> str:
    return str(edition.notes.get(change.key, ""))
