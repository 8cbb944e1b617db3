"""A club's position in its league through the season: a line for each club, the top at the top."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from previews.charts.scale import Scale, rounded

WIDTH, HEIGHT = 360.0, 132.0
LEFT, RIGHT, TOP, BOTTOM = 24.0, 300.0, 12.0, 120.0
LABEL_HEIGHT = 16.0


@dataclass(frozen=True, slots=True)
class Run:
    """The days on which a club played, with its position after each."""

    side: str
    label: str
    places: tuple[tuple[date, int], ...]


@dataclass(frozen=True, slots=True)
class PositionLine:
    """`points` is the line as "x,y x,y"; `label_at` where its name is drawn, clear of another."""

    side: str
    label: str
    position: int
    points: str
    x: float
    y: float
    label_at: float


@dataclass(frozen=True, slots=True)
class Mark:
    position: int
    y: float


@dataclass(frozen=True, slots=True)
class PositionChart:
    lines: tuple[PositionLine, ...]
    marks: tuple[Mark, ...]
    left: float = LEFT
    right: float = RIGHT
    label_x: float = RIGHT + 10
    view_box: str = f"0 0 {WIDTH:g} {HEIGHT:g}"


def position_chart(runs: Sequence[Run], clubs: int) -> PositionChart | None:
    """None where no club has played twice: one point is no line."""
    shown = [run for run in runs if len(run.places) > 1]
    if not shown:
        return None
    days = [day.toordinal() for run in shown for day, _ in run.places]
    across = Scale(min(days), max(days), LEFT, RIGHT)
    down = Scale(1, max(2, clubs), TOP, BOTTOM)
    lines = [_line(run, across, down) for run in shown]
    return PositionChart(
        _apart(lines), tuple(Mark(position, down.place(position)) for position in _marks(clubs))
    )


def _line(run: Run, across: Scale, down: Scale) -> PositionLine:
    points = [(across.place(day.toordinal()), down.place(place)) for day, place in run.places]
    x, y = points[-1]
    words = " ".join(f"{left:g},{top:g}" for left, top in points)
    return PositionLine(run.side, run.label, run.places[-1][1], words, x, y, y)


def _marks(clubs: int) -> tuple[int, ...]:
    """The top, the middle and the bottom."""
    return tuple(sorted({1, (clubs + 1) // 2, clubs}))


def _apart(lines: Sequence[PositionLine]) -> tuple[PositionLine, ...]:
    """Two names at the ends of lines that meet stand one above the other, on the drawing."""
    if len(lines) < 2 or abs(lines[0].y - lines[1].y) >= LABEL_HEIGHT:
        return tuple(lines)
    first_is_above = (lines[0].y, 0) <= (lines[1].y, 1)
    middle = (lines[0].y + lines[1].y) / 2
    middle = min(BOTTOM - LABEL_HEIGHT / 2, max(TOP + LABEL_HEIGHT / 2, middle))
    shift = LABEL_HEIGHT / 2 if first_is_above else -LABEL_HEIGHT / 2
    at = (rounded(middle - shift), rounded(middle + shift))
    return tuple(_labelled(line, place) for line, place in zip(lines, at, strict=True))


def _labelled(line: PositionLine, at: float) -> PositionLine:
    return PositionLine(line.side, line.label, line.position, line.points, line.x, line.y, at)
