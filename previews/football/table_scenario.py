"""What a win, a draw or a defeat would do to the table: places and points of both clubs."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from previews.football.score import Goals, Score
from previews.football.standing_order import Decision
from previews.football.table import TableRow, row_of

# The widest win that is counted with, and the draw with most goals.
MOST = 9


class Ending(StrEnum):
    """How the match can end, as its home side sees it."""

    WIN = "win"
    DRAW = "draw"
    DEFEAT = "defeat"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of a table and what put clubs in order that were level on points."""

    rows: tuple[TableRow, ...]
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceAfter:
    """A club's place and points after a result. `best` and `worst` differ where goals decide.

    `points` and `most_points` differ where a shoot-out follows a draw. `by` is the rule that
    decides between the places.
    """

    best: int
    worst: int
    points: int
    most_points: int
    by: str = ""

    @property
    def is_certain(self) -> bool:
        return self.best == self.worst


@dataclass(frozen=True, slots=True)
class TableAfter:
    """The places of the home club and of the away club after one ending."""

    ending: Ending
    home: PlaceAfter
    away: PlaceAfter


def scores_of(ending: Ending, *, shoot_out: bool = False) -> tuple[Score, ...]:
    """The scores between which every other of that ending lies, for any tie-breaker.

    The narrowest win and the widest, the one with most goals; the draws with fewest and most.
    """
    if ending is Ending.DRAW:
        kicks = (Goals(4, 3), Goals(3, 4)) if shoot_out else (None,)
        return tuple(Score(goals, goals, shoot_out=kick) for goals in (0, MOST) for kick in kicks)
    wins = ((1, 0), (MOST, 0), (MOST, MOST - 1))
    if ending is Ending.WIN:
        return tuple(Score(more, fewer) for more, fewer in wins)
    return tuple(Score(fewer, more) for more, fewer in wins)


def tables_after(
    home: int, away: int, table_with: Callable[[Score], Table], *, shoot_out: bool = False
) -> tuple[TableAfter, ...]:
    """For every ending; empty where a table lacks one of the clubs.

    `table_with` makes the table with the match ended in a score.
    """
    after = []
    for ending in Ending:
        tables = [table_with(score) for score in scores_of(ending, shoot_out=shoot_out)]
        places = [place_in(tables, club) for club in (home, away)]
        ours, theirs = places
        if ours is None or theirs is None:
            return ()
        after.append(TableAfter(ending, ours, theirs))
    return tuple(after)


def place_in(tables: Sequence[Table], club: int) -> PlaceAfter | None:
    """The range of a club's places over tables that differ in one score."""
    rows = [(table, row) for table in tables if (row := row_of(table.rows, club)) is not None]
    if len(rows) < len(tables) or not rows:
        return None
    best = min(row.position for _table, row in rows)
    worst = max(_last_of_shared(table.rows, row) for table, row in rows)
    points = [row.points for _table, row in rows]
    return PlaceAfter(
        best,
        worst,
        min(points),
        max(points),
        "" if best == worst else _rule(tables, club),
    )


def _last_of_shared(rows: Iterable[TableRow], own: TableRow) -> int:
    """The last place that it can have: clubs that nothing separates share the first of theirs."""
    return own.position + sum(row.position == own.position for row in rows) - 1


def _rule(tables: Sequence[Table], club: int) -> str:
    """The first rule that put the club in order with others, in any of the tables."""
    for table in tables:
        for decision in table.decisions:
            if any(side.club == club for side in decision.clubs):
                return decision.rule.label
    return ""
