"""Injuries of players."""

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
from previews.models.team_news import ManyClubs, first_day_of_news, news_of_absences
from previews.models.unique_nulls_not_distinct import UniqueNullsNotDistinct


class InjuryQuerySet(SourcedQuerySet["Injury"]):
    def open_on(self, day: date) -> Self:
        """Injuries that had begun by `day` and were not yet over."""
        begun = Q(out_since__isnull=True) | Q(out_since__lte=day)
        return self.filter(begun).exclude(back_on__lte=day)

    def as_of(self, day: date) -> Self:
        return super().as_of(day).open_on(day)

    def on_page(self, page: Page) -> Self:
        return self.belonging_to(page).fresh_on(page)

    def belonging_to(self, page: Page) -> Self:
        """Rows about the page's clubs as of its day, however old they are."""
        return super().on_page(page)

    def fresh_on(self, page: Page) -> Self:
        return news_of_absences(self, page, page.today)

    def news_of_clubs(self, clubs: ManyClubs, day: date) -> Self:
        """Rows of many clubs that are news on the day."""
        return news_of_absences(self.of_clubs(clubs.seasons).as_of(day), clubs, day)

    def news_of_season(self, page: Page) -> Self:
        """Rows that a preview shows on some day of the season before its match."""
        return news_of_absences(self.belonging_to(page), page, first_day_of_news(page))

    def latest_report_first(self) -> Self:
        return self.order_by(F("reported_on").desc(nulls_last=True), "person__name", "pk")

    def in_order(self) -> Self:
        return self.latest_report_first()


class Injury(Sourced, ExpectedBack):
    """An injury as one source reports it. Set `back_on` when it is over; do not delete it."""

    class Status(models.TextChoices):
        OUT = "out", "Out"
        DOUBTFUL = "doubtful", "Doubtful"
        LATE_TEST = "late_test", "Late fitness test"

    key_fields = ("person", "club", "reported_on", "article")
    declared = Fact(
        group=AdminGroup.TEAM_NEWS,
        position=1,
        belongs_to=BelongsTo.CLUBS,
        ages_as=AgeKind.INJURY,
        str_joins=("person",),
        quick_add=("club",),
        both_clubs=TEAM_NEWS,
    )

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="injuries")
    club = models.ForeignKey(Club, on_delete=models.PROTECT, related_name="injuries")
    status = models.CharField(
        max_length=10,
        choices=Status,
        default=Status.OUT,
        help_text="Fans see it beside the name.",
    )
    part = models.CharField(
        "part of the body",
        max_length=40,
        blank=True,
        help_text="Such as ankle. Leave empty if unknown.",
    )
    diagnosis = models.CharField(max_length=80, blank=True, help_text="Such as ligament damage.")
    out_since = DayField(null=True, blank=True, help_text="Fans see the number of days.")
    back_on = DayField(
        "available again on",
        null=True,
        blank=True,
        help_text="Fans do not see it from this day on.",
    )

    objects = InjuryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "injuries"
        indexes = [models.Index(fields=["reported_on"], name="injury_reported_on")]
        constraints = [
            UniqueNullsNotDistinct(
                fields=["person", "club", "reported_on", "article"],
                name="injury_once_a_report",
                violation_error_message="This article's report of the day is entered already.",
            ),
            models.CheckConstraint(
                condition=Q(back_on__isnull=True)
                | Q(out_since__isnull=True)
                | Q(back_on__gte=F("out_since")),
                name="injury_ends_after_it_starts",
                violation_error_message="A player cannot be back before the injury.",
            ),
            models.CheckConstraint(
                condition=Q(expected_back__isnull=True)
                | Q(out_since__isnull=True)
                | Q(expected_back__gte=F("out_since")),
                name="injury_expected_end_after_it_starts",
                violation_error_message="A player cannot be expected back before the injury.",
            ),
            models.CheckConstraint(
                condition=RANGE_IN_ORDER,
                name="injury_return_range_in_order",
                violation_error_message="The last day of the return is before the first day.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.part or self.diagnosis or 'undisclosed'}"
