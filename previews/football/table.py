"""The league table: points, and the order of clubs that are level on them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from previews.football.form import Record, record, results_of
from previews.football.played_fixture import PlayedFixture, Side, in_order
from previews.football.result import Where
from previews.football.standing_order import Entry, in_table_order
from previews.football.tie_breaker import TieBreaker


@dataclass(frozen=True, slots=True)
class TableRules:
    """What a win is worth, and the tie-breakers in order. A draw is worth one point.

    England gave two points for a win until 1980–81; most others until the mid-nineties.
    """

    points_for_win: int = 3
    tie_breakers: tuple[TieBreaker, ...] = (TieBreaker.GOAL_DIFFERENCE, TieBreaker.GOALS_FOR)


@dataclass(frozen=True, slots=True)
class Deduction:
    """Points taken off a club by its league; a negative number gives points."""

    club: int
    points: int
    reason: str = ""

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


@dataclass(frozen=True, slots=True)
class Gap:
    """How far a club is ahead of another (negative: behind)."""

    points: int
    goal_difference: int
    fixtures_in_hand: int


PREMIER_LEAGUE = TableRules()


def table(
    fixtures: Iterable[PlayedFixture],
    rules: TableRules = PREMIER_LEAGUE,
    *,
    deductions: Iterable[Deduction] = (),
    clubs: Iterable[Side] = (),
    where: Where = Where.ANYWHERE,
) -> tuple[TableRow, ...]:
    """The table after the fixtures, which should be one season's league and no more.

    `clubs` lists also those that have not played yet. `where` makes a home or an away table;
    deductions count in every one. Clubs that share a position are sorted by name.
    """
    played = in_order(fixtures)
    deducted = _deducted(deductions)
    entries = [
        _entry(played, side, rules, deducted.get(side.club, 0), where)
        for side in _sides(played, clubs)
    ]
    rows: list[TableRow] = []
    for level in in_table_order(entries, played, rules.tie_breakers, rules.points_for_win):
        rows += _rows(level, position=len(rows) + 1)
    return tuple(rows)


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
    played: Sequence[PlayedFixture], side: Side, rules: TableRules, deducted: int, where: Where
) -> Entry:
    results = results_of(played, side.club, where)
    total = record(results)
    away = record([result for result in results if result.where is Where.AWAY])
    points = total.points(rules.points_for_win) - deducted
    return Entry(side, total, away, points, deducted)


def _rows(level: Sequence[Entry], position: int) -> list[TableRow]:
    shared = len(level) > 1
    return [
        TableRow(position, shared, entry.side, entry.record, entry.points, entry.deducted)
        for entry in sorted(level, key=lambda entry: entry.side.name.casefold())
    ]
