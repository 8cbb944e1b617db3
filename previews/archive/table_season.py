"""The season of a league fixture as plain values: its name, its address, its rules for a table."""

from dataclasses import dataclass
from datetime import date

from previews.football.points import TableRules
from previews.football.tie_breaker import TieBreaker

SEASON_COLUMNS = (
    "season_id", "season__name", "season__competition__name", "season__competition__slug",
    "season__points_for_a_win", "season__tie_breakers", "season__shoot_out_points",
    "season__ranked_by", "season__ended_early_on", "season__meetings",
    "season__competition__contestants", "season__starts_on", "season__ends_on",
    "season__competition__country",
)  # fmt: skip


def slug_of_season(name: str) -> str:
    """As an address writes it: 2023-24."""
    return name.replace("/", "-")


def table_rules(
    points_for_a_win: int,
    tie_breakers: str,
    shoot_out_points: str,
    ranked_by: str,
    ended_early_on: date | None,
    meetings: int | None,
    contestants: str,
    *,
    day: date,
) -> TableRules:
    """The columns of a season as rules of its tables before a day.

    Clubs meet at home and away, national teams in a tournament once.
    """
    winner, _, loser = shoot_out_points.partition("-")
    ended = ended_early_on is None or ended_early_on < day
    return TableRules(
        points_for_a_win,
        TieBreaker.parse(tie_breakers),
        shoot_out=(int(winner), int(loser)) if shoot_out_points else None,
        per_game=ranked_by == "points_per_game" and ended,
        meetings=meetings or (1 if contestants == "nations" else 2),
    )


@dataclass(frozen=True, slots=True)
class TableSeason:
    number: int
    name: str
    competition: str
    competition_slug: str
    points_for_a_win: int
    tie_breakers: str
    shoot_out_points: str
    ranked_by: str
    ended_early_on: date | None
    meetings: int | None
    contestants: str
    starts_on: date
    ends_on: date
    country: str = ""

    @property
    def league(self) -> tuple[str, str]:
        """The name of the league, and its country."""
        return self.competition, self.country

    @property
    def slug(self) -> str:
        return slug_of_season(self.name)

    def rules(self, day: date) -> TableRules:
        """The rules of its tables as of a day."""
        return table_rules(
            self.points_for_a_win,
            self.tie_breakers,
            self.shoot_out_points,
            self.ranked_by,
            self.ended_early_on,
            self.meetings,
            self.contestants,
            day=day,
        )

    def __str__(self) -> str:
        return f"{self.competition} {self.name}"
