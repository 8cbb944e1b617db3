"""Imports result files: football.txt, football.json, tables, workbooks; files or folders."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils import timezone
from tqdm import tqdm

from previews.editions.automatic import released_words
from previews.factcheck.check_claims import summary_of
from previews.factcheck.recheck import recheck_all
from previews.importers.formats.cell_dates import DateOrder
from previews.importers.killed_imports import CannotBeResumed, ImportRuns, end_killed_imports
from previews.importers.options import Options
from previews.importers.report import ImportReport
from previews.importers.run import ImportFailed, Run, import_files
from previews.management.archive_command import ArchiveCommand, logged_in_user
from previews.management.import_arguments import add_arguments
from previews.management.import_output import report_lines


class Command(ArchiveCommand):
    help = (
        "Imports result files. Exit status 0 when everything was imported, 1 when lines, cells or "
        "columns were not understood, kick-offs or stadiums not kept, or fixtures refused or held, "
        "2 when it could not run."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add_arguments(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        run = Run(
            options["paths"],
            Options(
                competition=options["competition"],
                country=options["country"],
                season=options["season"],
                zone=options["zone"],
                create_clubs=options["create_clubs"],
                source=options["source"],
                rank=options["rank"],
            ),
            options["format"],
            dict(options["column"]),
            options["dry_run"],
            by=logged_in_user(),
            ignored=tuple(options["ignore"]),
            dates=DateOrder(options["dates"]) if options["dates"] else None,
            resume=options["resume"],
        )
        if not run.dry_run:
            self.write_lines(*end_killed_imports(timezone.now()))
        try:
            report = import_files(run, timezone.now, _watched)
        except (ImportFailed, ImportRuns, CannotBeResumed) as error:
            raise CommandError(str(error), returncode=2) from error
        if options["report"]:
            _write(report, options["report"])
        self.write_lines(*report_lines(report))
        if not report.dry_run:
            self.write_lines(
                summary_of(recheck_all(timezone.now())), released_words(timezone.now())
            )
        if report.exit_status:
            raise SystemExit(report.exit_status)


def _watched(path: Path, lines: Iterable[str]) -> Iterator[str]:
    """A progress bar over the file's bytes; none where the output is not a terminal."""
    size = path.stat().st_size
    with tqdm(total=size, desc=path.name, unit="B", unit_scale=True, disable=None) as bar:
        for line in lines:
            bar.update(len(line.encode()) if not bar.disable else 0)
            yield line


def _write(report: ImportReport, path: Path) -> None:
    text = json.dumps(report.as_json(), ensure_ascii=False, indent=2)
    try:
        path.write_text(f"{text}\n", encoding="utf-8")
    except OSError as error:
        saved = "nothing is saved" if report.dry_run else f"import {report.batch} is saved"
        words = f"{saved}, but its report cannot be written to {path}: {error.strerror}"
        raise CommandError(words, returncode=2) from error
