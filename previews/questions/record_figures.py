"""Figures of a record: wins, draws, defeats and goals, which several questions answer with."""

from collections.abc import Callable

from previews.football.computed import More
from previews.football.form import Record
from previews.questions.question import FigureOf

type RecordOf[Details] = Callable[[Details], Record | None]


def result_figures[Details](
    record_of: RecordOf[Details], more: More = More.ANYTHING
) -> tuple[FigureOf[Details], ...]:
    """How many were won, drawn and lost; unknown where there is no record."""
    return (
        FigureOf("won", lambda details: (total := record_of(details)) and total.won, more=more),
        FigureOf("drawn", lambda details: (total := record_of(details)) and total.drawn, more=more),
        FigureOf("lost", lambda details: (total := record_of(details)) and total.lost, more=more),
    )


def played_figure[Details](
    record_of: RecordOf[Details], more: More = More.ANYTHING
) -> FigureOf[Details]:
    return FigureOf(
        "played", lambda details: (total := record_of(details)) and total.played, more=more
    )


def goal_figures[Details](
    record_of: RecordOf[Details], more: More = More.ANYTHING
) -> tuple[FigureOf[Details], ...]:
    return (
        FigureOf(
            "goals_for",
            lambda details: (total := record_of(details)) and total.goals_for,
            "goals scored",
            more=more,
        ),
        FigureOf(
            "goals_against",
            lambda details: (total := record_of(details)) and total.goals_against,
            "goals conceded",
            more=more,
        ),
    )
