"""Filters and orders of fixtures."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Self

from django.db.models import BooleanField, F, Q
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce

from previews.football.calendar_days import day_of
from previews.football.match_length import NINETY_MINUTES, WITH_EXTRA_TIME
from previews.models.club import Club
from previews.models.competition import Competition
from previews.models.facts import Page
from previews.models.fixture_stages import FixtureStages
from previews.models.fixture_status import OVER, TO_BE_PLAYED, FixtureStatus
from previews.models.stadium import Stadium

if TYPE_CHECKING:
    from previews.models.fixture import Fixture


# A club in a league has a fixture of that league within this time.
A_SEASON = timedelta(days=400)
# The day of a fixture is the date at the stadium, which differs from the UTC date by less.
AROUND = timedelta(days=2)


def over_by(moment: datetime) -> Q:
    """Fixtures that can be over by a moment. One without a kick-off must be of an earlier day.

    The condition on the day comes first: with its index, kick-offs are compared only for the
    fixtures around the moment.
    """
    today = day_of(moment)
    no_longer = Q(after_120_home__isnull=True, shoot_out_home__isnull=True)
    clocked = Q(kick_off__lte=moment - WITH_EXTRA_TIME) | no_longer & Q(
        kick_off__lte=moment - NINETY_MINUTES
    )
    by_day = Q(day__lt=today - AROUND) | Q(day__lt=today, kick_off__isnull=True)
    return Q(day__lte=today + AROUND) & (by_day | clocked)


class FixtureFilters(FixtureStages):
    """Filters and orders; its subclass `FixtureQuerySet` reads values."""

    def on_page(self, page: Page) -> Self:
        """The fixture of the preview."""
        return self.filter(pk=page.fixture.pk)

    def played(self) -> Self:
        return self.filter(status__in=OVER)

    def to_come(self) -> Self:
        return self.filter(status__in=[FixtureStatus.SCHEDULED, FixtureStatus.TO_BE_CONFIRMED])

    def to_be_played(self) -> Self:
        return self.filter(status__in=TO_BE_PLAYED)

    def not_played(self) -> Self:
        """Fixtures of every other status, found by an index of them alone.

        SQLite uses that index only where the query has its condition word for word, which a
        parameter is not.
        """
        column = f'"{self.model._meta.db_table}"."status"'
        sql = f"NOT ({column} = '{FixtureStatus.PLAYED}')"
        return self.filter(RawSQL(sql, (), output_field=BooleanField()))

    def read_by_day(self) -> Self:
        """Every fixture, with a condition that is always true.

        It names a column that no index has beside the status and the day. SQLite would otherwise
        read all of such an index and sort it, to find the first fixtures of a status by day.
        """
        column = f'"{self.model._meta.db_table}"."home_id"'
        return self.filter(RawSQL(f"+{column} > 0", (), output_field=BooleanField()))

    def result_missing(self, now: datetime) -> Self:
        """Fixtures whose day has passed and that are still to come by their status."""
        passed = self.not_played().to_come().filter(day__lt=day_of(now))
        return passed.exclude(kick_off__gt=now - NINETY_MINUTES)

    def before(self, moment: date | datetime) -> Self:
        """Fixtures before a date, or those that can be over by a datetime."""
        if isinstance(moment, datetime):
            return self.filter(over_by(moment))
        return self.filter(day__lt=moment)

    def after(self, moment: date | datetime) -> Self:
        if not isinstance(moment, datetime):
            return self.filter(day__gt=moment)
        today = day_of(moment)
        return self.filter(Q(day__gt=today) | Q(day=today, kick_off__gt=moment))

    def played_before(self, moment: date | datetime) -> Self:
        return self.played().before(moment)

    def on_day(self, day: date) -> Self:
        return self.filter(day=day)

    def since(self, day: date) -> Self:
        return self.filter(day__gte=day)

    def until(self, day: date) -> Self:
        return self.filter(day__lte=day)

    def involving(self, club: Club) -> Self:
        return self.filter(Q(home=club) | Q(away=club))

    def involving_any(self, *clubs: Club) -> Self:
        return self.filter(Q(home__in=clubs) | Q(away__in=clubs))

    def at_home(self, club: Club) -> Self:
        return self.filter(home=club)

    def away_from_home(self, club: Club) -> Self:
        return self.filter(away=club)

    def between(self, first: Club, second: Club) -> Self:
        return self.filter(Q(home=first, away=second) | Q(home=second, away=first))

    def held_at(self, stadium: Stadium) -> Self:
        """Fixtures of which the archive states the stadium: the club's may have been another."""
        return self.filter(stadium=stadium)

    def planned_at(self, stadium: Stadium) -> Self:
        """Those stated to be there, and those at home of a club that plays there now.

        The two columns are compared as one: SQLite would otherwise read every fixture without a
        stadium, and not those alone that are not played.
        """
        at_home = Q(neutral_ground=False) & ~Q(home__kind=Club.Kind.NATIONAL_TEAM)
        ground = Coalesce("stadium", "home__stadium")
        return self.alias(ground=ground).filter(
            Q(stadium__isnull=False) | at_home, ground=stadium.pk
        )

    def on_clock_of(self, stadium: Stadium) -> Self:
        """Fixtures with a kick-off on the clock of this stadium; see `ground_clock`."""
        at_home = Q(stadium__isnull=True, home__stadium=stadium, neutral_ground=False)
        of_club = at_home & ~Q(home__kind=Club.Kind.NATIONAL_TEAM)
        return self.filter(Q(stadium=stadium) | of_club, kick_off__isnull=False)

    def in_leagues_of(self, *clubs: Club, day: date) -> Self:
        """The league fixtures of the seasons that one of the clubs plays in on that day.

        The subquery of seasons has a limit, so that PostgreSQL expects few of them. Without it,
        PostgreSQL reads every fixture.
        """
        everything = type(self)(self.model, using=self.db)
        around = everything.involving_any(*clubs).since(day - A_SEASON).until(day + A_SEASON)
        running = around.filter(
            season__competition__kind=Competition.Kind.LEAGUE,
            season__starts_on__lte=day,
            season__ends_on__gte=day,
        )
        few = running.order_by("season").values("season").distinct()[: 10 * len(clubs)]
        return self.of_leagues().filter(season__in=few)

    def without(self, fixture: "Fixture") -> Self:
        return self.exclude(pk=fixture.pk)

    def with_ids(self, ids: Iterable[int]) -> Self:
        return self.filter(pk__in=ids)

    def latest_first(self) -> Self:
        return self.order_by("-day", F("kick_off").desc(nulls_last=True), "-pk")

    def not_cancelled(self) -> Self:
        return self.exclude(status=FixtureStatus.CANCELLED)

    def earliest_first(self) -> Self:
        return self.order_by("day", F("kick_off").asc(nulls_last=True), "pk")

    def not_settled_at(self, moment: date | datetime) -> Self:
        """Fixtures, not cancelled, that are unfinished at a moment by their status or time."""
        later = ~over_by(moment) if isinstance(moment, datetime) else Q(day__gte=moment)
        return self.exclude(status=FixtureStatus.CANCELLED).filter(
            later | Q(status__in=TO_BE_PLAYED)
        )

    def refereed_by(self, official: int) -> Self:
        return self.filter(appointments__official=official, appointments__duty="referee")
