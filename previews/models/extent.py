"""How many fixtures there are, and between which days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Extent:
    """The number of fixtures, and their first and last day."""

    matches: int = 0
    first: date | None = None
    last: date | None = None


def sum_of(extents: Iterable[Extent]) -> Extent:
    extents = list(extents)
    days = [day for extent in extents for day in (extent.first, extent.last) if day is not None]
    matches = sum(extent.matches for extent in extents)
    return Extent(matches, min(days, default=None), max(days, default=None))
