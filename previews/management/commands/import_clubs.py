"""Imports openfootball's club lists: names, other spellings, city, country."""

from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils import timezone

from previews.editions.automatic import released_words
from previews.importers.killed_imports import ImportRuns, end_killed_imports
from previews.importers.run import ImportFailed
from previews.importers.writing.club_lists import import_clubs
from previews.management.archive_command import ArchiveCommand, logged_in_user
from previews.management.import_output import failed_row, held_rows_imported


class Command(ArchiveCommand):
    help = (
        "Imports club lists, files or folders with *.clubs.txt. Exit status 0 when everything was "
        "imported, 1 when lines were not understood, 2 when it could not run."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")

    def handle(self, *args: Any, **options: Any) -> None:
        self.write_lines(*end_killed_imports(timezone.now()))
        try:
            report = import_clubs(_lists(options["paths"]), timezone.now(), by=logged_in_user())
        except (ImportFailed, ImportRuns) as error:
            raise CommandError(str(error), returncode=2) from error
        for file in report.files:
            counts = ", ".join(f"{number:,} {name}" for name, number in file.details.items())
            kinds = ", ".join(f"{number:,} {kind}" for kind, number in sorted(file.lines.items()))
            lines = f"{file.lines.total()} lines ({kinds})"
            self.stdout.write(f"{file.file}: {lines}; {counts or 'nothing new'}")
            for line in file.unparsed:
                self.stdout.write(f"{file.file}:{line['line']}: {line['why']}: {line['text']}")
            for message in file.messages:
                self.stdout.write(f"{file.file}:{message['line']}: {message['text']}")
        if report.held_rows_imported:
            self.stdout.write(held_rows_imported(report.held_rows_imported))
        for words in report.failed_rows:
            self.stdout.write(failed_row(words))
        self.stdout.write(f"import {report.batch}")
        self.write_lines(released_words(timezone.now()))
        if report.exit_status:
            raise SystemExit(report.exit_status)


def _lists(paths: list[Path]) -> list[Path]:
    """The lists named, and those of the folders named. Raises ImportFailed where there is none."""
    all_lists = []
    for path in paths:
        lists = sorted(path.rglob("*.clubs.txt")) if path.is_dir() else [path]
        if not lists:
            raise ImportFailed(f"no file in {path} ends in .clubs.txt; name the list itself")
        if not lists[0].is_file():
            raise ImportFailed(f"no file or folder is called {path}")
        all_lists += lists
    return all_lists
