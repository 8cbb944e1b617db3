"""Ties: the pairing of two clubs, its rules, and the aggregate of its legs.

The away-goals rule and extra time belong to the competition's season. UEFA counted away goals
double, after 90 and after 120 minutes, until 2020–21 and dropped the rule from 2021–22
(Regulations of the UEFA club competitions); the English League Cup counted them only after
extra time.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from previews.football.played_fixture import PlayedFixture, Side
from previews.football.score import Score


class Ruling(StrEnum):
    """What decided a tie where goals and kicks did not; the values of Tie.Decision."""

    COIN = "coin"
    LOTS = "lots"
    BETTER_PLACED = "better_placed"
    WALKOVER = "walkover"
    AWARDED = "awarded"
    WITHDRAWN = "withdrawn"
    DISQUALIFIED = "disqualified"
    BOTH_THROUGH = "both"


class TieSide(StrEnum):
    """A side of a tie, named for the second leg (or for the only match)."""

    HOME = "home"
    AWAY = "away"

    @property
    def other(self) -> "TieSide":
        return TieSide.AWAY if self is TieSide.HOME else TieSide.HOME


@dataclass(frozen=True, slots=True)
class TieRules:
    """How a season settles a tie that is level.

    `away_goals` is asked when 90 minutes of the last leg are up, `away_goals_after_extra_time`
    when 120 are: goals scored away in extra time count too. Without extra time and penalties a
    level tie is replayed, or settled by other means.
    """

    away_goals: bool = False
    away_goals_after_extra_time: bool = False
    extra_time: bool = True
    penalties: bool = True


# A level tie was replayed within so many days of its last match, or decided in another way.
DECIDED_WITHIN = timedelta(days=30)

UEFA_UNTIL_2021 = TieRules(away_goals=True, away_goals_after_extra_time=True)
UEFA_SINCE_2021 = TieRules()


@dataclass(frozen=True, slots=True)
class Aggregate:
    """The running score of a tie, named for the sides of the second leg."""

    home: int
    away: int

    @property
    def leader(self) -> TieSide | None:
        if self.home == self.away:
            return None
        return TieSide.HOME if self.home > self.away else TieSide.AWAY

    @property
    def lead(self) -> int:
        return abs(self.home - self.away)

    def from_above(self) -> str:
        """The aggregate with the greater number first, as a fan says it: "4–3"."""
        return f"{max(self.home, self.away)}–{min(self.home, self.away)}"

    def __str__(self) -> str:
        return f"{self.home}–{self.away}"


@dataclass(frozen=True, slots=True)
class Tie:
    """A pairing and its played fixtures in order: legs first, then replays.

    `legs` is 1 or 2; None reads it from the fixtures (see `legs_of`). `went_through` is the club
    that the archive knows to have gone on, where goals and kicks do not decide: a coin tossed, a
    shoot-out without its score, a club expelled; `ruling` is how, where that is known. `overdue`
    says that it must have been decided: nothing of it is left to play, and its last match was long
    ago. `number` is the tie's own in the archive.
    """

    number: int
    clubs: tuple[Side, Side]
    fixtures: tuple[PlayedFixture, ...] = ()
    rules: TieRules = UEFA_SINCE_2021
    legs: int | None = None
    went_through: int | None = None
    overdue: bool = False
    ruling: Ruling | None = None

    def other(self, club: int) -> Side:
        """The opponent of a club in this tie; ValueError when it is not in it."""
        first, second = self.clubs
        if club not in (first.club, second.club):
            raise ValueError(f"club {club} is not in the tie {first} v {second}")
        return second if club == first.club else first


def aggregate(first_leg: Score, second_leg: Score | None = None) -> Aggregate:
    """Add up the tie. The sides swap grounds, so the first leg is turned round."""
    played = second_leg or Score(0, 0)
    return Aggregate(first_leg.away + played.home, first_leg.home + played.away)


def away_goals_leader(first_leg: Score, second_leg: Score) -> TieSide | None:
    """Who scored more goals away from home over both legs; None when they scored as many.

    Home and away are the sides as they were named: UEFA counted so too when both legs of
    2020–21 were played at neutral grounds.
    """
    if first_leg.away == second_leg.away:
        return None
    return TieSide.HOME if first_leg.away > second_leg.away else TieSide.AWAY


def legs_of(tie: Tie) -> int:
    """How many legs the tie has: as stated, else counted from its fixtures.

    A fixture with the number of its leg makes two. Several fixtures without any are a replayed
    single match when the first one was level, else two legs.
    """
    if tie.legs is not None:
        return tie.legs
    if any(fixture.leg is not None for fixture in tie.fixtures):
        return 2
    if len(tie.fixtures) < 2:
        return 1
    first = tie.fixtures[0].score
    return 1 if first.home == first.away else 2
