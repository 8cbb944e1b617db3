"""Form as bars: each result up or down from the line of a draw by its goal difference."""

from collections.abc import Iterable
from dataclasses import dataclass

from previews.charts.scale import Scale, rounded

HEIGHT = 40.0
# Two narrow wins do not look like routs: the box holds at least two goals up and down.
AT_LEAST = 2
# Half the height of a draw.
THIN = 1.5


@dataclass(frozen=True, slots=True)
class FormBar:
    """The bar of one result, from `top` down, in a box 40 high whose draws are at `draw_at`."""

    top: float
    height: float
    draw_at: float


@dataclass(frozen=True, slots=True)
class FormScale:
    """From the widest defeat to the widest win: one for all bars that are compared."""

    worst: int
    best: int

    def bar(self, goal_difference: int) -> FormBar:
        down = Scale(self.worst, self.best, HEIGHT - THIN, THIN)
        draw_at, end = down.place(0), down.place(goal_difference)
        if goal_difference == 0:
            return FormBar(rounded(draw_at - THIN), 2 * THIN, draw_at)
        return FormBar(min(draw_at, end), rounded(abs(draw_at - end)), draw_at)


def form_scale(goal_differences: Iterable[int]) -> FormScale:
    differences = (0, *goal_differences)
    return FormScale(min(-AT_LEAST, *differences), max(AT_LEAST, *differences))
