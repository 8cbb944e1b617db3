"""The tie as a bar: a box for every goal of the aggregate, and for those still missing."""

from dataclasses import dataclass

from previews.charts.scale import rounded
from previews.football.tie import Aggregate

FULL = 100.0


@dataclass(frozen=True, slots=True)
class GoalMark:
    """One goal of the aggregate as a box in the bar, from `start`, `width` wide, of a hundred."""

    start: float
    width: float
    for_home: bool
    in_first_leg: bool


@dataclass(frozen=True, slots=True)
class TieBar:
    """Goals of the home side from the left, of the away side from the right.

    The side ahead reaches the middle; `missing` are the empty boxes that the side behind would
    have to fill to be level.
    """

    home: int
    away: int
    scored: tuple[GoalMark, ...]
    missing: tuple[GoalMark, ...]


def tie_bar(first_leg: Aggregate, now: Aggregate | None = None) -> TieBar:
    """A bar of the aggregate now, and after the first leg; both named for the second leg's sides.

    Without `now` the second leg is still to be played.
    """
    total = now or first_leg
    width = FULL / (2 * max(total.home, total.away, 1))
    home = [_mark(n, width, first_leg.home, for_home=True) for n in range(total.home)]
    away = [_mark(n, width, first_leg.away, for_home=False) for n in range(total.away)]
    home_behind = [_mark(n, width, 0, for_home=True) for n in range(total.home, total.away)]
    away_behind = [_mark(n, width, 0, for_home=False) for n in range(total.away, total.home)]
    return TieBar(total.home, total.away, (*home, *away), (*home_behind, *away_behind))


def _mark(number: int, width: float, in_first_leg: int, *, for_home: bool) -> GoalMark:
    start = number * width if for_home else FULL - (number + 1) * width
    return GoalMark(rounded(start), rounded(width), for_home, in_first_leg=number < in_first_leg)
