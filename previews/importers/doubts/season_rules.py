"""Doubts that only the rows of a whole season show."""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping
from datetime import date
from itertools import combinations
from typing import NamedTuple

# Fewer results can be the same by chance.
FEWEST_RESULTS = 4
SAME_SHARE = 0.9
# The same meeting may stand in two files some days apart.
DAYS_APART = 3
FEWEST_REPEATS = 3


class ClubResult(NamedTuple):
    """One result as one club sees it."""

    day: date
    at_home: bool
    scored: int
    conceded: int


def plays_more_rounds(meetings: Iterable[Collection[date]], clubs: int) -> bool:
    """Whether a league seems to play more than two rounds.

    `meetings` has the days of each pairing at one ground. A whole matchday of repeats, or more, is
    a third round; a few are errors.
    """
    repeats = sum((max(days) - min(days)).days > DAYS_APART for days in meetings)
    return repeats >= max(FEWEST_REPEATS, clubs / 2)


def same_results[Club: Hashable](
    results: Mapping[Club, Collection[ClubResult]], new: Collection[Club]
) -> dict[Club, Club]:
    """New clubs whose results are those of another club, and this other club.

    Two clubs do not win and lose alike for weeks: one is another spelling of the other. Of two new
    ones the one that is listed later is told.
    """
    order = {club: number for number, club in enumerate(results)}
    shared = _shared(results)
    doubles: dict[Club, Club] = {}
    for (first, second), count in shared.items():
        later, other = (second, first) if order[second] > order[first] else (first, second)
        if later not in new or (other in new and len(results[other]) < len(results[later])):
            later, other = other, later
        if later in new and later not in doubles and _is_same(results[later], count):
            doubles[later] = other
    return doubles


def _shared[Club: Hashable](
    results: Mapping[Club, Collection[ClubResult]],
) -> Counter[tuple[Club, Club]]:
    """How many results each two clubs have in common."""
    clubs_by_result: dict[ClubResult, list[Club]] = defaultdict(list)
    for club, club_results in results.items():
        if len(club_results) >= FEWEST_RESULTS:
            for result in club_results:
                clubs_by_result[result].append(club)
    shared: Counter[tuple[Club, Club]] = Counter()
    for clubs in clubs_by_result.values():
        shared.update(combinations(clubs, 2))
    return shared


def _is_same(results: Collection[ClubResult], shared: int) -> bool:
    return shared >= FEWEST_RESULTS and shared >= SAME_SHARE * len(results)
