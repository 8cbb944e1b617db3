"""Loads files: each whole or not at all, all of them in one batch, told in one report."""

import csv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from django.db import transaction

from previews.importers.formats.files import (
    format_of,
    holds_results,
    reader_of,
    result_files,
    why_not_text,
)
from previews.importers.report import FileReport, Report
from previews.importers.resolve_names import settle_known
from previews.importers.writing.importer import Importer
from previews.importers.writing.plan import NoCompetition, Options
from previews.models import ImportBatch
from previews.text.number_words import counted

type Clock = Callable[[], datetime]
type Watch = Callable[[Path, Iterable[str]], Iterable[str]]
"""Wraps the lines of a file, to show how far the reading has come."""


class ImportFailed(Exception):
    """The run could not begin, or a file that was named cannot be read at all."""


@dataclass(frozen=True, slots=True)
class Run:
    """What is to be loaded, and how. `format` is empty where each file tells its own."""

    paths: Sequence[Path]
    options: Options = field(default_factory=Options)
    format: str = ""
    columns: dict[str, str] = field(default_factory=dict)
    dry_run: bool = False
    by: str = ""
    """Who runs it: the batch remembers."""


def load(run: Run, now: Clock, watch: Watch = lambda path, lines: lines) -> Report:
    """Loads the files of the run. A dry run reports the same and leaves nothing behind.

    Raises CannotRun when a path is missing or a file that was named cannot be read.
    """
    with transaction.atomic():
        if run.dry_run:
            report = _load(run, now, watch)
            transaction.set_rollback(True)
            report.batch = None
            return report
    return _load(run, now, watch)


def _load(run: Run, now: Clock, watch: Watch) -> Report:
    try:
        files = list(result_files(run.paths))
    except FileNotFoundError as error:
        raise ImportFailed(str(error)) from error
    if not any(named or holds_results(path) for path, named in files):
        folders = ", ".join(str(path) for path in run.paths)
        raise ImportFailed(f"no file with results in {folders}; name the file itself")
    batch = ImportBatch.objects.create(
        command="import_results",
        files=[str(path) for path in run.paths],
        run_by=run.by,
        started_at=now(),
    )
    report = Report(batch=batch.pk, dry_run=run.dry_run)
    importer = Importer(batch, run.options, report)
    try:
        for path, named in files:
            if named or holds_results(path):
                if not _load_file(path, run, importer, watch, named=named):
                    # Clubs and competitions that it made are taken back with it.
                    importer = Importer(batch, run.options, report)
            else:
                report.passed_over.append(str(path))
        report.let_in = settle_known(now=now())
    except BaseException:
        _end(batch, report, ImportBatch.Status.FAILED, now)
        raise
    _end(batch, report, ImportBatch.Status.DONE, now)
    return report


def _load_file(path: Path, run: Run, importer: Importer, watch: Watch, *, named: bool) -> bool:
    """One file, one transaction; whether it was loaded.

    What cannot be read is said, and stops the run if it was named.
    """
    file = FileReport(str(path))
    try:
        file.format = run.format or format_of(path)
        reader = reader_of(file.format, run.columns)
        with transaction.atomic(), path.open(encoding="utf-8-sig", newline="") as lines:
            importer.load(reader(watch(path, lines)), file)
        if not file.lines:
            raise ValueError("the file is empty")
    except (NoCompetition, OSError, ValueError, csv.Error) as error:
        told = why_not_text(path) if isinstance(error, UnicodeDecodeError) else str(error)
        if named:
            before = sum(not each.error for each in importer.report.files)
            loaded = (
                f"; loaded before it: {counted(before, 'file')}"
                if before and not run.dry_run
                else ""
            )
            raise ImportFailed(f"{path}: {told}{loaded}") from error
        file = FileReport(str(path), file.format, error=told)
    importer.report.files.append(file)
    return not file.error


def _end(batch: ImportBatch, report: Report, status: str, now: Clock) -> None:
    batch.status = status
    batch.counts = report.totals()
    batch.ended_at = now()
    batch.save(update_fields=["status", "counts", "ended_at"])
