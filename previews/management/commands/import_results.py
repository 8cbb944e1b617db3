"""Imports result files: football.txt, football.json, tables, workbooks; files or folders."""

import json
from argparse import ArgumentTypeError
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from django.core.management.base import CommandError, CommandParser
from django.utils import timezone
from tqdm import tqdm

from previews.editions.automatic import released_words
from previews.factcheck.check_claims import recheck, summary_of
from previews.importers.formats.cell_dates import DateOrder
from previews.importers.formats.files import FORMATS
from previews.importers.formats.football_txt_heading import season_written
from previews.importers.killed_imports import end_killed_imports
from previews.importers.linking.countries import country_code
from previews.importers.options import Options
from previews.importers.report import FileReport, ImportReport
from previews.importers.run import ImportFailed, Run, import_files
from previews.importers.writing.sources import LONGEST_NAME
from previews.management.archive_command import ArchiveCommand, logged_in_user
from previews.management.import_output import failed_row, held_rows_imported

LOWEST_RANK = 32_767
# Messages printed for a file; --report writes all of them.
SHOWN = 20
WHAT_TO_DO = {
    "unparsed": "Correct the lines that were not understood, and import the file again.",
    "refused": "Correct the fixtures that were refused, and import the file again.",
}
NAMES_TO_RESOLVE = "Resolve the unmatched names in the admin; their fixtures are then imported."
DOUBTS_TO_DECIDE = (
    "Decide on the doubtful rows in the admin, under Held rows: import as it is, or discard."
)


class Command(ArchiveCommand):
    help = (
        "Imports result files. Exit status 0 when everything was imported, 1 when lines, cells or "
        "columns were not understood, kick-offs not kept, or fixtures refused or held, 2 when it "
        "could not run."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument(
            "--format", choices=FORMATS, default="", help="default: as the file looks"
        )
        parser.add_argument(
            "--competition", default="", metavar="NAME", help="for files that do not name it"
        )
        parser.add_argument(
            "--country", default="", type=_country, metavar="CODE", help="of clubs without one: ENG"
        )
        parser.add_argument(
            "--season",
            default="",
            type=_season,
            metavar="2023/24",
            help="default: named by the file, else found by the day",
        )
        parser.add_argument(
            "--zone", default="", type=_zone, metavar="Europe/London", help="time zone of the files"
        )
        parser.add_argument(
            "--column",
            action="append",
            default=[],
            type=_column,
            metavar="home=Heimteam",
            help="our name of a column = its header in the file",
        )
        parser.add_argument(
            "--source",
            default="",
            type=_source,
            metavar="NAME",
            help="who gives the facts; default: each file is a source of its own",
        )
        parser.add_argument(
            "--rank",
            type=_rank,
            metavar="N",
            help="how far the source is believed, 1 most; it overwrites sources behind it",
        )
        parser.add_argument(
            "--ignore",
            action="append",
            default=[],
            metavar="HEADER",
            help="a column of tables to leave aside, though it looks like a result",
        )
        parser.add_argument(
            "--dates",
            choices=[order.value for order in DateOrder],
            help="dmy: 8/10/2024 is 8 October; mdy: it is 10 August. Default: as all dates of the "
            "file show",
        )
        parser.add_argument(
            "--create-clubs", action="store_true", help="create new clubs and officials"
        )
        parser.add_argument("--dry-run", action="store_true", help="report only, save nothing")
        parser.add_argument(
            "--report", type=_report_file, metavar="FILE.json", help="where to write all messages"
        )

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
        )
        if not run.dry_run:
            self.write_lines(*end_killed_imports(timezone.now()))
        try:
            report = import_files(run, timezone.now, _watched)
        except ImportFailed as error:
            raise CommandError(str(error), returncode=2) from error
        if options["report"]:
            _write(report, options["report"])
        self._print(report)
        if not report.dry_run:
            self.write_lines(summary_of(recheck(timezone.now())), released_words(timezone.now()))
        if report.exit_status:
            raise SystemExit(report.exit_status)

    def _print(self, report: ImportReport) -> None:
        for file in report.files:
            self._print_file(file)
        for path in report.skipped_files:
            self.stdout.write(f"skipped: {path}: not a result file")
        for name, similar in report.unmatched_names.items():
            like = f"; similar: {', '.join(similar)}" if similar else ""
            self.stdout.write(f"unmatched name: {name}{like}")
        self._print_list("new club", report.created_clubs)
        self._print_list("new official", report.created_officials)
        if report.held_rows_imported:
            self.stdout.write(held_rows_imported(report.held_rows_imported))
        for words in report.failed_rows:
            self.stdout.write(failed_row(words))
        for outcome, sentence in WHAT_TO_DO.items():
            if report.totals().get(outcome):
                self.stdout.write(sentence)
        if report.unmatched_names and report.totals().get("held"):
            self.stdout.write(NAMES_TO_RESOLVE)
        if any(file.doubts for file in report.files):
            self.stdout.write(DOUBTS_TO_DECIDE)
        what = "dry run, nothing saved" if report.dry_run else f"import {report.batch}"
        self.stdout.write(f"{what}: {_counts(report.totals())}")

    def _print_file(self, file: FileReport) -> None:
        if file.error:
            self.stdout.write(f"{file.file}: not imported: {file.error}")
            return
        lines = f"{file.lines.total()} lines ({_counts(file.lines)})"
        self.stdout.write(f"{file.file}: {lines}; fixtures: {_counts(file.fixtures) or 'none'}")
        if details := _counts(file.details):
            self.stdout.write(f"  {details}")
        if doubts := _counts(file.doubts):
            self.stdout.write(f"  doubts: {doubts}")
        if file.left_aside:
            self.stdout.write(f"  left aside: {', '.join(file.left_aside)}")
        for line in file.unparsed:
            self.stdout.write(f"{file.file}:{line['line']}: {line['why']}: {line['text']}")
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
    """A progress bar over the file's bytes; none where the output is not a terminal."""
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


def _source(name: str) -> str:
    if len(name) > LONGEST_NAME:
        raise ArgumentTypeError(f"the name of a source has up to {LONGEST_NAME} letters")
    return name.strip()


def _rank(words: str) -> int:
    if not words.isdecimal() or not 1 <= int(words) <= LOWEST_RANK:
        raise ArgumentTypeError(f"{words} is no rank; write a number from 1 to {LOWEST_RANK}")
    return int(words)


def _report_file(words: str) -> Path:
    """Tried before the run: after it, it is too late to name another file."""
    path = Path(words)
    if path.is_dir() or not path.parent.is_dir():
        raise ArgumentTypeError(f"{words} cannot be written: name a file in a folder that exists")
    try:
        path.open("a").close()
    except OSError as error:
        raise ArgumentTypeError(f"{words} cannot be written: {error.strerror}") from error
    return path


def _write(report: ImportReport, path: Path) -> None:
    text = json.dumps(report.as_json(), ensure_ascii=False, indent=2)
    try:
        path.write_text(f"{text}\n", encoding="utf-8")
    except OSError as error:
        saved = "nothing is saved" if report.dry_run else f"import {report.batch} is saved"
        words = f"{saved}, but its report cannot be written to {path}: {error.strerror}"
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
