"""Elevens on a drawn pitch: shirts with numbers, and under them names that never overprint.

A whole pitch is drawn twice: upright for a phone, where the home side attacks down the page, and
lying for a wider column, where it attacks to the right. Both have the same units, so that names are
equally large: 10 px and more in a column of 280 px, and lying in one of 600 px.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from previews.charts import pitch_lying, pitch_upright
from previews.charts.pitch import LENGTH, WIDTH, eleven
from previews.charts.pitch_marks import Mark, Starter, moved
from previews.charts.pitch_upright import Placed
from previews.charts.scale import Scale, rounded

# Metres, as in Law 1.
PENALTY_AREA, GOAL_AREA, CIRCLE = (16.5, 40.3), (5.5, 18.3), 9.15
EDGE = 5.0
# Each time a page is shown its elevens are placed: those of a few dozen previews.
MOST_KEPT = 64


@dataclass(frozen=True, slots=True)
class Side:
    formation: str
    starters: tuple[Starter, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A pitch of `width` by `height`: the path of its lines, and the marks of each side."""

    width: float
    height: float
    lines: str
    sides: tuple[tuple[Mark, ...], ...]

    @property
    def view_box(self) -> str:
        return f"0 0 {self.width:g} {self.height:g}"


@lru_cache(maxsize=MOST_KEPT)
def upright(home: Side, away: Side) -> Drawing:
    """Both sides on a whole pitch, the home side at the top."""
    above, high = pitch_upright.half(_placed(home), down=True)
    below, higher = pitch_upright.half(_placed(away), down=False)
    half = max(high, higher)
    above = tuple(moved(mark, (half - high) / 2) for mark in above)
    below = tuple(moved(mark, half + (half - higher) / 2) for mark in below)
    wide, height = pitch_upright.WIDE, rounded(2 * half)
    return Drawing(wide, height, markings(wide, height), (above, below))


@lru_cache(maxsize=MOST_KEPT)
def half(side: Side) -> Drawing:
    """One side alone, its own goal at the bottom."""
    marks, height = pitch_upright.half(_placed(side), down=False)
    wide = pitch_upright.WIDE
    return Drawing(wide, height, markings(wide, height, first=LENGTH / 2), (marks,))


@lru_cache(maxsize=MOST_KEPT)
def lying(home: Side, away: Side) -> Drawing:
    """Both sides on a whole pitch, the home side at the left."""
    placed = (_placed(home), _placed(away))
    high = rounded(pitch_lying.lowest(placed))
    sides = pitch_lying.sides(*placed, high)
    return Drawing(pitch_lying.LONG, high, markings(pitch_lying.LONG, high, lies=True), sides)


def _placed(side: Side) -> Sequence[Placed]:
    by_place = {starter.place: starter for starter in side.starters}
    return [
        (spot, by_place[spot.place]) for spot in eleven(side.formation) if spot.place in by_place
    ]


def markings(width: float, height: float, *, lies: bool = False, first: float = 0.0) -> str:
    """The path of the lines of the pitch, or of its part beyond `first` metres."""
    long, wide = (width, height) if lies else (height, width)
    per_metre = Scale(first, LENGTH, EDGE, long - EDGE), Scale(0, WIDTH, EDGE, wide - EDGE)

    def at(along: float, across: float) -> str:
        place = per_metre[0].place(along), per_metre[1].place(across)
        x, y = place if lies else place[::-1]
        return f"{x:g} {y:g}"

    def area(goal: float, deep: float, across: float) -> str:
        near, far = (WIDTH - across) / 2, (WIDTH + across) / 2
        inside = abs(goal - deep)
        corners = at(goal, near), at(inside, near), at(inside, far), at(goal, far)
        return f"M{'L'.join(corners)}"

    middle, half = LENGTH / 2, WIDTH / 2
    radii = _length(per_metre[0], CIRCLE), _length(per_metre[1], CIRCLE)
    rx, ry = radii if lies else radii[::-1]
    outline = at(first, 0), at(LENGTH, 0), at(LENGTH, WIDTH), at(first, WIDTH)
    goals = [goal for goal in (0.0, LENGTH) if goal >= first]
    sweep = int(not lies)
    right, left = at(middle, half + CIRCLE), at(middle, half - CIRCLE)
    circle = f"M{right}A{rx:g} {ry:g} 0 0 {sweep} {left}"
    if first < middle:
        circle += f"A{rx:g} {ry:g} 0 0 {sweep} {right}M{at(middle, 0)}L{at(middle, WIDTH)}"
    areas = (area(goal, *size) for goal in goals for size in (PENALTY_AREA, GOAL_AREA))
    return f"M{'L'.join(outline)}Z{circle}{''.join(areas)}"


def _length(scale: Scale, metres: float) -> float:
    return rounded(abs(scale.place(metres) - scale.place(0)))
