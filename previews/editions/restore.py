"""Restoring an edition: what it said is released again, as a new edition."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from previews.editions.versions import changes_from, document_of
from previews.models import Edition, Preview


class CannotBeRestored(Exception):
    """The sentence says why."""


@transaction.atomic
def restore(edition: Edition, *, by: User | None, now: datetime) -> Edition:
    """Release what an older edition said as a new edition.

    From then on the preview is released by hand only: otherwise the next saved fact would undo it.
    Raises CannotBeRead, or CannotBeRestored for the newest edition and where fans read none.
    """
    preview = Preview.objects.select_for_update().get(pk=edition.preview_id)
    newest = Edition.objects.of(preview).with_document().latest_first().first()
    if newest is None or newest.pk == edition.pk:
        raise CannotBeRestored(f"Edition {edition.number} is the newest edition.")
    if not preview.is_released:
        raise CannotBeRestored("The preview is not published. Publish it before you restore.")
    document = document_of(edition)
    Preview.objects.note_headline(preview, document.headline)
    if not preview.release_by_hand:
        preview.release_by_hand = True
        preview.save(update_fields=["release_by_hand"])
    return Edition.objects.create(
        preview=preview,
        number=Edition.objects.next_number(preview),
        document=edition.document,
        shape=edition.shape,
        released_at=now,
        released_by=by,
        reason=f"Restored edition {edition.number}",
        findings=edition.findings,
        verdicts=edition.verdicts,
        changes=changes_from(newest, edition.document),
    )
