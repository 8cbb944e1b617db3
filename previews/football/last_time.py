"""The last time: a club's latest clean sheet, heavy defeat, win at a ground."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from previews.football.form import results_of
from previews.football.played_fixture import PlayedFixture
from previews.football.result import Result

type Holds = Callable[[Result], bool]


@dataclass(frozen=True, slots=True)
class LastTime:
    """The latest result of some kind, and how many the club has played since."""

    result: Result
    fixtures_since: int


def last_time(fixtures: Iterable[PlayedFixture], club: int, holds: Holds) -> LastTime | None:
    """The club's latest result of which `holds` is true; None when there is none."""
    for since, result in enumerate(reversed(results_of(fixtures, club))):
        if holds(result):
            return LastTime(result, fixtures_since=since)
    return None
