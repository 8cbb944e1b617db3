"""Time a function often enough for a 95th percentile, within a time limit."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter

MIN_CALLS, MAX_CALLS = 40, 100
# Calls go on for 1.5 seconds and until MIN_CALLS, but never longer than 12 seconds.
MIN_SECONDS, MAX_SECONDS = 1.5, 12.0


@dataclass(frozen=True, slots=True)
class Times:
    """Median and 95th percentile in milliseconds, and the number of calls."""

    median: float
    p95: float
    calls: int


def time_calls(function: Callable[[], object]) -> Times:
    """Call the function repeatedly. The first call fills caches and is not counted."""
    function()
    first_started = perf_counter()
    milliseconds: list[float] = []
    while needs_more(len(milliseconds), perf_counter() - first_started):
        started = perf_counter()
        function()
        milliseconds.append((perf_counter() - started) * 1000)
    p95 = quantiles(milliseconds, n=20)[-1] if len(milliseconds) > 1 else milliseconds[0]
    return Times(median(milliseconds), p95, len(milliseconds))


def needs_more(calls: int, seconds: float) -> bool:
    if calls < 1:
        return True
    if calls < MIN_CALLS:
        return seconds < MAX_SECONDS
    return calls < MAX_CALLS and seconds < MIN_SECONDS
