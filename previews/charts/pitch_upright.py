"""One half of an upright pitch: the lines of an eleven as rows, each as high as it needs."""

from collections.abc import Sequence

from previews.charts.label import Label, label, surnames
from previews.charts.pitch import WIDTH as METRES_WIDE
from previews.charts.pitch import Spot, gap_between
from previews.charts.pitch_marks import (
    GAP,
    LINE,
    SHIRT_TOP,
    TEXT,
    Mark,
    Starter,
    collides,
    height_of,
    mark_at,
    moved,
)
from previews.charts.scale import rounded

WIDE = 360.0
# Nine players in a line still have their shirts on the pitch.
SPREAD = 346.0
LOWEST_HALF = 262.0
STAGGER = LINE + 2

type Placed = tuple[Spot, Starter]
type Row = tuple[Placed, ...]


def half(placed: Sequence[Placed], *, down: bool) -> tuple[tuple[Mark, ...], float]:
    """The marks of a half that starts at 0, and its height. `down`: it attacks down the page."""
    rows = [_row(line, down=down) for line in lines(placed)]
    if not down:
        rows.reverse()
    needed = sum(_height(row) for row in rows)
    high = max(LOWEST_HALF, needed + GAP * (len(rows) + 1))
    space = (high - needed) / (len(rows) + 1)
    marks: list[Mark] = []
    top = space
    for row in rows:
        marks += (moved(mark, top + SHIRT_TOP) for mark in row)
        top += _height(row) + space
    return tuple(sorted(marks, key=lambda mark: mark.starter.place)), rounded(high)


def lines(placed: Sequence[Placed]) -> list[Row]:
    """The starters line by line, the goalkeeper first; a line without any is left out."""
    numbers = sorted({spot.line for spot, _ in placed})
    return [tuple(player for player in placed if player[0].line == number) for number in numbers]


def _height(row: Sequence[Mark]) -> float:
    return height_of(mark.starter for mark in row) + max(mark.y for mark in row)


def _row(line: Row, *, down: bool) -> tuple[Mark, ...]:
    """Straight where the names fit, whole or as surnames; else every second player lower."""
    whole = [label(starter.name, TEXT) for _, starter in line]
    short = [label(name, TEXT) for name in surnames([starter.name for _, starter in line])]
    in_two_rows = height_of(starter for _, starter in line) + GAP
    for names, lower in ((whole, 0.0), (short, 0.0), (short, STAGGER)):
        row = _drawn(line, names, lower, room=WIDE, down=down)
        if not collides(row):
            return row
    return _drawn(line, short, in_two_rows, room=1.5 * gap_across(len(line)), down=down)


def gap_across(players: int) -> float:
    return SPREAD * gap_between(players) / METRES_WIDE


def _drawn(
    line: Row, names: Sequence[Label], lower: float, *, room: float, down: bool
) -> tuple[Mark, ...]:
    return tuple(
        mark_at(
            starter,
            name,
            across(spot, down=down),
            lower * (number % 2),
            width=WIDE,
            room=min(room, WIDE - 2 * GAP),
        )
        for number, ((spot, starter), name) in enumerate(zip(line, names, strict=True))
    )


def across(spot: Spot, *, down: bool) -> float:
    """A side that attacks down has its right at the reader's left."""
    from_middle = SPREAD * (spot.across / METRES_WIDE - 0.5)
    return WIDE / 2 + (-from_middle if down else from_middle)
