"""The season of a league fixture as plain values: its name, its address, its rules for a table."""

from dataclasses import dataclass
from datetime import date

from previews.football.table import TableRules
from previews.football.tie_breaker import TieBreaker

SEASON_COLUMNS = (
    "season_id", "season__name", "season__competition__name", "season__competition__slug",
    "season__points_for_a_win", "season__tie_breakers", "season__ends_on",
)  # fmt: skip


def slug_of_season(name: str) -> str:
    """As an address writes it: 2023-24."""
    return name.replace("/", "-")


@dataclass(frozen=True, slots=True)
class TableSeason:
    number: int
    name: str
    competition: str
    competition_slug: str
    points_for_a_win: int
    tie_breakers: str
    ends_on: date

    @property
    def slug(self) -> str:
        return slug_of_season(self.name)

    @property
    def rules(self) -> TableRules:
        return TableRules(self.points_for_a_win, TieBreaker.parse(self.tie_breakers))

    def __str__(self) -> str:
        return f"{self.competition} {self.name}"
