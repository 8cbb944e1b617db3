"""Fixtures as a calendar lists them."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple


class ListedFixture(NamedTuple):
    """A fixture of a calendar. `off` is one that will not be, or was not, played on its day.

    `to_be_played` is one of those that another day is expected for: postponed or abandoned.
    """

    day: date
    home: int
    away: int
    has_result: bool
    off: bool = False
    matchday: int | None = None
    to_be_played: bool = False


def without_replayed(fixtures: Sequence[ListedFixture]) -> list[ListedFixture]:
    """Without those that were not played on their day and are listed again for a later one."""
    last: dict[tuple[int, int], date] = {}
    for fixture in fixtures:
        pair = fixture.home, fixture.away
        last[pair] = max(fixture.day, last.get(pair, fixture.day))
    return [
        fixture
        for fixture in fixtures
        if not fixture.to_be_played or fixture.day >= last[fixture.home, fixture.away]
    ]


def is_overdue(fixture: ListedFixture, before: date) -> bool:
    """Whether its day has passed without a result, though it was not put off."""
    return fixture.day < before and not fixture.has_result and not fixture.off


def clubs_of(fixtures: Iterable[ListedFixture]) -> set[int]:
    return {club for fixture in fixtures for club in (fixture.home, fixture.away)}
