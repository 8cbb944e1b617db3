"""How long something takes: often enough for a 95th percentile, and never for ever."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter

FEWEST, MOST = 40, 100
# A quick deed is repeated for some seconds; a slow one is stopped even before it is done often.
SECONDS, AT_MOST = 1.5, 12.0


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds."""

    median: float
    p95: float
    often: int


def times_of(deed: Callable[[], object]) -> Times:
    """The first time is not counted: it fills caches that are full from then on."""
    deed()
    begun = perf_counter()
    taken: list[float] = []
    while goes_on(len(taken), perf_counter() - begun):
        started = perf_counter()
        deed()
        taken.append((perf_counter() - started) * 1000)
    p95 = quantiles(taken, n=20)[-1] if len(taken) > 1 else taken[0]
    return Times(median(taken), p95, len(taken))


def goes_on(often: int, seconds: float) -> bool:
    if often < 1:
        return True
    if often < FEWEST:
        return seconds < AT_MOST
    return often < MOST and seconds < SECONDS
