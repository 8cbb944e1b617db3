"""The order of a table: clubs level on points are parted by tie-breakers, one after another."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import combinations, groupby, takewhile

from previews.football.form import Record, record, results_of
from previews.football.played_fixture import PlayedFixture, Side
from previews.football.points import TableRules
from previews.football.result import Where
from previews.football.tie_breaker import TieBreaker
from previews.text.spelling import fold

type Key = tuple[int | Fraction, ...]


# Two clubs, in no order.
type Pair = frozenset[int]


@dataclass(frozen=True, slots=True)
class Entry:
    """A club on its way into the table: everything a tie-breaker may ask.

    `exact` are its points without rounding, which differ where half of some were carried over.
    """

    side: Side
    record: Record
    away: Record
    points: int
    deducted: int
    exact: Fraction

    def rank(self, *, per_game: bool) -> Fraction:
        """Its points, or its points per game; a club without a game has none."""
        if not per_game:
            return Fraction(self.points)
        return Fraction(self.points, self.record.played) if self.record.played else Fraction(0)


@dataclass(frozen=True, slots=True)
class Decision:
    """Clubs that were level, best first, and the rule that put them in order.

    `settled` is false where the rule cannot be applied: they stay level.
    """

    rule: TieBreaker
    clubs: tuple[Side, ...]
    settled: bool = True


@dataclass(frozen=True, slots=True)
class TableOrder:
    """`levels` are best first; clubs that nothing separates share one. What separated others.

    `not_met` has clubs level on points that head to head will put in order once they have
    completed their meetings.
    """

    levels: list[list[Entry]]
    decisions: tuple[Decision, ...]
    not_met: tuple[tuple[Side, ...], ...]


@dataclass(frozen=True, slots=True)
class _League:
    """What stays the same while clubs are being parted, and what parted them."""

    fixtures: Sequence[PlayedFixture]
    rules: TableRules
    planned: Mapping[Pair, int]
    decisions: list[Decision] = field(default_factory=list)
    not_met: list[tuple[Side, ...]] = field(default_factory=list)

    def decided(self, rule: TieBreaker, groups: Sequence[Sequence[Entry]]) -> None:
        clubs = tuple(entry.side for group in groups for entry in group)
        self.decisions.append(Decision(rule, clubs))


def in_table_order(
    entries: Iterable[Entry],
    fixtures: Sequence[PlayedFixture],
    rules: TableRules,
    planned: Mapping[Pair, int],
) -> TableOrder:
    """The order of the clubs. `planned` are the meetings of two clubs that the calendar has."""
    league = _League(fixtures, rules, planned)
    levels: list[list[Entry]] = []
    for level in _by(entries, lambda entry: (entry.rank(per_game=rules.per_game),)):
        levels += _parted(level, rules.tie_breakers, league)
    return TableOrder(levels, tuple(league.decisions), tuple(league.not_met))


def _parted(
    level: list[Entry], tie_breakers: Sequence[TieBreaker], league: _League
) -> list[list[Entry]]:
    """Part clubs level so far by what is left of the tie-breakers."""
    if len(level) == 1 or not tie_breakers:
        return [level]
    first, rest = tie_breakers[0], tie_breakers[1:]
    if first.is_head_to_head:
        return _by_meetings(level, tie_breakers, league)
    if first.is_not_held:
        if any(entry.record.played for entry in level):
            league.decisions.append(Decision(first, _by_name(level), settled=False))
        return [level]
    if first is TieBreaker.NAME:
        return [[entry] for entry in sorted(level, key=lambda entry: fold(entry.side.name))]
    groups = _by(level, lambda entry: (OVERALL[first](entry),))
    if len(groups) > 1:
        league.decided(first, groups)
    return [parted for group in groups for parted in _parted(group, rest, league)]


def _by_meetings(
    level: list[Entry], tie_breakers: Sequence[TieBreaker], league: _League
) -> list[list[Entry]]:
    """Part clubs by the table of their own meetings, once they have completed them.

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
    if not _have_met(clubs, meetings, league):
        if any(entry.record.played for entry in level):
            league.not_met.append(_by_name(level))
        return _parted(level, tie_breakers[len(block) :], league)
    keys = {entry.side.club: _among(meetings, entry.side.club, block, league) for entry in level}
    groups = _by(level, lambda entry: keys[entry.side.club])
    if len(groups) == 1:
        return _parted(level, tie_breakers[len(block) :], league)
    by_rule = zip(block, zip(*keys.values(), strict=True), strict=True)
    league.decided(next(rule for rule, values in by_rule if len(set(values)) > 1), groups)
    return [parted for group in groups for parted in _parted(group, tie_breakers, league)]


def _by_name(level: Iterable[Entry]) -> tuple[Side, ...]:
    return tuple(sorted((entry.side for entry in level), key=lambda side: fold(side.name)))


def _have_met(clubs: Iterable[int], meetings: Sequence[PlayedFixture], league: _League) -> bool:
    """Whether every two of the clubs have played all their matches against each other.

    That is as often as the rules say, or as the calendar has it where that is more often.
    """
    played = Counter(frozenset((fixture.home.club, fixture.away.club)) for fixture in meetings)
    pairs = (frozenset(pair) for pair in combinations(clubs, 2))
    return all(
        played[pair] >= max(league.rules.meetings, league.planned.get(pair, 0)) for pair in pairs
    )


def _among(
    meetings: Sequence[PlayedFixture], club: int, block: Sequence[TieBreaker], league: _League
) -> Key:
    results = results_of(meetings, club)
    total = record(results)
    away = record([result for result in results if result.where is Where.AWAY])
    asked = {
        TieBreaker.HEAD_TO_HEAD_POINTS: league.rules.points(results),
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
    TieBreaker.POINTS_BEFORE_ROUNDING: lambda entry: entry.exact,
    TieBreaker.FEWEST_DEDUCTED: lambda entry: -entry.deducted,
}
