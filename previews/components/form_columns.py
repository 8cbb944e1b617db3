"""A result as a column of the picture of form, with the letters of the opponent."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from previews.charts.form_bars import FormBar, FormScale, form_scale
from previews.components.result_row import ResultRow, result_row
from previews.football.result import Result, Where


@dataclass(frozen=True, slots=True)
class FormColumn:
    """`how` is what the score does not say: "aet", "pens", "awarded"."""

    result: ResultRow
    where: Where
    opponent: str
    goal_difference: int
    how: str


type DrawnColumns = tuple[tuple[FormColumn, FormBar], ...]


def form_column(result: Result, letters: Mapping[int, str]) -> FormColumn:
    """`letters` are those of the opponents, by club."""
    return FormColumn(
        result=result_row(result),
        where=result.where,
        opponent=letters.get(result.opponent.club, ""),
        goal_difference=result.goal_difference,
        how=_how(result),
    )


def scale_of(columns: Iterable[FormColumn]) -> FormScale:
    return form_scale(column.goal_difference for column in columns)


def drawn(columns: Iterable[FormColumn], scale: FormScale) -> DrawnColumns:
    """Each column with its bar."""
    return tuple((column, scale.bar(column.goal_difference)) for column in columns)


def _how(result: Result) -> str:
    if result.fixture.awarded:
        return "awarded"
    if result.fixture.score.shoot_out is not None:
        return "pens"
    return "aet" if result.fixture.score.extra_time else ""
