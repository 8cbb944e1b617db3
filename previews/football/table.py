"""The league table: points, and the order of clubs that are level on them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from previews.football.form import Record, record, results_of
from previews.football.played_fixture import PlayedFixture, Side, in_order
from previews.football.points import TableRules
from previews.football.result import Result, Where
from previews.football.standing_order import Entry, Pair, TableOrder, in_table_order


@dataclass(frozen=True, slots=True)
class Deduction:
    """Points taken off a club by its league; a negative number gives points.

    `day` is that of the ruling; None where it does not matter.
    """

    club: int
    points: int
    reason: str = ""
    day: date | None = None

    def of_club(self, club: Side) -> str:
        """The ruling in words: "Everton: 6 points deducted (spending above the limit)"."""
        points = f"{abs(self.points)} point{'' if abs(self.points) == 1 else 's'}"
        what = "deducted" if self.points > 0 else "given back"
        return f"{club}: {points} {what}" + (f" ({self.reason})" if self.reason else "")


def rulings(taken: Iterable[Deduction], rows: Iterable["TableRow"]) -> tuple[str, ...]:
    """What was ruled on the clubs of a table, in words."""
    clubs = {row.side.club: row.side for row in rows}
    return tuple(
        deduction.of_club(clubs[deduction.club]) for deduction in taken if deduction.club in clubs
    )


@dataclass(frozen=True, slots=True)
class TableRow:
    """A club's line. Clubs level on every tie-breaker share the position."""

    position: int
    shared: bool
    side: Side
    record: Record
    points: int
    deducted: int = 0

    @property
    def goal_difference(self) -> int:
        return self.record.goal_difference

    @property
    def points_per_game(self) -> float:
        return self.points / self.record.played if self.record.played else 0.0


@dataclass(frozen=True, slots=True)
class Gap:
    """How far a club is ahead of another (negative: behind)."""

    points: int
    goal_difference: int
    fixtures_in_hand: int


@dataclass(frozen=True, slots=True)
class Start:
    """What a club has from an earlier stage: points as rounded, and without rounding."""

    points: int
    exact: Fraction
    deducted: int = 0


@dataclass(frozen=True, slots=True)
class Standings:
    """A table, and what put clubs in order that were level on points."""

    rows: tuple[TableRow, ...]
    order: TableOrder


PREMIER_LEAGUE = TableRules()
NO_START = Start(0, Fraction(0))


def table(
    fixtures: Iterable[PlayedFixture],
    rules: TableRules = PREMIER_LEAGUE,
    *,
    deductions: Iterable[Deduction] = (),
    clubs: Iterable[Side] = (),
    where: Where = Where.ANYWHERE,
) -> tuple[TableRow, ...]:
    """The rows of `standings`."""
    return standings(fixtures, rules, deductions=deductions, clubs=clubs, where=where).rows


def standings(
    fixtures: Iterable[PlayedFixture],
    rules: TableRules = PREMIER_LEAGUE,
    *,
    deductions: Iterable[Deduction] = (),
    clubs: Iterable[Side] = (),
    where: Where = Where.ANYWHERE,
    starts: Mapping[int, Start] | None = None,
    planned: Mapping[Pair, int] | None = None,
    earlier: Sequence[PlayedFixture] = (),
) -> Standings:
    """The table after the fixtures, which should be one season's league and no more.

    `clubs` lists also those that have not played yet. `where` makes a home or an away table;
    deductions count in every one. `starts` are added to the points; `earlier` are matches whose
    goals count, and whose points are in the starts. `planned` are the meetings of two clubs that
    the calendar has. Clubs that share a position are sorted by name.
    """
    played = in_order(fixtures)
    counted = [*earlier, *played]
    deducted = _deducted(deductions)
    entries = []
    for side in _sides(played, clubs):
        points = rules.points(results_of(played, side.club, where)) - deducted.get(side.club, 0)
        start = (starts or {}).get(side.club, NO_START)
        entries.append(_entry(results_of(counted, side.club, where), side, points, start, deducted))
    order = in_table_order(entries, counted, rules, planned or {})
    rows: list[TableRow] = []
    for level in order.levels:
        rows += _rows(level, position=len(rows) + 1)
    return Standings(tuple(rows), order)


def row_of(rows: Sequence[TableRow], club: int) -> TableRow | None:
    """The club's line; None when it is not in the table."""
    return next((row for row in rows if row.side.club == club), None)


def gap(rows: Sequence[TableRow], club: int, other: int) -> Gap | None:
    """What parts two clubs, as `club` sees it; None when one of them is not in the table."""
    ours, theirs = row_of(rows, club), row_of(rows, other)
    if ours is None or theirs is None:
        return None
    return Gap(
        points=ours.points - theirs.points,
        goal_difference=ours.goal_difference - theirs.goal_difference,
        fixtures_in_hand=theirs.record.played - ours.record.played,
    )


def _sides(played: Sequence[PlayedFixture], clubs: Iterable[Side]) -> list[Side]:
    """Each club once, under the name of its latest fixture."""
    named = {side.club: side for side in clubs}
    for fixture in played:
        named |= {fixture.home.club: fixture.home, fixture.away.club: fixture.away}
    return list(named.values())


def _deducted(deductions: Iterable[Deduction]) -> dict[int, int]:
    totals: dict[int, int] = {}
    for deduction in deductions:
        totals[deduction.club] = totals.get(deduction.club, 0) + deduction.points
    return totals


def _entry(
    results: Sequence[Result], side: Side, points: int, start: Start, deducted: Mapping[int, int]
) -> Entry:
    """`points` are those of the stage itself, without what was deducted in it."""
    return Entry(
        side,
        record(results),
        record([result for result in results if result.where is Where.AWAY]),
        start.points + points,
        start.deducted + deducted.get(side.club, 0),
        start.exact + points,
    )


def _rows(level: Sequence[Entry], position: int) -> list[TableRow]:
    shared = len(level) > 1
    return [
        TableRow(position, shared, entry.side, entry.record, entry.points, entry.deducted)
        for entry in sorted(level, key=lambda entry: entry.side.name.casefold())
    ]
