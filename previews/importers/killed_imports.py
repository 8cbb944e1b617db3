"""Imports whose process was killed: nothing of them runs, and nobody has said so."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from previews.models import ImportBatch
from previews.models.staging.archive_copy import delete_left_over
from previews.models.staging.import_lock import ImportLock

ENDED = (
    "import {number} of {started:%-d %B %Y, %H:%M} UTC was killed and is marked as failed; of the "
    "file that it was reading nothing is stored, the files before it are"
)


@contextmanager
def running(begin: Callable[[], ImportBatch]) -> Iterator[ImportBatch]:
    """A batch that others know to be running, as long as this process lives."""
    # In one transaction: nobody may see it without its lock.
    with transaction.atomic():
        batch = begin()
        lock = ImportLock(batch.pk)
        lock.take()
    try:
        yield batch
    finally:
        lock.give_back()


def end_killed_imports(now: datetime) -> list[str]:
    """Mark as failed what says that it is running and does not, and say so in sentences.

    Also deletes the copies of the archive that killed processes have left.
    """
    delete_left_over(connection)
    sentences = []
    for batch in ImportBatch.objects.running():
        lock = ImportLock(batch.pk)
        if not lock.take():
            continue
        values: dict[str, Any] = {"status": ImportBatch.Status.FAILED, "ended_at": now}
        # It may have ended between our two looks.
        if ImportBatch.objects.running().numbered(batch.pk).update(**values):
            sentences.append(ENDED.format(number=batch.pk, started=batch.started_at))
        lock.give_back()
    return sentences
