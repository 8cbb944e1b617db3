"""The files of a folder: club lists, result files, and what each says of its own size."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from previews.importers.formats.files import format_of, holds_results, reader_of
from previews.importers.formats.parsed_fixture import ParsedFixture

CLUB_LIST = ".clubs.txt"
# "# Matches 380" and "# Teams 20", as openfootball's files begin.
MATCHES = re.compile(r"^#\s*Matches:?\s+(\d+)", re.MULTILINE)
TEAMS = re.compile(r"^#\s*Teams:?\s+(\d+)", re.MULTILINE)


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
    """What the file holds, read apart from the import, and what it says that it holds."""

    lines: int
    fixtures: int = 0
    sides: int = 0
    says_fixtures: int | None = None
    says_sides: int | None = None

    @property
    def mistakes(self) -> list[str]:
        """Differences between what the file says and what is read of it."""
        pairs = (
            ("matches", self.says_fixtures, self.fixtures),
            ("teams", self.says_sides, self.sides),
        )
        return [
            f"the file says {says} {what}, and {read} are read"
            for what, says, read in pairs
            if says is not None and says != read
        ]


def announced(path: Path) -> Announced:
    """Reads the file without the archive. A file that is not read at all has lines only."""
    with path.open(encoding="utf-8-sig", newline="", errors="replace") as lines:
        text = list(lines)
    try:
        fixtures = [
            item for item in reader_of(format_of(path), {})(text) if isinstance(item, ParsedFixture)
        ]
    except (ValueError, LookupError):
        return Announced(len(text))
    whole = "".join(text)
    return Announced(
        len(text),
        len(fixtures),
        len({side for fixture in fixtures for side in _sides(fixture)}),
        _number(MATCHES, whole),
        _number(TEAMS, whole),
    )


def _sides(fixture: ParsedFixture) -> tuple[tuple[str, str], tuple[str, str]]:
    return (fixture.home, fixture.home_country), (fixture.away, fixture.away_country)


def _number(pattern: re.Pattern[str], text: str) -> int | None:
    """The number, where the file has one of them: of several competitions none is the whole's."""
    numbers = pattern.findall(text)
    return int(numbers[0]) if len(numbers) == 1 else None
