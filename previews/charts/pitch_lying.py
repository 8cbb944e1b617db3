"""A side on a pitch that lies: the lines of an eleven as columns, moved where names would meet."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from previews.charts.label import Label, label, surnames
from previews.charts.pitch import ATTACK_ALONG, LENGTH, Spot
from previews.charts.pitch import WIDTH as METRES_WIDE
from previews.charts.pitch_marks import (
    GAP,
    SHIRT_TOP,
    TEXT,
    Mark,
    Starter,
    boxes_of,
    collides,
    height_of,
    mark_at,
)
from previews.charts.pitch_upright import Placed, Row, lines

LONG = 760.0
LOWEST = 430.0
STEP, MOST_STEPS = 8.0, 5

type Marks = tuple[Mark, ...]
type Naming = Callable[[Row], Sequence[Label]]


def lowest(sides: Sequence[Sequence[Placed]]) -> float:
    """The height of a pitch that holds the longest column of either side."""
    columns = [line for placed in sides for line in lines(placed)]
    needed = (len(line) * (height_of(player for _, player in line) + GAP) for line in columns)
    return max([LOWEST, *needed])


def sides(home: Sequence[Placed], away: Sequence[Placed], high: float) -> tuple[Marks, Marks]:
    """The marks of both, with whole names, with surnames, or with names pressed together."""
    left, right = lines(home), lines(away)
    for naming in (_whole, _short):
        marks = _fitted(left, naming, high, (), to_right=True)
        others = marks and _fitted(right, naming, high, marks, to_right=False)
        if marks is not None and others is not None:
            return marks, others
    return _pressed(left, high, to_right=True), _pressed(right, high, to_right=False)


def _pressed(columns: Sequence[Row], high: float, *, to_right: bool) -> Marks:
    """Names no wider than from one column to the next, so that none can meet another."""
    room = _between(columns) - 2 * GAP
    return tuple(
        mark
        for column in columns
        for mark in _drawn(column, _short(column), high, 0.0, room, to_right=to_right)
    )


def _whole(column: Row) -> Sequence[Label]:
    return [label(starter.name, TEXT) for _, starter in column]


def _short(column: Row) -> Sequence[Label]:
    return [label(name, TEXT) for name in surnames([starter.name for _, starter in column])]


def _between(columns: Sequence[Row]) -> float:
    """From one column to the next, or from the attack to that of the other side."""
    along = sorted({spot.along for column in columns for spot, _ in column})
    steps = [after - before for before, after in pairwise([*along, LENGTH - ATTACK_ALONG])]
    return LONG * min(steps, default=LENGTH / 2) / LENGTH


def _fitted(
    columns: Sequence[Row], naming: Naming, high: float, others: Marks, *, to_right: bool
) -> Marks | None:
    """Each column in the nearest place where it meets none before it; None if one has none."""
    placed: Marks = ()
    for column in columns:
        names = naming(column)
        for step in _moves():
            marks = _drawn(column, names, high, step, LONG / 2, to_right=to_right)
            if _is_inside(marks, high) and not collides(marks, (*others, *placed)):
                placed += marks
                break
        else:
            return None
    return placed


def _moves() -> Iterator[float]:
    yield 0.0
    for step in range(1, MOST_STEPS + 1):
        yield from (step * STEP, -step * STEP)


def _drawn(
    column: Row,
    names: Sequence[Label],
    high: float,
    moved: float,
    room: float,
    *,
    to_right: bool,
) -> tuple[Mark, ...]:
    return tuple(
        mark_at(
            starter,
            name,
            _along(spot, to_right=to_right),
            _down(spot, starter, high, to_right=to_right) + moved,
            width=LONG,
            room=room,
        )
        for (spot, starter), name in zip(column, names, strict=True)
    )


def _along(spot: Spot, *, to_right: bool) -> float:
    share = spot.along / LENGTH
    return LONG * (share if to_right else 1 - share)


def _down(spot: Spot, starter: Starter, high: float, *, to_right: bool) -> float:
    """A side that attacks to the right has its right at the bottom.

    The shirt with its labels is in the middle of the player's place, so the shirt is above it.
    """
    share = spot.across / METRES_WIDE
    middle = high * (share if to_right else 1 - share)
    return middle - height_of([starter]) / 2 + SHIRT_TOP


def _is_inside(marks: Sequence[Mark], high: float) -> bool:
    return all(box.top >= 0 and box.bottom <= high for mark in marks for box in boxes_of(mark))
