"""Which fixtures: by day, club, ground, competition and round, and in which order."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Self

from django.db.models import F, Q

from previews.football.calendar_days import day_of
from previews.football.match_length import NINETY_MINUTES, WITH_EXTRA_TIME
from previews.models.club import Club
from previews.models.competition import Competition, Season, SeasonQuerySet, Stage
from previews.models.facts import Page
from previews.models.fixture_status import OVER, TO_BE_PLAYED, FixtureStatus
from previews.models.sourced import SourcedQuerySet

if TYPE_CHECKING:
    from previews.models.fixture import Fixture


# No club is longer without a fixture of a league that it plays in.
A_SEASON = timedelta(days=400)
# The day of a fixture is the stadium's: it is never further from the day that it is in UTC.
AROUND = timedelta(days=2)


def over_by(moment: datetime) -> Q:
    """What can be over by a moment; without a kick-off, what was to be played on an earlier day.

    The day goes first, so that an index finds the fixtures and only those around the moment are
    asked for their kick-off.
    """
    today = day_of(moment)
    no_longer = Q(after_120_home__isnull=True, shoot_out_home__isnull=True)
    clocked = Q(kick_off__lte=moment - WITH_EXTRA_TIME) | no_longer & Q(
        kick_off__lte=moment - NINETY_MINUTES
    )
    by_day = Q(day__lt=today - AROUND) | Q(day__lt=today, kick_off__isnull=True)
    return Q(day__lte=today + AROUND) & (by_day | clocked)


class FixtureFilters(SourcedQuerySet["Fixture"]):
    """Fixtures, chosen and put in order; `FixtureQuerySet` reads them."""

    def on_page(self, page: Page) -> Self:
        """The fixture of the preview."""
        return self.filter(pk=page.fixture.pk)

    def played(self) -> Self:
        return self.filter(status__in=OVER)

    def to_come(self) -> Self:
        return self.filter(status__in=[FixtureStatus.SCHEDULED, FixtureStatus.TO_BE_CONFIRMED])

    def before(self, moment: date | datetime) -> Self:
        """Fixtures before a day, or those that can be over by a moment."""
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

    def between(self, one: Club, other: Club) -> Self:
        return self.filter(Q(home=one, away=other) | Q(home=other, away=one))

    def in_season(self, season: Season) -> Self:
        return self.filter(season=season)

    def in_leagues_of(self, *clubs: Club, day: date) -> Self:
        """The league fixtures of every season that one of the clubs plays on that day.

        The seasons are found first, by the clubs' own days, and are told to be few: PostgreSQL
        would otherwise read every fixture there is, to see which are of one of them.
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

    def in_stage(self, stage: Stage) -> Self:
        return self.filter(stage=stage)

    def in_seasons(self, seasons: SeasonQuerySet) -> Self:
        # By the numbers of the seasons: joined instead, SQLite begins with every fixture there is.
        return self.filter(season__in=seasons.order_by().values("pk"))

    def in_round(self, round_: str) -> Self:
        return self.filter(stage__round=round_)

    def in_any_round(self) -> Self:
        """Those of which the round is told, or that at least belong to a knock-out."""
        return self.filter(
            ~Q(stage__round="") | Q(stage__kind=Stage.Kind.KNOCK_OUT), stage__isnull=False
        )

    def in_ties(self, ties: Iterable[int]) -> Self:
        return self.filter(tie__in=ties)

    def first_legs(self) -> Self:
        return self.filter(leg=1)

    def in_any_tie(self) -> Self:
        return self.filter(tie__isnull=False)

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
        """Fixtures that were still to be played at a moment, or could not be over, or are today."""
        later = ~over_by(moment) if isinstance(moment, datetime) else Q(day__gte=moment)
        return self.exclude(status=FixtureStatus.CANCELLED).filter(
            later | Q(status__in=TO_BE_PLAYED)
        )

    def of_leagues(self) -> Self:
        """Without rounds of a knock-out and groups: what one table adds up."""
        return self.filter(
            Q(stage__kind=Stage.Kind.LEAGUE)
            | Q(stage__isnull=True, season__competition__kind=Competition.Kind.LEAGUE)
        )

    def refereed_by(self, official: int) -> Self:
        return self.filter(appointments__official=official, appointments__duty="referee")
