"""Fixtures by the words of their address: the day and the slugs of both clubs."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import product
from typing import Any

from django.db.models import Q, QuerySet

from previews.models.club import Club
from previews.models.club_name import ClubName
from previews.models.competition_name import CompetitionName
from previews.models.fixture import Fixture
from previews.models.fixture_queryset import FixtureQuerySet
from previews.models.match_page import BETWEEN
from previews.models.name_years import name_of_the_day
from previews.models.old_address import OldAddress

# A pair of clubs has met on fewer days than this; a slug has fewer of that word in it.
MEETINGS, SPLITS = 1000, 4


def pairs_in(words: str) -> Iterator[tuple[str, str]]:
    """The slugs of both clubs: of "a-v-b", a and b. A slug may itself have a "-v-" in it."""
    parts = words.split(BETWEEN)
    for place in range(1, min(len(parts), SPLITS + 1)):
        yield BETWEEN.join(parts[:place]), BETWEEN.join(parts[place:])


def match_at(day: date, words: str) -> Any:
    """The fixture at an address, with all that its page reads of it; None if there is none.

    Rows have the names of clubs and competition in the season. 1 query.
    """
    at_address = Q(pk__in=())
    for home, away in pairs_in(words):
        at_address |= Q(home__slug=home, away__slug=away)
    rows = with_names_then(Fixture.objects.filter(at_address, day=day))
    return _with_names(rows.first())


def matches_on(day: date) -> FixtureQuerySet:
    """In the order of their competitions and kick-offs."""
    rows: FixtureQuerySet = with_names_then(Fixture.objects.filter(day=day))
    return rows.order_by("season__competition__name", "season", "kick_off", "pk")


def in_names_then(rows: Iterable[Any]) -> list[Fixture]:
    """Rows of `with_names_then`, each with the names of its season."""
    return [_with_names(row) for row in rows]


def days_beside(day: date) -> tuple[date | None, date | None]:
    """The last day before it, and the first after it, that has a match. 2 queries."""
    days = Fixture.objects.order_by()
    earlier = days.filter(day__lt=day).order_by("-day").values_list("day", flat=True)
    later = days.filter(day__gt=day).order_by("day").values_list("day", flat=True)
    return earlier.first(), later.first()


def with_names_then(rows: FixtureQuerySet) -> Any:
    """With the related rows of a page, and their names in the season."""
    clubs, competitions = ClubName.objects.all(), CompetitionName.objects.all()
    return rows.annotate(
        home_then=name_of_the_day(clubs, "club", "home"),
        away_then=name_of_the_day(clubs, "club", "away"),
        competition_then=name_of_the_day(competitions, "competition", "season__competition"),
    ).select_related("home__stadium", "away__stadium", "stadium", "stage", "season__competition")


def _with_names(fixture: Any) -> Any:
    if fixture is not None:
        competition = fixture.season.competition
        for name, row in (
            (fixture.home_then, fixture.home),
            (fixture.away_then, fixture.away),
            (fixture.competition_then, competition),
        ):
            if name != row.name:
                # The short name is one of today's name.
                row.name, row.short_name = name, ""
    return fixture


def moved_match(day: date, words: str) -> Any:
    """The fixture that had this address before its day or a club's slug changed; None if none had.

    By the histories of the few fixtures that the two clubs play. At most 3 queries for each pair.
    """
    for home, away in pairs_in(words.lower()):
        pairs = product(_clubs_at(home), _clubs_at(away))
        for first, second in pairs:
            meetings = Fixture.objects.filter(
                Q(home=first, away=second) | Q(home=second, away=first)
            )
            numbers = list(meetings.values_list("pk", flat=True)[:MEETINGS])
            history: QuerySet[Any] = Fixture.history.filter(id__in=numbers, day=day)
            had = set(history.values_list("id", flat=True))
            rows = meetings.filter(Q(day=day) | Q(pk__in=had)).select_related("home", "away")
            if fixture := rows.order_by("-day", "pk").first():
                return fixture
    return None


def _clubs_at(slug: str) -> set[int]:
    """The club with the slug, and the one that had it before."""
    now = Club.objects.filter(slug=slug).values_list("pk", flat=True)
    before = OldAddress.objects.filter(kind="club", slug=slug).values_list("row", flat=True)
    return set(now[:1]) or set(before[:1])


def earlier_day(fixture: Fixture) -> date | None:
    """The day for which the match was planned before it was moved to another. 1 query."""
    history: Any = fixture.history.exclude(day=fixture.day).order_by("-history_id")
    day: date | None = history.values_list("day", flat=True).first()
    return day
