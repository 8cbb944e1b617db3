"""Editions as a release stores them."""

from datetime import datetime

from django.utils import timezone

from previews.editions.document import SHAPE, encode, read_document
from previews.models import Edition, Preview, ReleaseState
from previews.models.generation import current_stamp
from previews.models.preview_names import show_names_of_the_day


def release(preview: Preview, released_at: datetime | None = None) -> Edition:
    """Store what the preview says now as its newest edition, which stands: see `look_was_taken`."""
    look_was_taken(preview)
    row = Preview.objects.for_page().get(pk=preview.pk)
    show_names_of_the_day(row)
    return Edition.objects.create(
        preview=preview,
        number=Edition.objects.next_number(preview),
        document=encode(read_document(row)),
        shape=SHAPE,
        released_at=released_at or timezone.now(),
    )


def look_was_taken(preview: Preview) -> None:
    """Automatic release has looked at the facts of now: until one is written, it makes no edition.

    Facts that a test writes later count as written only after `generation.raise_facts`.
    """
    ReleaseState.objects.all().note(preview, current_stamp().facts)
