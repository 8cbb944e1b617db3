"""The order of a table: clubs level on points are parted by tie-breakers, one after another."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby, takewhile

from previews.football.form import Record, record, results_of
from previews.football.played_fixture import PlayedFixture, Side
from previews.football.result import Where
from previews.football.tie_breaker import TieBreaker
from previews.text.spelling import fold

type Key = tuple[int | Fraction, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A club on its way into the table: everything a tie-breaker may ask."""

    side: Side
    record: Record
    away: Record
    points: int
    deducted: int


@dataclass(frozen=True, slots=True)
class _League:
    """What stays the same while clubs are being parted."""

    fixtures: Sequence[PlayedFixture]
    points_for_win: int


def in_table_order(
    entries: Iterable[Entry],
    fixtures: Sequence[PlayedFixture],
    tie_breakers: Sequence[TieBreaker],
    points_for_win: int,
) -> list[list[Entry]]:
    """Best first; clubs that nothing separates share one list."""
    league = _League(fixtures, points_for_win)
    ordered: list[list[Entry]] = []
    for level in _by(entries, lambda entry: (entry.points,)):
        ordered += _parted(level, tie_breakers, league)
    return ordered


def _parted(
    level: list[Entry], tie_breakers: Sequence[TieBreaker], league: _League
) -> list[list[Entry]]:
    """Part clubs level so far by what is left of the tie-breakers."""
    if len(level) == 1 or not tie_breakers:
        return [level]
    first, rest = tie_breakers[0], tie_breakers[1:]
    if first.is_head_to_head:
        return _by_meetings(level, tie_breakers, league)
    if first is TieBreaker.NAME:
        return [[entry] for entry in sorted(level, key=lambda entry: fold(entry.side.name))]
    groups = _by(level, lambda entry: (OVERALL[first](entry),))
    return [parted for group in groups for parted in _parted(group, rest, league)]


def _by_meetings(
    level: list[Entry], tie_breakers: Sequence[TieBreaker], league: _League
) -> list[list[Entry]]:
    """Part clubs by the table of their own meetings.

    Head-to-head criteria that stand side by side are one table among all the clubs level. When
    it parts some of them, those still level get a table of their own meetings only, from the
    first criterion on; when it parts none, the next tie-breaker is asked (UEFA: "criteria a) to
    c) are reapplied exclusively to the matches between the remaining teams").
    """
    block = list(takewhile(lambda criterion: criterion.is_head_to_head, tie_breakers))
    clubs = {entry.side.club for entry in level}
    meetings = [
        fixture
        for fixture in league.fixtures
        if fixture.home.club in clubs and fixture.away.club in clubs
    ]
    groups = _by(level, lambda entry: _among(meetings, entry.side.club, block, league))
    if len(groups) == 1:
        return _parted(level, tie_breakers[len(block) :], league)
    return [parted for group in groups for parted in _parted(group, tie_breakers, league)]


def _among(
    meetings: Sequence[PlayedFixture], club: int, block: Sequence[TieBreaker], league: _League
) -> Key:
    results = results_of(meetings, club)
    total = record(results)
    away = record([result for result in results if result.where is Where.AWAY])
    asked = {
        TieBreaker.HEAD_TO_HEAD_POINTS: total.points(league.points_for_win),
        TieBreaker.HEAD_TO_HEAD_GOAL_DIFFERENCE: total.goal_difference,
        TieBreaker.HEAD_TO_HEAD_GOALS: total.goals_for,
        TieBreaker.HEAD_TO_HEAD_AWAY_GOALS: away.goals_for,
    }
    return tuple(asked[criterion] for criterion in block)


def _by(entries: Iterable[Entry], key: Callable[[Entry], Key]) -> list[list[Entry]]:
    """Groups of equal keys, the greatest key first."""
    ordered = sorted(entries, key=key, reverse=True)
    return [list(group) for _, group in groupby(ordered, key=key)]


def _goal_average(entry: Entry) -> Fraction:
    """Goals for divided by goals against; a club that has conceded none ranks above all."""
    conceded = entry.record.goals_against
    if conceded == 0:
        return Fraction(10**6 + entry.record.goals_for)
    return Fraction(entry.record.goals_for, conceded)


OVERALL: dict[TieBreaker, Callable[[Entry], int | Fraction]] = {
    TieBreaker.GOAL_DIFFERENCE: lambda entry: entry.record.goal_difference,
    TieBreaker.GOAL_AVERAGE: _goal_average,
    TieBreaker.GOALS_FOR: lambda entry: entry.record.goals_for,
    TieBreaker.FEWEST_GOALS_AGAINST: lambda entry: -entry.record.goals_against,
    TieBreaker.WINS: lambda entry: entry.record.won,
    TieBreaker.AWAY_GOALS: lambda entry: entry.away.goals_for,
    TieBreaker.AWAY_WINS: lambda entry: entry.away.won,
    TieBreaker.FEWEST_DEDUCTED: lambda entry: -entry.deducted,
}
