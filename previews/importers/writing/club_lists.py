"""Imports club lists: new clubs with their spellings, and other spellings of known clubs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

from previews.importers.formats.clubs_txt import ClubItems, read
from previews.importers.formats.files import why_not_text
from previews.importers.formats.parsed_fixture import ParsedClub
from previews.importers.killed_imports import running
from previews.importers.report import FileReport
from previews.importers.resolve_names import resolve_known
from previews.importers.run import ImportFailed
from previews.importers.writing.listed_clubs import ListedClubs, entries_in
from previews.models import ImportBatch
from previews.models.staging.staged import staged
from previews.models.staging.swap import ArchiveChanged

# In bytes.
SHORT_LIST = 5_000


@dataclass(slots=True)
class ClubListReport:
    """What the lists added. `files` count their lines; every line is accounted for."""

    batch: int
    files: list[FileReport] = field(default_factory=list)
    held_rows_imported: int = 0
    failed_rows: list[str] = field(default_factory=list)

    @property
    def exit_status(self) -> int:
        return 1 if self.failed_rows or any(file.needs_attention for file in self.files) else 0


def import_clubs(paths: Iterable[Path], now: datetime, by: str = "") -> ClubListReport:
    """Imports each list in a transaction of its own, all as one batch, run by the person `by`.

    Raises ImportFailed for a file that cannot be read; the lists before it are imported.
    """
    paths = list(paths)

    def begin() -> ImportBatch:
        return ImportBatch.objects.create(
            command="import_clubs",
            files=[str(path) for path in paths],
            run_by=by,
            started_at=now,
        )

    with running(begin) as started:
        return _import_lists(paths, started.batch, now)


def _import_lists(paths: list[Path], batch: ImportBatch, now: datetime) -> ClubListReport:
    report = ClubListReport(batch.pk)
    try:
        report.files += [_import_file(path, batch) for path in paths]
    except BaseException:
        _end(batch, ImportBatch.Status.FAILED, now)
        raise
    settled = resolve_known(now=now)
    report.held_rows_imported, report.failed_rows = len(settled.files), settled.failed_rows
    batch.counts = {file.file: dict(file.details) for file in report.files}
    _end(batch, ImportBatch.Status.DONE, now)
    return report


def _end(batch: ImportBatch, status: str, now: datetime) -> None:
    batch.status, batch.ended_at = status, now
    batch.save(update_fields=["status", "ended_at", "counts"])


def _import_file(path: Path, batch: ImportBatch) -> FileReport:
    try:
        file = staged(partial(_read_file, path, batch), is_long=path.stat().st_size > SHORT_LIST)
    except (OSError, ValueError, ArchiveChanged) as error:
        raise ImportFailed(f"{path}: {_words(error, path)}") from error
    if not file.lines:
        raise ImportFailed(f"{path}: the file is empty")
    return file


def _read_file(path: Path, batch: ImportBatch) -> FileReport:
    file = FileReport(str(path), "clubs-txt")
    with path.open(encoding="utf-8-sig", newline="") as lines:
        clubs = ListedClubs(batch, file)
        for entry in entries_in(_parsed_clubs(read(lines), file), file):
            clubs.add(entry)
        clubs.save()
    return file


def _words(error: Exception, path: Path) -> str:
    if isinstance(error, UnicodeDecodeError):
        return why_not_text(path)
    return (isinstance(error, OSError) and error.strerror) or str(error)


def _parsed_clubs(items: ClubItems, file: FileReport) -> Iterator[ParsedClub]:
    for item in items:
        if isinstance(item, ParsedClub):
            yield item
        else:
            file.count_line(item)
