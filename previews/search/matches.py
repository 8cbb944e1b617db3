"""Matches of the clubs, competitions and days of a search. At most 22 queries."""

from collections.abc import Collection, Iterator
from datetime import datetime
from itertools import islice

from previews.models import Club, Competition, Fixture, Preview
from previews.models.fixture_queryset import FixtureQuerySet
from previews.models.found_fixtures import between_any, for_lines, of_competitions, on_either_side
from previews.models.found_names import called, spellings_of
from previews.search.lines import match_hit
from previews.search.names import Names
from previews.search.plans import Plan, exact_pairs, plans
from previews.search.results import Group
from previews.search.words import Query

SHOWN = 8
# Before and after now, of a club without a day.
ON_EITHER_SIDE = 3
# Words that are compared with names of clubs; those behind them are no part of a match.
MOST_WORDS = 6
NAMES_OF_A_WORD = 200
MOST_PLANS = 2


def matches(query: Query, names: Names, now: datetime) -> tuple[Group, tuple[int, ...]]:
    """The matches, and their numbers."""
    in_order: dict[int, None] = {}
    for rows in islice(_readings(query, names, now), MOST_PLANS + 2):
        in_order |= dict.fromkeys(rows)
        if len(in_order) > SHOWN:
            break
    numbers = tuple(in_order)[:SHOWN]
    fixtures = {row.pk: row for row in for_lines(Fixture.objects.with_ids(numbers))}
    previews = (
        Preview.objects.published(now).about_fixtures(numbers).slugs_by_fixture() if numbers else {}
    )
    hits = (match_hit(fixtures[number], previews.get(number, ""), now) for number in numbers)
    return Group("matches", "Matches", tuple(hits), len(in_order) > SHOWN), numbers


def _readings(query: Query, names: Names, now: datetime) -> Iterator[list[int]]:
    """The numbers of the matches of each reading of the words, the likeliest first."""
    if not query.words:
        if query.days:
            yield _numbers(_on_days(Fixture.objects.all(), query))
        return
    is_pair = False
    if 1 < len(query.words) <= MOST_WORDS:
        clubs = _spellings(Club, query)
        for pair in islice(exact_pairs(query.whole.split(), clubs), MOST_PLANS):
            is_pair = True
            yield _numbers(_on_days(between_any(pair.first, pair.second), query))
        if not names.clubs and not is_pair:
            cups = _spellings(Competition, query)
            for plan in islice(plans(query.words, clubs, cups), MOST_PLANS):
                yield _of_plan(plan, query)
    if names.clubs and not is_pair:
        yield _of_club(names.clubs[0], query, now)
    if names.competitions and query.days:
        rows = of_competitions(Fixture.objects.all(), names.competitions)
        yield _numbers(_on_days(rows, query))


def _spellings(kind: type[Club] | type[Competition], query: Query) -> dict[int, list[str]]:
    """The names of the rows that have one of the words."""
    numbers: set[int] = set()
    for keys in query.words:
        rows = called(kind._default_manager.all(), [keys], keys[0])
        numbers |= set(rows.values_list("pk", flat=True)[:NAMES_OF_A_WORD])
    return spellings_of(kind._default_manager.with_ids(numbers)) if numbers else {}


def _of_plan(plan: Plan, query: Query) -> list[int]:
    if plan.second:
        rows = between_any(plan.first, plan.second)
        return _numbers(_on_days(_in(rows, plan.competitions), query))
    sides = on_either_side(plan.first)
    return _merged([_on_days(_in(rows, plan.competitions), query) for rows in sides])


def _of_club(club: int, query: Query, now: datetime) -> list[int]:
    """On the days of the query; without days the next matches and the last ones."""
    sides = on_either_side([club])
    if query.days:
        return _merged([_on_days(rows, query) for rows in sides])
    day = now.date()
    coming = _merged([rows.since(day).earliest_first() for rows in sides], ON_EITHER_SIDE)
    past = _merged([rows.before(day).latest_first() for rows in sides], ON_EITHER_SIDE)
    return [*coming, *past]


def _in(rows: FixtureQuerySet, competitions: Collection[int]) -> FixtureQuerySet:
    return of_competitions(rows, competitions) if competitions else rows


def _on_days(rows: FixtureQuerySet, query: Query) -> FixtureQuerySet:
    if query.days:
        rows = rows.since(query.days[0]).before(query.days[1])
    return rows.latest_first()


def _merged(halves: Collection[FixtureQuerySet], most: int = SHOWN + 1) -> list[int]:
    """The first rows of both in the order that both have."""
    rows = [row for half in halves for row in half.values_list("day", "pk")[:most]]
    is_rising = "day" in next(iter(halves)).query.order_by
    rows.sort(reverse=not is_rising)
    return [number for _day, number in rows[:most]]


def _numbers(rows: FixtureQuerySet) -> list[int]:
    return list(rows.values_list("pk", flat=True)[: SHOWN + 1])
