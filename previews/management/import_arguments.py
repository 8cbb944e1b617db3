"""The arguments of import_results, each with the words for a value that cannot be read."""

from argparse import ArgumentTypeError
from pathlib import Path
from zoneinfo import available_timezones

from django.core.management.base import CommandParser

from previews.importers.formats.cell_dates import DateOrder
from previews.importers.formats.files import FORMATS
from previews.importers.formats.football_txt_heading import season_written
from previews.importers.linking.countries import country_code
from previews.importers.writing.sources import LONGEST_NAME
from previews.management.archive_command import row_number

LOWEST_RANK = 32_767


def add_arguments(parser: CommandParser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    parser.add_argument("--format", choices=FORMATS, default="", help="default: as the file looks")
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
        "--resume",
        type=row_number,
        metavar="N",
        help="go on with the failed import N of the same files under its number",
    )
    parser.add_argument(
        "--report", type=_report_file, metavar="FILE.json", help="where to write all messages"
    )


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


def _zone(name: str) -> str:
    if not name or name in available_timezones():
        return name
    raise ArgumentTypeError(f"no time zone is called {name}; write it like Europe/London")


def _column(words: str) -> tuple[str, str]:
    ours, equals, theirs = words.partition("=")
    if not equals or not theirs:
        raise ArgumentTypeError(f"write {words} like home=Heimteam")
    return ours.strip(), theirs.strip()
