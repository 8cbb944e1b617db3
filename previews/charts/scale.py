"""Scales: a number of the game to a place on the drawing."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight line from values `lowest` to `highest` to places `start` to `end`.

    Places are rounded to a hundredth, so that a drawing is the same on every machine. A scale of
    one value only puts it at the start.
    """

    lowest: float
    highest: float
    start: float = 0.0
    end: float = 100.0

    def place(self, value: float) -> float:
        if self.highest == self.lowest:
            return rounded(self.start)
        share = (value - self.lowest) / (self.highest - self.lowest)
        return rounded(self.start + share * (self.end - self.start))

    def ticks(self, most: int = 6) -> tuple[int, ...]:
        """Whole round numbers (1, 2, 5, 10, ... apart) within the scale, not more than `most`."""
        step = next(step for step in _steps() if (self.highest - self.lowest) / step < most)
        first = -int(-self.lowest // step)
        return tuple(step * number for number in range(first, int(self.highest // step) + 1))


def from_zero(values: Iterable[float], start: float = 0.0, end: float = 100.0) -> Scale:
    """A scale for bars: from 0 to the greatest value, or to 1 when all are 0."""
    return Scale(0, max(1, *values, 1), start, end)


def rounded(number: float) -> float:
    """A hundredth of a unit: finer than an eye, shorter than a float. Never minus zero."""
    return round(number, 2) + 0.0


def _steps() -> Iterable[int]:
    power = 1
    while True:
        yield from (power, 2 * power, 5 * power)
        power *= 10
