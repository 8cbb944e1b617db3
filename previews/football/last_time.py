"""The last time: a club's latest clean sheet, heavy defeat, win at a ground."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from previews.football.form import results_of
from previews.football.played_fixture import PlayedFixture
from previews.football.result import Outcome, Result, Where

type Holds = Callable[[Result], bool]


@dataclass(frozen=True, slots=True)
class LastTime:
    """The latest result of some kind, and how many the club has played since."""

    result: Result
    fixtures_since: int


def last_time(fixtures: Iterable[PlayedFixture], club: int, holds: Holds) -> LastTime | None:
    """The club's latest result of which `holds` is true; None when there is none."""
    for since, one in enumerate(reversed(results_of(fixtures, club))):
        if holds(one):
            return LastTime(one, fixtures_since=since)
    return None


def clean_sheet(one: Result) -> bool:
    return one.clean_sheet


def defeat_by(margin: int) -> Holds:
    """A defeat by so many goals or more."""
    return lambda one: -one.goal_difference >= max(margin, 1)


def win_by(margin: int) -> Holds:
    """A win by so many goals or more."""
    return lambda one: one.goal_difference >= max(margin, 1)


def win_away_to(opponent: int) -> Holds:
    """A win on the opponent's own ground; neutral grounds do not count."""
    return lambda one: (
        one.outcome is Outcome.WIN and one.opponent.club == opponent and one.where is Where.AWAY
    )
