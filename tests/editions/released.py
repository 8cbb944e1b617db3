"""Editions as a release stores them."""

from datetime import datetime

from previews.editions.document import SHAPE, encode, read_document
from previews.models import Edition, Preview
from previews.models.preview_names import show_names_of_the_day


def release(preview: Preview, released_at: datetime | None = None) -> Edition:
    """Store what the preview says now as its newest edition."""
    row = Preview.objects.for_page().get(pk=preview.pk)
    show_names_of_the_day(row)
    return Edition.objects.create(
        preview=preview,
        number=Edition.objects.next_number(preview),
        document=encode(read_document(row)),
        shape=SHAPE,
        released_at=released_at or row.moment,
    )
