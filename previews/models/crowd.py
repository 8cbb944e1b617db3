"""The crowd of a fixture: capacity on the day, away allocation and travelling fans."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from previews.football.freshness import AgeKind
from previews.models.facts import AdminGroup, BelongsTo, Fact
from previews.models.fixture import Fixture
from previews.models.sourced import Sourced, SourcedQuerySet
from previews.models.unique_nulls_not_distinct import UniqueNullsNotDistinct


class CrowdQuerySet(SourcedQuerySet["Crowd"]):
    def about(self, fixture: Fixture) -> Self:
        return self.filter(fixture=fixture)


class Crowd(Sourced):
    """Figures about the crowd from one source."""

    key_fields = ("fixture", "article")
    declared = Fact(
        group=AdminGroup.MATCHDAY,
        position=8,
        belongs_to=BelongsTo.FIXTURE,
        ages_as=AgeKind.CROWD,
        str_joins=("fixture__home", "fixture__away"),
    )

    fixture = models.ForeignKey(Fixture, on_delete=models.CASCADE, related_name="crowds")
    capacity = models.PositiveIntegerField("capacity on the day", null=True, blank=True)
    capacity_reason = models.CharField(
        max_length=200, blank=True, help_text="Why it is not the stadium's usual capacity."
    )
    away_allocation = models.PositiveIntegerField(
        null=True, blank=True, help_text="The number of tickets for away fans."
    )
    allocation_reason = models.CharField(max_length=200, blank=True)
    expected_away_fans = models.PositiveIntegerField(
        "expected travelling fans", null=True, blank=True
    )

    objects = CrowdQuerySet.as_manager()

    class Meta:
        verbose_name = "crowd figure"
        constraints = [
            UniqueNullsNotDistinct(
                fields=["fixture", "article"],
                name="crowd_once_an_article",
                violation_error_message="This article's figures of the crowd are entered already.",
            ),
            models.CheckConstraint(
                condition=Q(capacity__isnull=True)
                | Q(away_allocation__isnull=True)
                | Q(away_allocation__lte=F("capacity")),
                name="crowd_allocation_within_capacity",
                violation_error_message="The allocation cannot exceed the capacity on the day.",
            ),
            models.CheckConstraint(
                condition=Q(capacity__isnull=False)
                | Q(away_allocation__isnull=False)
                | Q(expected_away_fans__isnull=False),
                name="crowd_says_something",
                violation_error_message="Enter at least one figure.",
            ),
        ]

    @property
    def figures_in_words(self) -> str:
        """ "capacity on the day 20,000, away allocation 900"."""
        figures = {
            "capacity on the day": self.capacity,
            "away allocation": self.away_allocation,
            "expected travelling fans": self.expected_away_fans,
        }
        known = (f"{name} {number:,}" for name, number in figures.items() if number is not None)
        return ", ".join(known)

    def __str__(self) -> str:
        return f"Crowd of {self.fixture}"
