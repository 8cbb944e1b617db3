"""One import runs at a time; one whose process was killed is told from one that goes on."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
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
RESUMABLE = "import_results"
RESUME = "; to go on with it under its number, run the same command with --resume {number}"
RUNS = (
    "import {number} runs: {command}, started{by} on {started:%-d %B %Y, %H:%M:%S} UTC, "
    "{process}, last heard of at {heard}. Imports run one at a time: run the command again when "
    "it has ended; if it hangs, end that process first"
)


class ImportRuns(Exception):
    """Another import runs. The sentence says whose, and since when."""


class CannotBeResumed(Exception):
    """The sentence says why."""


@dataclass(frozen=True, slots=True)
class RunningImport:
    """`beat` shows others that it goes on."""

    batch: ImportBatch
    beat: Callable[[], None]


@contextmanager
def running(begin: Callable[[], ImportBatch], *, alone: bool = True) -> Iterator[RunningImport]:
    """A batch that others know to be running, as long as this process lives.

    `alone`: raises ImportRuns while another import runs.
    """
    # In one transaction: nobody may see it without its lock.
    with transaction.atomic():
        if alone:
            _refuse_beside_another()
        batch = begin()
        lock = ImportLock(batch.pk)
        lock.take()
    try:
        yield RunningImport(batch, lock.beat)
    finally:
        lock.give_back()


def _refuse_beside_another() -> None:
    ImportLock(0).let_one_begin()
    for batch in ImportBatch.objects.running():
        lock = ImportLock(batch.pk)
        holder = lock.holder() if lock.is_held_by_another() else None
        if holder is None:
            continue
        raise ImportRuns(
            RUNS.format(
                number=batch.pk,
                command=batch.command,
                by=f" by {batch.run_by}" if batch.run_by else "",
                started=batch.started_at,
                process=holder.process,
                heard=f"{holder.heard_at:%H:%M:%S} UTC" if holder.heard_at else "no known time",
            )
        )


def resumed(number: int, command: str, files: list[str]) -> ImportBatch:
    """A failed import that goes on under its number, so that undo_import undoes all of it.

    Files that it has imported are read again, and found unchanged.
    """
    batch = ImportBatch.objects.numbered(number).first()
    if batch is None:
        raise CannotBeResumed(f"there is no import {number}")
    if batch.status != ImportBatch.Status.FAILED:
        label = batch.get_status_display().lower()
        raise CannotBeResumed(f"import {number} is {label}; only a failed one can be resumed")
    if (batch.command, batch.files) != (command, files):
        was = " ".join([batch.command, *map(str, batch.files)])
        raise CannotBeResumed(f"import {number} was another one: {was}")
    batch.status, batch.ended_at = ImportBatch.Status.RUNNING, None
    batch.save(update_fields=["status", "ended_at"])
    return batch


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
            words = ENDED + (RESUME if batch.command == RESUMABLE else "")
            sentences.append(words.format(number=batch.pk, started=batch.started_at))
        lock.give_back()
    ImportLock(0).delete_left_over()
    return sentences
