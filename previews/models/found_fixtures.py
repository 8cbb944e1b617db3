"""Fixtures that fans find, and lists of them with what one line of each needs."""

from collections.abc import Collection
from typing import Any

from django.db.models import FETCH_RAISE

from previews.models.club_name import ClubName
from previews.models.competition_name import CompetitionName
from previews.models.fixture import Fixture
from previews.models.fixture_queryset import FixtureQuerySet
from previews.models.name_years import name_of_the_day
from previews.models.tracked import with_day_of_writing

type Numbers = Collection[int]


def between_any(first: Numbers, second: Numbers) -> FixtureQuerySet:
    """Between one club of each, on either ground.

    Ids first: each half is then served by the index of home, away and day.
    """
    either = Fixture.objects.order_by().filter(home__in=first, away__in=second).values("pk")
    other = Fixture.objects.order_by().filter(home__in=second, away__in=first).values("pk")
    return Fixture.objects.filter(pk__in=either.union(other))


def on_either_side(clubs: Numbers) -> tuple[FixtureQuerySet, FixtureQuerySet]:
    """At home and away: each of the two reads its index by day and stops after a few rows."""
    return Fixture.objects.filter(home__in=clubs), Fixture.objects.filter(away__in=clubs)


def of_competitions(rows: FixtureQuerySet, competitions: Numbers) -> FixtureQuerySet:
    return rows.filter(season__competition__in=competitions)


def for_calendar(rows: FixtureQuerySet) -> Any:
    """As `for_lines`, with `written_at`, when the row was last written."""
    return with_day_of_writing(for_lines(rows))


def for_lines(rows: FixtureQuerySet) -> FixtureQuerySet:
    """With the clubs and the competition under their names of the season, and the ground."""
    clubs, competitions = ClubName.objects.all(), CompetitionName.objects.all()
    named: Any = rows.annotate(
        home_then=name_of_the_day(clubs, "club", "home"),
        away_then=name_of_the_day(clubs, "club", "away"),
        competition_then=name_of_the_day(competitions, "competition", "season__competition"),
    )
    joined: FixtureQuerySet = named.select_related(
        "home__stadium", "away", "stadium", "stage", "season__competition"
    ).fetch_mode(FETCH_RAISE)
    return joined
