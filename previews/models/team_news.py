"""How long team news lasts: counted from its own day, or from its entry if that is unknown.

A page shows rows of its clubs while they are news on the day that it is read.
"""

from datetime import timedelta
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, TruncDate

from previews.football.freshness import ABSENCE_LASTS, AVAILABILITY_LASTS, SEASON_BREAK
from previews.models.facts import Page
from previews.models.fixture import Fixture
from previews.models.fixture_status import PUT_OFF
from previews.models.sourced import SourcedQuerySet


def with_own_day[Rows: SourcedQuerySet[Any]](rows: Rows) -> Rows:
    """Annotate the day from which a row ages, as `own_day`.

    It is the day of the report, else that of the article, else of the row's first version.
    """
    versions = rows.model.history.model._default_manager.filter(id=OuterRef("pk"))
    entered = TruncDate(Subquery(versions.order_by("history_id").values("history_date")[:1]))
    return rows.annotate(own_day=Coalesce("reported_on", "article__published_on", entered))


def expired(rows: Any, page: Page) -> Any:
    """Those of a page's rows that are too old for it, with their `own_day`."""
    fresh = rows.fresh_on(page).order_by().values("pk")
    return with_own_day(rows.exclude(pk__in=fresh))


def news_of_availability[Rows: SourcedQuerySet[Any]](rows: Rows, page: Page) -> Rows:
    """Until the club's next match, and for a week at most."""
    earliest = page.today - timedelta(days=AVAILABILITY_LASTS)
    since = matches_of_club(page).filter(day__gte=OuterRef("own_day"))
    return with_own_day(rows).filter(~Exists(since), own_day__gte=earliest)


def news_of_absences[Rows: SourcedQuerySet[Any]](rows: Rows, page: Page) -> Rows:
    """Until the expected return, within the season; without one, for a month."""
    return with_own_day(rows).filter(recent(page) | until_return(page))


def news_of_bans[Rows: SourcedQuerySet[Any]](rows: Rows, page: Page) -> Rows:
    """The same; a ban of so many matches, of one competition or of all, until they are played."""
    matches = matches_of_club(page).filter(day__gt=OuterRef("own_day"))
    there = matches.filter(season__competition=OuterRef("competition"))
    rows = with_own_day(rows).annotate(served=number_of(matches), served_there=number_of(there))
    serving = Q(competition__isnull=True, served__lt=F("fixtures_left")) | Q(
        competition__isnull=False, served_there__lt=F("fixtures_left")
    )
    uncounted = Q(fixtures_left__isnull=True)
    by_day = recent(page) | until_return(page)
    return rows.filter(uncounted & by_day | ~uncounted & serving & this_season(page))


def recent(page: Page) -> Q:
    """Reported within the last month, and no return was expected later than the report."""
    open_ended = Q(expected_back__isnull=True) | Q(expected_back__lt=F("own_day"))
    return open_ended & Q(own_day__gte=page.today - timedelta(days=ABSENCE_LASTS))


def until_return(page: Page) -> Q:
    later = Q(expected_back_until__gte=page.today) | Q(
        expected_back_until__isnull=True, expected_back__gte=page.today
    )
    return later & this_season(page)


def this_season(page: Page) -> Q:
    start = page.fixture.season.starts_on - timedelta(days=SEASON_BREAK)
    return Q(own_day__gte=start)


def matches_of_club(page: Page) -> "QuerySet[Fixture]":
    """The matches, before the page's own, of the club of the outer row."""
    of_club = Q(home=OuterRef("club")) | Q(away=OuterRef("club"))
    before = Fixture.objects.filter(of_club, day__lt=page.fixture.day)
    return before.exclude(status__in=PUT_OFF).order_by()


def number_of(matches: "QuerySet[Fixture]") -> Coalesce:
    """Their number for each outer row; a grouped subquery has no row for none."""
    many = matches.values(everything=Value(1)).annotate(many=Count("*")).values("many")
    return Coalesce(Subquery(many), 0)
