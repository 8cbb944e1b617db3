"""Queries for an unmatched name: who has played where, and when, its held rows say it played."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from previews.models.fixture import Fixture
from previews.models.official import Appointment
from previews.models.season import Season
from previews.models.unmatched_name import HeldRow, UnmatchedName

# More rows of a name say no more about it.
MOST_ROWS = 30
# A season before or after is still the same company.
DAYS_BESIDE = 400


@dataclass(frozen=True, slots=True)
class HeldMeeting:
    """What a held row says: its season and day, and the clubs of it that are known."""

    season: int | None
    day: date | None
    clubs: frozenset[int]


def meetings_of(unknown: UnmatchedName) -> list[HeldMeeting]:
    """1 query."""
    rows = HeldRow.objects.for_name(unknown).order_by("pk")
    values = rows.values_list("season_id", "day", "home_id", "away_id")[:MOST_ROWS]
    return [
        HeldMeeting(season, day, frozenset(club for club in clubs if club))
        for season, day, *clubs in values
    ]


def seasons_beside(seasons: Collection[Season]) -> list[Season]:
    """The seasons of the same competitions that began up to a year before or after. 1 query."""
    if not seasons:
        return []
    first = min(season.starts_on for season in seasons) - timedelta(days=DAYS_BESIDE)
    last = max(season.starts_on for season in seasons) + timedelta(days=DAYS_BESIDE)
    competitions = {season.competition_id for season in seasons}
    near = Season.objects.filter(
        competition__in=competitions, starts_on__gte=first, starts_on__lte=last
    )
    return list(near.exclude(pk__in=[season.pk for season in seasons]))


def clubs_by_season(seasons: Collection[int]) -> dict[int, set[int]]:
    """The clubs with a fixture in each of the seasons. 1 query."""
    clubs: dict[int, set[int]] = {}
    fixtures = Fixture.objects.filter(season__in=seasons).order_by()
    for season, home, away in fixtures.values_list("season_id", "home_id", "away_id"):
        clubs.setdefault(season, set()).update((home, away))
    return clubs


def clubs_by_day(days: Collection[date]) -> dict[date, set[int]]:
    """The clubs with a fixture on each of the days. 1 query."""
    clubs: dict[date, set[int]] = {}
    fixtures = Fixture.objects.filter(day__in=days).order_by()
    for day, home, away in fixtures.values_list("day", "home_id", "away_id"):
        clubs.setdefault(day, set()).update((home, away))
    return clubs


def officials_by_season(seasons: Collection[int]) -> dict[int, set[int]]:
    """The officials of matches in each of the seasons. 1 query."""
    officials: dict[int, set[int]] = {}
    rows = Appointment.objects.filter(fixture__season__in=seasons).order_by()
    for season, official in rows.values_list("fixture__season_id", "official_id").distinct():
        officials.setdefault(season, set()).add(official)
    return officials
