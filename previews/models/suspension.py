"""Suspensions of players."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from previews.football.freshness import AgeKind
from previews.models.club import Club
from previews.models.competition import Competition
from previews.models.dates import DayField
from previews.models.expected_back import RANGE_IN_ORDER, ExpectedBack
from previews.models.facts import TEAM_NEWS, AdminGroup, BelongsTo, Fact, Page
from previews.models.person import Person
from previews.models.sourced import Sourced, SourcedQuerySet
from previews.models.team_news import ManyClubs, first_day_of_news, news_of_bans
from previews.models.unique_nulls_not_distinct import UniqueNullsNotDistinct


class SuspensionQuerySet(SourcedQuerySet["Suspension"]):
    def open_on(self, day: date) -> Self:
        return self.filter(Q(since__isnull=True) | Q(since__lte=day)).exclude(back_on__lte=day)

    def as_of(self, day: date) -> Self:
        return super().as_of(day).open_on(day)

    def on_page(self, page: Page) -> Self:
        return self.belonging_to(page).fresh_on(page)

    def belonging_to(self, page: Page) -> Self:
        """Rows about the page's clubs as of its day, however old they are."""
        return super().on_page(page).for_competition(page.fixture.season.competition)

    def fresh_on(self, page: Page) -> Self:
        return news_of_bans(self, page, page.today)

    def news_of_clubs(self, clubs: ManyClubs, day: date) -> Self:
        """Rows of many clubs that are news on the day."""
        return news_of_bans(self.of_clubs(clubs.seasons).as_of(day), clubs, day)

    def news_of_season(self, page: Page) -> Self:
        """Rows that a preview shows on some day of the season before its match."""
        return news_of_bans(self.belonging_to(page), page, first_day_of_news(page))

    def for_competition(self, competition: Competition) -> Self:
        """Suspensions for this competition and for every competition."""
        return self.filter(Q(competition__isnull=True) | Q(competition=competition))

    def latest_report_first(self) -> Self:
        return self.order_by(models.F("reported_on").desc(nulls_last=True), "person__name", "pk")

    def in_order(self) -> Self:
        return self.latest_report_first()


class Suspension(Sourced, ExpectedBack):
    """A suspension as one source reports it."""

    key_fields = ("person", "club", "reported_on", "article")
    declared = Fact(
        group=AdminGroup.TEAM_NEWS,
        position=2,
        belongs_to=BelongsTo.CLUBS,
        ages_as=AgeKind.SUSPENSION,
        str_joins=("person",),
        quick_add=("club",),
        both_clubs=TEAM_NEWS,
    )

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="suspensions")
    club = models.ForeignKey(Club, on_delete=models.PROTECT, related_name="suspensions")
    reason = models.CharField(max_length=120, help_text="Such as third booking of the competition.")
    competition = models.ForeignKey(
        Competition,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="suspensions",
        help_text="If empty, the player is suspended in all.",
    )
    fixtures_left = models.PositiveSmallIntegerField(null=True, blank=True)
    since = DayField(null=True, blank=True)
    back_on = DayField("available again on", null=True, blank=True)

    objects = SuspensionQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["reported_on"], name="suspension_reported_on")]
        constraints = [
            UniqueNullsNotDistinct(
                fields=["person", "club", "reported_on", "article"],
                name="suspension_once_a_report",
                violation_error_message="This article's report of the day is entered already.",
            ),
            models.CheckConstraint(
                condition=Q(back_on__isnull=True)
                | Q(since__isnull=True)
                | Q(back_on__gte=F("since")),
                name="suspension_ends_after_it_starts",
                violation_error_message="A player cannot be back before the ban.",
            ),
            models.CheckConstraint(
                condition=Q(expected_back__isnull=True)
                | Q(since__isnull=True)
                | Q(expected_back__gte=F("since")),
                name="suspension_expected_end_after_it_starts",
                violation_error_message="A player cannot be expected back before the ban.",
            ),
            models.CheckConstraint(
                condition=RANGE_IN_ORDER,
                name="suspension_return_range_in_order",
                violation_error_message="The last day of the return is before the first day.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.reason}"
