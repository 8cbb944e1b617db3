"""Streaks: runs of results of one kind, the one that goes on and the longest there was."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from previews.football.form import results_of
from previews.football.played_fixture import PlayedFixture
from previews.football.result import Outcome, Result, Where

type Holds = Callable[[Result], bool]


class StreakKind(StrEnum):
    """What every result of a streak is. A shoot-out leaves a draw, won or lost."""

    UNBEATEN = "unbeaten"
    WINLESS = "winless"
    WINS = "wins"
    DRAWS = "draws"
    DEFEATS = "defeats"
    CLEAN_SHEETS = "clean_sheets"
    CONCEDING = "conceding"
    SCORING = "scoring"
    WITHOUT_A_GOAL = "without_a_goal"

    def holds(self, result: Result) -> bool:
        return HOLDS[self](result)

    @property
    def label(self) -> str:
        return self.value.replace("_", " ")


HOLDS: dict[StreakKind, Holds] = {
    StreakKind.UNBEATEN: lambda result: result.outcome is not Outcome.DEFEAT,
    StreakKind.WINLESS: lambda result: result.outcome is not Outcome.WIN,
    StreakKind.WINS: lambda result: result.outcome is Outcome.WIN,
    StreakKind.DRAWS: lambda result: result.outcome is Outcome.DRAW,
    StreakKind.DEFEATS: lambda result: result.outcome is Outcome.DEFEAT,
    StreakKind.CLEAN_SHEETS: lambda result: result.clean_sheet,
    StreakKind.CONCEDING: lambda result: not result.clean_sheet,
    StreakKind.SCORING: lambda result: result.goals_for > 0,
    StreakKind.WITHOUT_A_GOAL: lambda result: result.goals_for == 0,
}


@dataclass(frozen=True, slots=True)
class Streak:
    """A run of results, earliest first; `going` when the club's latest result is its last."""

    kind: StreakKind
    results: tuple[Result, ...]
    going: bool

    @property
    def length(self) -> int:
        return len(self.results)

    @property
    def since(self) -> date:
        return self.results[0].day

    @property
    def until(self) -> date:
        """The day of its last result so far."""
        return self.results[-1].day


def streaks(
    fixtures: Iterable[PlayedFixture],
    club: int,
    kind: StreakKind,
    *,
    where: Where = Where.ANYWHERE,
) -> tuple[Streak, ...]:
    """Every run of the kind among the fixtures, earliest first."""
    results = results_of(fixtures, club, where)
    return tuple(
        Streak(kind, run, going=run[-1] is results[-1])
        for holds, run in ((holds, tuple(run)) for holds, run in groupby(results, kind.holds))
        if holds
    )


def current_streak(
    fixtures: Iterable[PlayedFixture],
    club: int,
    kind: StreakKind,
    *,
    where: Where = Where.ANYWHERE,
) -> Streak | None:
    """The run that is still going; None when the latest result is not of the kind."""
    runs = streaks(fixtures, club, kind, where=where)
    return runs[-1] if runs and runs[-1].going else None
