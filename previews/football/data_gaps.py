"""Gaps: stretches without a match that no club's calendar has, so that results must be missing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

# Longer than any summer, and than the 106 days that football stood still in 2020.
LONGEST_BREAK = timedelta(days=150)


@dataclass(frozen=True, slots=True)
class Gap:
    """Two days of matches with nothing known between them."""

    since: date
    until: date


def gaps(days: Iterable[date]) -> tuple[Gap, ...]:
    """The gaps between these days, latest first."""
    return tuple(
        Gap(earlier, later)
        for later, earlier in pairwise(sorted(days, reverse=True))
        if later - earlier > LONGEST_BREAK
    )
