"""Loads result files: football.txt, football.json, tables of results; files or whole folders."""

import json
from argparse import ArgumentTypeError
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from django.core.management.base import CommandError, CommandParser
from django.utils import timezone
from tqdm import tqdm

from previews.factcheck.check_claims import recheck, summary_of
from previews.importers.formats.files import FORMATS
from previews.importers.formats.football_txt_heading import season_written
from previews.importers.linking.countries import country_code
from previews.importers.report import FileReport, Report
from previews.importers.run import ImportFailed, Run, load
from previews.importers.writing.plan import Options
from previews.management.archive_command import ArchiveCommand, whoever_runs_it

SHOWN = 20
"""Messages of one kind printed for a file; all of them stand in the report."""


class Command(ArchiveCommand):
    help = (
        "Loads result files into the archive. Exit status 0 when all was understood, "
        "1 when something waits for a person, 2 when it could not run."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument("--format", choices=FORMATS, default="", help="else found by itself")
        parser.add_argument("--competition", default="", metavar="NAME")
        parser.add_argument(
            "--country", default="", type=_country, metavar="CODE", help="of clubs without one: ENG"
        )
        parser.add_argument("--season", default="", type=_season, metavar="2023/24")
        parser.add_argument(
            "--zone", default="", type=_zone, metavar="Europe/London", help="the files' clock"
        )
        parser.add_argument(
            "--column",
            action="append",
            default=[],
            type=_column,
            metavar="home=Heimteam",
            help="our name for a column, and the file's",
        )
        parser.add_argument("--create-clubs", action="store_true", help="make unknown clubs")
        parser.add_argument("--dry-run", action="store_true", help="say what would happen")
        parser.add_argument("--report", type=_report_file, metavar="FILE.json")

    def handle(self, *args: Any, **options: Any) -> None:
        run = Run(
            options["paths"],
            Options(
                competition=options["competition"],
                country=options["country"],
                season=options["season"],
                zone=options["zone"],
                create_clubs=options["create_clubs"],
            ),
            options["format"],
            dict(options["column"]),
            options["dry_run"],
            by=whoever_runs_it(),
        )
        try:
            report = load(run, timezone.now, _watched)
        except ImportFailed as error:
            raise CommandError(str(error), returncode=2) from error
        if options["report"]:
            _write(report, options["report"])
        self._print(report)
        if not report.dry_run and (words := summary_of(recheck(timezone.now()))):
            self.stdout.write(words)
        if report.exit_status:
            raise SystemExit(report.exit_status)

    def _print(self, report: Report) -> None:
        for file in report.files:
            self._print_file(file)
        for path in report.passed_over:
            self.stdout.write(f"passed over: {path}")
        for name, nearest in report.unknown_names.items():
            like = f"; nearest: {', '.join(nearest)}" if nearest else ""
            self.stdout.write(f"unknown name: {name}{like}")
        self._print_list("new club", report.created_clubs)
        self._print_list("new official", report.created_officials)
        if report.let_in:
            self.stdout.write(f"let in, their names being known now: {report.let_in:,} that waited")
        what = "dry run, nothing stored" if report.dry_run else f"import {report.batch}"
        self.stdout.write(f"{what}: {_counts(report.totals())}")

    def _print_file(self, file: FileReport) -> None:
        if file.error:
            self.stdout.write(f"{file.file}: not read: {file.error}")
            return
        lines = f"{file.lines.total()} lines ({_counts(file.lines)})"
        self.stdout.write(f"{file.file}: {lines}; fixtures: {_counts(file.fixtures) or 'none'}")
        if details := _counts(file.details):
            self.stdout.write(f"  {details}")
        for unread in file.unread:
            self.stdout.write(f"{file.file}:{unread['line']}: {unread['why']}: {unread['text']}")
        for message in file.messages[:SHOWN]:
            self.stdout.write(
                f"{file.file}:{message['line']}: {message['outcome']}: {message['text']}"
            )
        if len(file.messages) > SHOWN:
            self.stdout.write(f"  and {len(file.messages) - SHOWN} more; --report lists them all")

    def _print_list(self, what: str, names: list[str]) -> None:
        for name in names:
            self.stdout.write(f"{what}: {name}")


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{number:,} {name}" for name, number in sorted(counts.items()) if number)


def _watched(path: Path, lines: Iterable[str]) -> Iterator[str]:
    """A bar over the file's bytes; none where nobody is looking at a terminal."""
    size = path.stat().st_size
    with tqdm(total=size, desc=path.name, unit="B", unit_scale=True, disable=None) as bar:
        for line in lines:
            bar.update(len(line.encode()) if not bar.disable else 0)
            yield line


def _country(words: str) -> str:
    code = country_code(words)
    if code or not words:
        return code
    raise ArgumentTypeError(f"no country is called {words}; write it like ENG")


def _season(words: str) -> str:
    season = season_written(words)
    if season or not words:
        return season
    raise ArgumentTypeError(f"no season is written {words}; write it like 2023/24, or 2024")


def _report_file(words: str) -> Path:
    """Asked before the run: afterwards it would be too late to say that it cannot be written."""
    path = Path(words)
    if path.is_dir() or not path.parent.is_dir():
        raise ArgumentTypeError(f"{words} cannot be written: name a file in a folder that exists")
    try:
        path.open("a").close()
    except OSError as error:
        raise ArgumentTypeError(f"{words} cannot be written: {error.strerror}") from error
    return path


def _write(report: Report, path: Path) -> None:
    told = json.dumps(report.as_json(), ensure_ascii=False, indent=2)
    try:
        path.write_text(f"{told}\n", encoding="utf-8")
    except OSError as error:
        stored = "nothing is stored" if report.dry_run else f"import {report.batch} is stored"
        words = f"{stored}, but its report cannot be written to {path}: {error.strerror}"
        raise CommandError(words, returncode=2) from error


def _zone(name: str) -> str:
    if not name or name in available_timezones():
        return name
    raise ArgumentTypeError(f"no time zone is called {name}; write it like Europe/London")


def _column(words: str) -> tuple[str, str]:
    ours, equals, theirs = words.partition("=")
    if not equals or not theirs:
        raise ArgumentTypeError(f"write {words} like home=Heimteam")
    return ours.strip(), theirs.strip()
