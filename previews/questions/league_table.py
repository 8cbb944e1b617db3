"""A league table as a value: its rows, the figures of one of them, and its lines in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from previews.football.form import Record
from previews.football.table import TableRow
from previews.questions.question import FigureOf
from previews.questions.record_figures import goal_figures, played_figure, result_figures


@dataclass(frozen=True, slots=True)
class LeagueTable:
    """`line` is the asked club's row, else the leaders'; None where the table has no such row.

    `remarks` say how stages join, `notes` what put clubs in order that were level; `no_rule` why
    there is no table.
    """

    rows: tuple[TableRow, ...]
    line: TableRow | None
    remarks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    no_rule: str = ""
    per_game: bool = False

    @property
    def points_behind(self) -> int | None:
        if self.per_game:
            return None
        return self.rows[0].points - self.line.points if self.line else None


def record_of(table: LeagueTable) -> Record | None:
    return table.line.record if table.line else None


FIGURES: tuple[FigureOf[LeagueTable], ...] = (
    FigureOf("club", lambda table: table.line and table.line.side.name),
    FigureOf("position", lambda table: table.line and table.line.position),
    FigureOf("points", lambda table: table.line and table.line.points),
    FigureOf("points_behind", lambda table: table.points_behind, "points behind the leaders"),
    played_figure(record_of),
    *result_figures(record_of),
    FigureOf(
        "goal_difference",
        lambda table: table.line and table.line.goal_difference,
        "goal difference",
    ),
    *goal_figures(record_of),
)


def lines(value: LeagueTable) -> Iterator[str]:
    """1 Arsenal: played 32, won 22, drawn 5, lost 5, goals 75–26, points 71"""
    return _lines(value, placed=True)


def lines_of_part(value: LeagueTable) -> Iterator[str]:
    """The same without positions: the clubs in the order of the matches held."""
    if value.rows:
        yield "The clubs by the matches held, without positions:"
        yield from _lines(value, placed=False)


def _lines(value: LeagueTable, *, placed: bool) -> Iterator[str]:
    for row in value.rows:
        total = row.record
        place = f"{row.position}{'=' if row.shared else ''}" if placed else "–"
        ruled = f", deducted {row.deducted}" if row.deducted else ""
        if value.per_game:
            ruled += f", points per game {row.points_per_game:.2f}"
        yield (
            f"{place} {row.side}: played {total.played}, won {total.won}, "
            f"drawn {total.drawn}, lost {total.lost}, goals {total.goals_for}–"
            f"{total.goals_against}, points {row.points}{ruled}"
        )
    yield from (*value.remarks, *value.notes)
