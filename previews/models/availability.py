"""Statements of availability: a player returns, is available or may be rested, or no news."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from previews.football.freshness import AgeKind
from previews.models.club import Club
from previews.models.dates import DayField
from previews.models.expected_back import RANGE_IN_ORDER, ExpectedBack
from previews.models.facts import TEAM_NEWS, AdminGroup, BelongsTo, Fact, Page
from previews.models.person import Person
from previews.models.sourced import Sourced, SourcedQuerySet
from previews.models.team_news import ManyClubs, first_day_of_news, news_of_availability
from previews.models.unique_nulls_not_distinct import UniqueNullsNotDistinct


class AvailabilityQuerySet(SourcedQuerySet["Availability"]):
    def open_on(self, day: date) -> Self:
        return self.filter(Q(since__isnull=True) | Q(since__lte=day)).exclude(until__lt=day)

    def as_of(self, day: date) -> Self:
        return super().as_of(day).open_on(day)

    def on_page(self, page: Page) -> Self:
        return self.belonging_to(page).fresh_on(page)

    def belonging_to(self, page: Page) -> Self:
        """Rows about the page's clubs as of its day, however old they are."""
        return super().on_page(page)

    def fresh_on(self, page: Page) -> Self:
        return news_of_availability(self, page, page.today)

    def news_of_clubs(self, clubs: ManyClubs, day: date) -> Self:
        """Rows of many clubs that are news on the day."""
        return news_of_availability(self.of_clubs(clubs.seasons).as_of(day), clubs, day)

    def news_of_season(self, page: Page) -> Self:
        """Rows that a preview shows on some day of the season before its match."""
        return news_of_availability(self.belonging_to(page), page, first_day_of_news(page))

    def latest_report_first(self) -> Self:
        return self.order_by(models.F("reported_on").desc(nulls_last=True), "person__name", "pk")

    def in_order(self) -> Self:
        return self.latest_report_first()


class Availability(Sourced, ExpectedBack):
    """A statement about a player, or about the whole squad when `person` is empty."""

    class Kind(models.TextChoices):
        RETURNING = "returning", "Returning"
        AVAILABLE = "available", "Available"
        RESTED = "rested", "May be rested"
        NOTHING_NEW = "nothing_new", "Nothing new"

    key_fields = ("club", "person", "kind", "reported_on", "article")
    declared = Fact(
        group=AdminGroup.TEAM_NEWS,
        position=3,
        belongs_to=BelongsTo.CLUBS,
        ages_as=AgeKind.AVAILABILITY,
        str_joins=("club", "person"),
        prose="remark",
        quick_add=("club",),
        both_clubs=TEAM_NEWS,
    )

    club = models.ForeignKey(Club, on_delete=models.PROTECT, related_name="availability")
    person = models.ForeignKey(
        Person,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="availability",
        help_text="Leave empty if the statement is about the whole squad.",
    )
    kind = models.CharField(max_length=12, choices=Kind)
    remark = models.CharField(
        max_length=200, blank=True, help_text="In your own words. Fans see it below the name."
    )
    since = DayField(null=True, blank=True)
    until = DayField(
        null=True, blank=True, help_text="The last day. Leave empty if it still applies."
    )

    objects = AvailabilityQuerySet.as_manager()

    class Meta:
        verbose_name = "availability update"
        verbose_name_plural = "availability updates"
        indexes = [models.Index(fields=["reported_on"], name="availability_reported_on")]
        constraints = [
            UniqueNullsNotDistinct(
                fields=["club", "person", "kind", "reported_on", "article"],
                name="availability_once_a_report",
                violation_error_message="This statement is entered already.",
            ),
            models.CheckConstraint(
                condition=Q(kind="nothing_new") | Q(person__isnull=False),
                name="availability_names_a_player",
                violation_error_message="Choose a player: only “nothing new” is for a whole squad.",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(since__isnull=True) | Q(until__gte=F("since")),
                name="availability_ends_after_it_starts",
                violation_error_message="The last day is before the first day.",
            ),
            models.CheckConstraint(
                condition=Q(expected_back__isnull=True)
                | Q(since__isnull=True)
                | Q(expected_back__gte=F("since")),
                name="availability_return_after_it_starts",
                violation_error_message="A player cannot be expected back before the first day.",
            ),
            models.CheckConstraint(
                condition=RANGE_IN_ORDER,
                name="availability_return_range_in_order",
                violation_error_message="The last day of the return is before the first day.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person or self.club}: {self.get_kind_display().lower()}"
