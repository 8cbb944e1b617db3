"""Clubs that the archive has twice: by their names, or by their results."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from previews.importers.linking.spellings import is_reserve_side
from previews.models import Club, ClubName, Fixture
from previews.text.spelling import name_keys

# Two clubs of a league play on the same days, and some of their scores are the same by chance.
SAME_RESULTS = 5
SHARE = 0.8

# Season, day, ground, goals for and against.
type Result = tuple[int, str, bool, int, int]


def clubs_twice() -> list[str]:
    return [*_by_name(), *_by_results()]


def _by_name() -> Iterator[str]:
    """Two clubs of a country whose names are the same without case, accents and punctuation."""
    by_key: dict[tuple[str, str], set[int]] = defaultdict(set)
    names = dict(Club.objects.values_list("pk", "name"))
    spellings = [
        *Club.objects.values_list("country", "name", "pk"),
        *ClubName.objects.values_list("country", "name", "club"),
    ]
    for country, name, club in spellings:
        for folded in name_keys(name):
            by_key[country, folded].add(club)
    for (country, folded), clubs in sorted(by_key.items()):
        if len(clubs) > 1:
            who = ", ".join(sorted(names[club] for club in clubs))
            yield f"{folded!r} in {country} is the name of {len(clubs)} clubs: {who}"


def _by_results() -> Iterator[str]:
    """Two clubs of a country with the same scores on the same days."""
    results, clubs = _results(), Club.objects.in_bulk()
    shared: dict[tuple[int, int], int] = defaultdict(int)
    by_result: dict[Result, set[int]] = defaultdict(set)
    for club, of_club in results.items():
        for result in of_club:
            by_result[result].add(club)
    for same in by_result.values():
        for pair in combinations(sorted(same), 2):
            shared[pair] += 1
    for (first, second), count in sorted(shared.items()):
        one, other = clubs[first], clubs[second]
        fewest = min(len(results[first]), len(results[second]))
        if one.country != other.country or is_reserve_side(one.name) != is_reserve_side(other.name):
            continue
        if count >= SAME_RESULTS and count >= SHARE * fewest:
            yield f"{one.name} and {other.name} ({one.country}) have {count} results in common"


def _results() -> dict[int, set[Result]]:
    results: dict[int, set[Result]] = defaultdict(set)
    rows = Fixture.objects.values_list(
        "season_id", "day", "home_id", "away_id", "after_90_home", "after_90_away"
    )
    for season, day, home, away, home_goals, away_goals in rows.iterator():
        if home_goals is not None and away_goals is not None:
            results[home].add((season, str(day), True, home_goals, away_goals))
            results[away].add((season, str(day), False, away_goals, home_goals))
    return results
