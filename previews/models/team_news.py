"""How long team news lasts: counted from its own day, or from its entry if that is unknown.

A page shows rows of its clubs while they are news on the day that it is read.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import (
    Case,
    Count,
    DateField,
    Exists,
    F,
    Model,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, TruncDate

from previews.football.freshness import ABSENCE_LASTS, AVAILABILITY_LASTS, SEASON_BREAK
from previews.models.facts import Page
from previews.models.fixture import Fixture
from previews.models.fixture_status import PUT_OFF
from previews.models.sourced import SourcedQuerySet

# How many days of each kind are news, counted from their own.
LASTS = {"availability": AVAILABILITY_LASTS, "injury": ABSENCE_LASTS, "suspension": ABSENCE_LASTS}
NEVER = Value(None, output_field=DateField())


@dataclass(frozen=True, slots=True)
class ManyClubs:
    """Stands in for the page of a preview where the news of many clubs is read at once.

    `seasons`: the first day of each club's season. `before`: earlier matches of a club count.
    """

    seasons: Mapping[int, date]
    before: date


type NewsPage = Page | ManyClubs


def with_own_day[Rows: SourcedQuerySet[Any]](rows: Rows) -> Rows:
    """Annotate the day from which a row ages, as `own_day`.

    It is the day of the report, else that of the article, else of the row's first version.
    """
    versions = rows.model.history.model._default_manager.filter(id=OuterRef("pk"))
    entered = TruncDate(Subquery(versions.order_by("history_id").values("history_date")[:1]))
    return rows.annotate(own_day=Coalesce("reported_on", "article__published_on", entered))


def first_day_of_news(page: Page) -> date:
    """Rows that ceased to be news before this day belong to an earlier season."""
    return page.fixture.season.starts_on - timedelta(days=SEASON_BREAK)


def expired(rows: Any, page: Page) -> Any:
    """Those of a page's rows that are too old for it, with their `own_day`."""
    fresh = rows.fresh_on(page).order_by().values("pk")
    return with_own_day(rows.exclude(pk__in=fresh))


def news_of_availability[Rows: SourcedQuerySet[Any]](rows: Rows, page: NewsPage, day: date) -> Rows:
    """Until the club's next match, and for a week at most."""
    since = matches_of_club(page).filter(day__gte=OuterRef("own_day"))
    rows = with_own_day(rows).filter(~Exists(since))
    return still_news(rows.annotate(ages_from=F("own_day"), holds_until=NEVER), day)


def news_of_absences[Rows: SourcedQuerySet[Any]](rows: Rows, page: NewsPage, day: date) -> Rows:
    """Until the expected return, within the season; without one, for a month."""
    return still_news(with_ends(with_own_day(rows), page), day)


def news_of_bans[Rows: SourcedQuerySet[Any]](rows: Rows, page: NewsPage, day: date) -> Rows:
    """The same; a ban of so many matches, of one competition or of all, until they are played."""
    matches = matches_of_club(page).filter(day__gt=OuterRef("own_day"))
    there = matches.filter(season__competition=OuterRef("competition"))
    rows = with_own_day(rows).annotate(served=number_of(matches), served_there=number_of(there))
    serving = Q(competition__isnull=True, served__lt=F("fixtures_left")) | Q(
        competition__isnull=False, served_there__lt=F("fixtures_left")
    )
    counted = Q(fixtures_left__isnull=False)
    rows = with_ends(rows, page)
    return rows.filter(~counted & is_news(rows, day) | counted & serving & this_season(page))


def with_ends[Rows: SourcedQuerySet[Any]](rows: Rows, page: NewsPage) -> Rows:
    """Annotate what an absence lasts by: a month from its day, or the return within the season."""
    open_ended = Q(expected_back__isnull=True) | Q(expected_back__lt=F("own_day"))
    back = Coalesce("expected_back_until", "expected_back")
    return rows.annotate(
        ages_from=Case(When(open_ended, then=F("own_day")), output_field=DateField()),
        holds_until=Case(When(this_season(page), then=back), output_field=DateField()),
    )


def still_news[Rows: SourcedQuerySet[Any]](rows: Rows, day: date) -> Rows:
    return rows.filter(is_news(rows, day))


def is_news(rows: SourcedQuerySet[Any], day: date) -> Q:
    return Q(ages_from__gte=day - lasts(rows.model)) | Q(holds_until__gte=day)


def lasts(kind: type[Model]) -> timedelta:
    return timedelta(days=LASTS[kind._meta.model_name or ""])


def shown_until(row: Any) -> date | None:
    """The last day on which a row that was read by these rules is news; None if it has none.

    A ban of so many matches lasts until they are played.
    """
    if getattr(row, "fixtures_left", None) is not None:
        return None
    aged = row.ages_from and row.ages_from + lasts(type(row))
    return max((day for day in (aged, row.holds_until) if day is not None), default=None)


def this_season(page: NewsPage) -> Q:
    if not isinstance(page, ManyClubs):
        return Q(own_day__gte=first_day_of_news(page))
    clubs_by_day: dict[date, list[int]] = {}
    for club, starts_on in page.seasons.items():
        clubs_by_day.setdefault(starts_on - timedelta(days=SEASON_BREAK), []).append(club)
    of_each = [Q(club__in=clubs, own_day__gte=day) for day, clubs in clubs_by_day.items()]
    return reduce(or_, of_each, Q(pk__in=[]))


def matches_of_club(page: NewsPage) -> "QuerySet[Fixture]":
    """The matches, before the page's own, of the club of the outer row."""
    of_club = Q(home=OuterRef("club")) | Q(away=OuterRef("club"))
    last = page.before if isinstance(page, ManyClubs) else page.fixture.day
    before = Fixture.objects.filter(of_club, day__lt=last)
    return before.exclude(status__in=PUT_OFF).order_by()


def number_of(matches: "QuerySet[Fixture]") -> Coalesce:
    """Their number for each outer row; a grouped subquery has no row for none."""
    many = matches.values(everything=Value(1)).annotate(many=Count("*")).values("many")
    return Coalesce(Subquery(many), 0)
