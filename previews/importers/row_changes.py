"""What an import does to the archive match by match, for a person who decides whether to do it."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from previews.importers.formats.parsed_fixture import ParsedFixture

# Rows that leave the archive as it is have none. A match whose clubs are not known waits for them.
ADDED, CHANGED, WAITS = "added", "changed", "held"


@dataclass(frozen=True, slots=True)
class Change:
    """A value before and after. Of a `stage` or `stadium`, `before` is the number of its row."""

    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RowChange:
    """A match that is added, changed or held for its names.

    `title` has its clubs as the file calls them.
    `home` and `away` are the numbers of the clubs; of a club that is new, no row has it yet.
    `new` says what of its season is not in the archive: "competition", "season", or nothing.
    """

    outcome: str
    line: int
    title: str
    day: date | None
    where: str
    home: int
    away: int
    changes: tuple[Change, ...]
    new: str = ""

    def as_json(self) -> dict[str, Any]:
        """Without the numbers of the clubs: those of a new club are another one each time."""
        values = asdict(self)
        del values["home"], values["away"]
        return values | {"day": self.day.isoformat() if self.day else ""}


def waiting_row(parsed: ParsedFixture, names: Iterable[tuple[str, str, str]]) -> RowChange:
    """A match that is held. `names` have the kind, the name and the country of each."""
    changes = tuple(
        Change("unmatched name", "", f"{name} ({country or 'country unknown'})")
        for _, name, country in sorted(names)
    )
    return RowChange(WAITS, parsed.line, parsed.title, parsed.day, "", 0, 0, changes)
