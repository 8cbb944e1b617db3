"""A strip of days around a match: from the last matches before it to the next ones after it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

# A phone has room for so many days.
BEFORE, AFTER = timedelta(days=6), timedelta(days=7)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A day with a match, or the days between two: `days` of them, from `first`."""

    first: date
    days: int
    is_match: bool


def days_around(day: date, matches: Collection[date]) -> tuple[date, ...]:
    """Every day from the earliest of the matches to the latest, as far as they are near the day."""
    first = max(min(day, *matches), day - BEFORE) if matches else day
    last = min(max(day, *matches), day + AFTER) if matches else day
    return tuple(first + number * DAY for number in range((last - first).days + 1))


def stretches(days: Sequence[date], matches: Collection[date]) -> tuple[Stretch, ...]:
    """The days of a strip as matches and the days between them."""
    parts: list[Stretch] = []
    for day in days:
        if day in matches or not parts or parts[-1].is_match:
            parts.append(Stretch(day, 1, day in matches))
        else:
            parts[-1] = Stretch(parts[-1].first, parts[-1].days + 1, is_match=False)
    return tuple(parts)
