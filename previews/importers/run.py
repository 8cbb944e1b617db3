"""Imports files: each whole or not at all, all of them in one batch, with one report."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import count
from pathlib import Path

from previews.importers.formats.cell_dates import DateOrder
from previews.importers.formats.files import (
    Watch,
    format_of,
    holds_results,
    read_file,
    result_files,
    why_not_text,
)
from previews.importers.formats.table_options import TableOptions
from previews.importers.killed_imports import RESUMABLE, RunningImport, resumed, running
from previews.importers.linking.competitions import known_competition
from previews.importers.linking.kick_off_time import time_zone_of
from previews.importers.options import NoCompetition, Options
from previews.importers.report import FileReport, ImportReport
from previews.importers.resolve_names import resolve_known
from previews.importers.upload import NotAsShown, Upload
from previews.importers.writing.importer import Importer
from previews.models import ImportBatch
from previews.models.staging.staged import staged, tried
from previews.models.staging.swap import ArchiveChanged
from previews.models.tracked import RowChanged
from previews.text.number_words import counted

# In bytes. A longer file is staged, so that it locks nobody out.
SHORT_FILE = 50_000
# Rows expected of a file: no more in any table than it has bytes, were they not packed.
LEAST_ROWS = 10_000
PACKED = {".xlsx": 20, ".xlsm": 20}

type Clock = Callable[[], datetime]
# A file, and whether it was named itself; else it is one of a folder.
type ResultFile = tuple[Path, bool]


class ImportFailed(Exception):
    """The import cannot run, or a file that was named cannot be read at all."""


@dataclass(frozen=True, slots=True)
class Run:
    """What is to be imported, and how.

    `format` is empty where each file's own is found. `columns` maps our names of columns to the
    headers of a table, `ignored` are headers to leave aside. `dates` is the order of day and month
    in tables. `by` is the name of the person who runs the import. `resume` is the number of a
    failed import that goes on. `upload` is given for a single file that came through a form.
    """

    paths: Sequence[Path]
    options: Options = field(default_factory=Options)
    format: str = ""
    columns: dict[str, str] = field(default_factory=dict)
    dry_run: bool = False
    by: str = ""
    ignored: tuple[str, ...] = ()
    dates: DateOrder | None = None
    resume: int | None = None
    upload: Upload | None = None

    def name_of(self, path: Path) -> str:
        """How reports, held rows and the list of imports call the file."""
        return self.upload.name if self.upload else str(path)

    def table_options(self, today: date) -> TableOptions:
        """What the run says of tables."""
        known = known_competition(self.options.competition, self.options.country)
        return TableOptions(
            columns=self.columns,
            ignored=self.ignored,
            dates=self.dates,
            competition=self.options.competition,
            country=self.options.country,
            zone=self.options.zone or time_zone_of(known.organiser, known.country),
            today=today,
        )


def import_files(run: Run, now: Clock, watch: Watch = lambda path, lines: lines) -> ImportReport:
    """Imports the files of the run. A dry run reports the same and saves nothing.

    Raises ImportFailed when a path is missing or a file that was named cannot be read, ImportRuns
    while another import runs, and CannotBeResumed.
    """
    if not run.dry_run:
        return _run(run, now, watch)
    size = sum(path.stat().st_size for path, _ in _files(run.paths))
    report = tried(lambda: _run(run, now, watch), is_long=size > SHORT_FILE)
    report.batch = None
    return report


def _run(run: Run, now: Clock, watch: Watch) -> ImportReport:
    files = _files(run.paths)
    with running(lambda: _batch(run, now()), alone=not run.dry_run) as started:
        return _Import(run, now, watch, files, started).run()


def _batch(run: Run, now: datetime) -> ImportBatch:
    paths = [run.name_of(path) for path in run.paths]
    if run.resume is not None:
        return resumed(run.resume, RESUMABLE, paths)
    return ImportBatch.objects.create(
        command=run.upload.command if run.upload else RESUMABLE,
        files=paths,
        run_by=run.by,
        started_at=now,
    )


class _Import:
    """One import, with its batch, its report and the importer of the open file."""

    def __init__(
        self,
        run: Run,
        now: Clock,
        watch: Watch,
        files: list[ResultFile],
        started: RunningImport,
    ) -> None:
        self.of, self.now, self.watch = run, now, watch
        self.files, self.batch, self.beat = files, started.batch, started.beat
        self.report = ImportReport(batch=self.batch.pk, dry_run=run.dry_run)
        self.importer = self._new_importer()

    def run(self) -> ImportReport:
        try:
            for path, named in self.files:
                self._import_or_skip(path, named=named)
            settled = resolve_known(now=self.now())
            self.report.held_rows_imported = len(settled.files)
            self.report.failed_rows += settled.failed_rows
        except NotAsShown:
            self.batch.delete()  # nothing belongs to it
            raise
        except BaseException:
            self._end(ImportBatch.Status.FAILED)
            raise
        self._end(ImportBatch.Status.DONE)
        return self.report

    def _new_importer(self) -> Importer:
        return Importer(self.batch, self.of.options, self.report)

    def _import_or_skip(self, path: Path, *, named: bool) -> None:
        if not (named or holds_results(path)):
            self.report.skipped_files.append(str(path))
            return
        names, format_ = self.report.count_names(), ""
        try:
            format_ = self.of.format or format_of(path, self.of.columns)
            file = self._import(path, format_)
        except (NoCompetition, OSError, ValueError, csv.Error, ArchiveChanged, RowChanged) as error:
            name = self.of.name_of(path)
            file = FileReport(name, format_, error=_words(error, path))
            if named:
                raise ImportFailed(f"{name}: {file.error}{self._imported_before()}") from error
            self._forget_since(names)
        self.report.files.append(file)

    def _import(self, path: Path, format_: str) -> FileReport:
        """One file, all of it or nothing."""
        size, names = path.stat().st_size, self.report.count_names()
        attempts = count()

        def read() -> FileReport:
            if next(attempts):
                self._forget_since(names)
            file, upload = FileReport(self.of.name_of(path), format_), self.of.upload
            options = self.of.table_options(self.now().date())
            items = read_file(path, format_, options, self._watched)
            if upload:
                file.rows, items = [], upload.limited(items)
            self.importer.import_file(items, file, whole=True)
            if not file.lines:
                raise ValueError("the file is empty")
            if upload:
                upload.finish(file, self.report)
            return file

        rows = LEAST_ROWS + size * PACKED.get(path.suffix.lower(), 1)
        return staged(read, is_long=size > SHORT_FILE, rows=rows)

    def _watched(self, path: Path, lines: Iterable[str]) -> Iterator[str]:
        for line in self.watch(path, lines):
            self.beat()
            yield line

    def _forget_since(self, names: tuple[int, ...]) -> None:
        """Clubs and competitions that a file created are gone with it."""
        self.report.forget_names_since(names)
        self.importer = self._new_importer()

    def _imported_before(self) -> str:
        imported = sum(not file.error for file in self.report.files)
        if not imported or self.of.dry_run:
            return ""
        return f"; imported before it: {counted(imported, 'file')}"

    def _end(self, status: str) -> None:
        self.batch.status = status
        self.batch.counts = {**self.report.totals(), **self.report.left_aside()}
        self.batch.ended_at = self.now()
        self.batch.save(update_fields=["status", "counts", "ended_at"])


def _files(paths: Sequence[Path]) -> list[ResultFile]:
    try:
        files = list(result_files(paths))
    except FileNotFoundError as error:
        raise ImportFailed(str(error)) from error
    if not any(named or holds_results(path) for path, named in files):
        folders = ", ".join(str(path) for path in paths)
        raise ImportFailed(f"no file with results in {folders}; name the file itself")
    return files


def _words(error: Exception, path: Path) -> str:
    return why_not_text(path) if isinstance(error, UnicodeDecodeError) else str(error)
