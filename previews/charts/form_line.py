"""Form as a line: each result a point, the height its goal difference, oldest on the left."""

from collections.abc import Sequence
from dataclasses import dataclass

from previews.charts.scale import Scale
from previews.football.result import Outcome, Result

WIDTH, HEIGHT = 100.0, 40.0
TALLEST = 3


@dataclass(frozen=True, slots=True)
class FormPoint:
    """A result on the line; `across` and `down` within the box, `words` for who cannot see it."""

    across: float
    down: float
    outcome: Outcome
    words: str


@dataclass(frozen=True, slots=True)
class FormLine:
    """The points, the line through them as "x,y x,y", and the height of a draw."""

    points: tuple[FormPoint, ...]
    line: str
    draw_at: float
    width: float = WIDTH
    height: float = HEIGHT


def form_line(results: Sequence[Result]) -> FormLine:
    """The line of results given in order of time, by goal difference.

    The box holds at least three goals up and down, so that two narrow wins do not look like
    routs; a wider result stretches it.
    """
    tallest = max([TALLEST, *(abs(result.goal_difference) for result in results)])
    across = Scale(0, max(1, len(results) - 1), 0, WIDTH)
    down = Scale(-tallest, tallest, HEIGHT, 0)
    points = tuple(
        FormPoint(
            across.place(number), down.place(result.goal_difference), result.outcome, _words(result)
        )
        for number, result in enumerate(results)
    )
    line = " ".join(f"{point.across:g},{point.down:g}" for point in points)
    return FormLine(points, line, down.place(0))


def _words(result: Result) -> str:
    return (
        f"{result.outcome.word} {result.goals_for}–{result.goals_against} against {result.opponent}"
    )
