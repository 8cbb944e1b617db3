"""Fixtures with their clubs and final scores, for whom a goal counted and when."""

from datetime import date
from typing import NamedTuple

from previews.football.played_fixture import Side
from previews.football.score import Goals

SCORED_COLUMNS = (
    "pk", "day", "season__name", "home__kind",
    "home_id", "home__name", "home__slug", "away_id", "away__name", "away__slug",
)  # fmt: skip


class ScoredFixture(NamedTuple):
    """`nations`: whether national teams met, who share their players with clubs."""

    day: date
    season: str
    nations: bool
    home: Side
    away: Side
    goals: Goals

    def scoring(self, for_home: bool) -> Side:
        return self.home if for_home else self.away

    def goals_of(self, club: int) -> int:
        """The goals of one of the two clubs."""
        return self.goals.home if club == self.home.club else self.goals.away
