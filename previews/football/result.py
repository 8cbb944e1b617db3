"""A result: one club's view of a played fixture."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from previews.football.award import Award
from previews.football.played_fixture import PlayedFixture, Side


class Outcome(StrEnum):
    """What a fixture was for one club. The value is the fan's letter, the name the word."""

    WIN = "W"
    DRAW = "D"
    DEFEAT = "L"

    @property
    def word(self) -> str:
        return self.name.lower()


class Where(StrEnum):
    """Where a club played. At a neutral ground a club is neither at home nor away."""

    ANYWHERE = "anywhere"
    HOME = "home"
    AWAY = "away"
    NEUTRAL = "neutral"


# A struct for the same reason as the fixture in it.
class Result(Struct, frozen=True):
    """A fixture as one club saw it.

    `outcome` goes by the final score, extra time included. A shoot-out leaves it a draw, as in
    the records of FIFA and UEFA; `won_shoot_out` is None without a shoot-out.
    """

    fixture: PlayedFixture
    at_home: bool
    goals_for: int
    goals_against: int
    outcome: Outcome
    won_shoot_out: bool | None = None

    @property
    def side(self) -> Side:
        return self.fixture.home if self.at_home else self.fixture.away

    @property
    def opponent(self) -> Side:
        return self.fixture.away if self.at_home else self.fixture.home

    @property
    def day(self) -> date:
        return self.fixture.day

    @property
    def goal_difference(self) -> int:
        return self.goals_for - self.goals_against

    @property
    def clean_sheet(self) -> bool:
        return self.goals_against == 0

    @property
    def where(self) -> Where:
        """Home, away or neutral; the side named first at a neutral ground is not at home."""
        if self.fixture.neutral_ground:
            return Where.NEUTRAL
        return Where.HOME if self.at_home else Where.AWAY

    @property
    def outcome_after_90(self) -> Outcome | None:
        """The outcome when 90 minutes were up; None when extra time hides it.

        Of an awarded match it is the award.
        """
        if self.fixture.awarded_to:
            return self.outcome
        goals = self.fixture.score.ninety_minutes
        if goals is None:
            return None
        return outcome(*goals) if self.at_home else outcome(goals.away, goals.home)

    def __str__(self) -> str:
        """Goals of this club first, as a form guide prints them: "W 3–0"."""
        return f"{self.outcome} {self.goals_for}–{self.goals_against}"


def outcome(goals_for: int, goals_against: int) -> Outcome:
    """Win, draw or defeat by goals alone."""
    if goals_for == goals_against:
        return Outcome.DRAW
    return Outcome.WIN if goals_for > goals_against else Outcome.DEFEAT


def result(fixture: PlayedFixture, club: int) -> Result:
    """The fixture as this club saw it; ValueError when it does not play in it.

    An awarded match is what the award says, whatever the score. Where both clubs lose, each has
    the goals of the loser.
    """
    score, at_home = fixture.score, fixture.side(club) is fixture.home
    ours, theirs = (score.home, score.away) if at_home else (score.away, score.home)
    if fixture.awarded_to:
        return _awarded(fixture, ours, theirs, at_home=at_home)
    return Result(
        fixture,
        at_home,
        ours,
        theirs,
        outcome(ours, theirs),
        _won_shoot_out(fixture, at_home=at_home),
    )


def _awarded(fixture: PlayedFixture, ours: int, theirs: int, *, at_home: bool) -> Result:
    if fixture.awarded_to == Award.BOTH_LOSE:
        fewer, more = sorted((ours, theirs))
        return Result(fixture, at_home, fewer, more, Outcome.DEFEAT)
    won = (fixture.awarded_to == Award.HOME) == at_home
    return Result(fixture, at_home, ours, theirs, Outcome.WIN if won else Outcome.DEFEAT)


def _won_shoot_out(fixture: PlayedFixture, *, at_home: bool) -> bool | None:
    kicks = fixture.score.shoot_out
    if kicks is None or kicks.home == kicks.away:
        return None
    return (kicks.home > kicks.away) == at_home
