"""The files of a folder: club lists, result files, and what each says of its own size."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple

from previews.importers.formats.files import format_of, holds_results, read_file
from previews.importers.formats.parsed_fixture import ParsedFixture
from previews.importers.formats.table_options import TableOptions

CLUB_LIST = ".clubs.txt"
# "# Matches 380" and "# Teams 20", as openfootball's files begin.
MATCHES = re.compile(r"^#\s*Matches:?\s+(\d+)", re.MULTILINE)
TEAMS = re.compile(r"^#\s*Teams:?\s+(\d+)", re.MULTILINE)


# A side's name and country; a day and both sides.
type Side = tuple[str, str]
type Meeting = tuple[date | None, Side, Side]


class FileSeason(NamedTuple):
    """What a file with one competition says of its season."""

    competition: str
    country: str
    season: str
    day: date


@dataclass(frozen=True, slots=True)
class Corpus:
    """Club lists are imported before results: they say which names are one club."""

    folders: tuple[Path, ...]
    club_lists: tuple[Path, ...]
    results: tuple[Path, ...]

    @classmethod
    def of(cls, folders: Iterable[Path]) -> "Corpus":
        """Raises FileNotFoundError for a folder that is not there."""
        folders = tuple(folders)
        for folder in folders:
            if not folder.exists():
                raise FileNotFoundError(f"no file or folder is called {folder}")
        files = {
            path: None
            for folder in folders
            for path in ([folder] if folder.is_file() else sorted(folder.rglob("*")))
            if path.is_file()
        }
        lists = tuple(path for path in files if path.name.endswith(CLUB_LIST))
        return cls(folders, lists, tuple(path for path in files if holds_results(path)))

    def reversed(self) -> "Corpus":
        return Corpus(self.folders, self.club_lists[::-1], self.results[::-1])

    def name_of(self, path: str) -> str:
        """The file's folder, from the folder that was given on."""
        parent = Path(path).parent
        for folder in self.folders:
            if parent.is_relative_to(folder):
                return str(Path(folder.name) / parent.relative_to(folder))
        return str(parent)


@dataclass(frozen=True, slots=True)
class Announced:
    """What the file holds, read apart from the import, and what it says that it holds.

    `by_line` has its fixtures by the line that reports name.
    """

    lines: int
    by_line: dict[int, list[Meeting]] = field(default_factory=dict)
    season: FileSeason | None = None
    says_fixtures: int | None = None
    says_sides: int | None = None

    @property
    def fixtures(self) -> int:
        return sum(map(len, self.by_line.values()))

    @property
    def sides(self) -> int:
        meetings = (meeting for of_line in self.by_line.values() for meeting in of_line)
        return len({side for _, home, away in meetings for side in (home, away)})

    @property
    def mistakes(self) -> list[str]:
        """Differences between what the file says and what is read of it."""
        mistakes = []
        if self.says_fixtures not in (None, self.fixtures):
            mistakes.append(
                f"the file says {self.says_fixtures} matches, and {self.fixtures} are read"
            )
        # It may spell a team in two ways; fewer names than teams are names that were not read.
        if self.sides < (self.says_sides or 0):
            mistakes.append(f"the file says {self.says_sides} teams, and {self.sides} are read")
        return mistakes


def announced(path: Path) -> Announced:
    """Reads the file without the archive. A file that is not read at all has lines only."""
    with path.open(encoding="utf-8-sig", newline="", errors="replace") as lines:
        text = list(lines)
    try:
        items = read_file(path, format_of(path, {}), TableOptions())
        fixtures = [item for item in items if isinstance(item, ParsedFixture)]
    except (ValueError, LookupError):
        return Announced(len(text))
    whole = "".join(text)
    by_line: dict[int, list[Meeting]] = {}
    for fixture in fixtures:
        by_line.setdefault(fixture.line, []).append(_meeting(fixture))
    return Announced(
        len(text), by_line, _season(fixtures), _number(MATCHES, whole), _number(TEAMS, whole)
    )


def _meeting(fixture: ParsedFixture) -> Meeting:
    home, away = (fixture.home, fixture.home_country), (fixture.away, fixture.away_country)
    return fixture.day, home, away


def _season(fixtures: list[ParsedFixture]) -> FileSeason | None:
    seasons = {(fixture.competition, fixture.season) for fixture in fixtures}
    days = (fixture for fixture in fixtures if fixture.day is not None)
    first = next(days, None)
    if first is None or first.day is None or len(seasons) > 1:
        return None
    return FileSeason(first.competition, first.country, first.season, first.day)


def _number(pattern: re.Pattern[str], text: str) -> int | None:
    """The number, where the file has one of them: of several competitions none is the whole's."""
    numbers = pattern.findall(text)
    return int(numbers[0]) if len(numbers) == 1 else None
