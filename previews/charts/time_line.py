"""The events of a match on one line of time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from previews.charts.scale import Scale

FULL_TIME, AFTER_EXTRA_TIME = 90, 120


@dataclass(frozen=True, slots=True)
class Moment:
    """An event in a minute of play; stoppage time is drawn at the end of its half."""

    minute: int
    at_home: bool
    is_goal: bool


@dataclass(frozen=True, slots=True)
class TimeMark:
    """`across` is a hundredth of the line; the marks of the home side stand above it."""

    across: float
    at_home: bool
    is_goal: bool


@dataclass(frozen=True, slots=True)
class TimeLine:
    """`ticks` are minutes in equal steps from kick-off to the end."""

    marks: tuple[TimeMark, ...]
    ticks: tuple[int, ...]


def time_line(moments: Iterable[Moment], *, extra_time: bool = False) -> TimeLine:
    """Cards below goals, so that a goal of the same minute is drawn over them."""
    in_order: Sequence[Moment] = sorted(moments, key=lambda moment: moment.is_goal)
    end = AFTER_EXTRA_TIME if extra_time else FULL_TIME
    scale = Scale(0, end)
    marks = tuple(
        TimeMark(scale.place(min(moment.minute, end)), moment.at_home, moment.is_goal)
        for moment in in_order
    )
    return TimeLine(marks, tuple(range(0, end + 1, 45 if end == FULL_TIME else 30)))
