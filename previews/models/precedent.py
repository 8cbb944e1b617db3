"""Precedents, and stories of played fixtures."""

from typing import Self

from django.db import models

from previews.models.club import Club
from previews.models.facts import AdminGroup, BelongsTo, Fact
from previews.models.fixture import Fixture
from previews.models.sourced import Sourced, SourcedQuerySet
from previews.models.tie import Tie
from previews.models.unique_nulls_not_distinct import UniqueNullsNotDistinct


class PrecedentQuerySet(SourcedQuerySet["Precedent"]):
    pass


class Precedent(Sourced):
    """An earlier tie that an article compares with a fixture. Its scores come from results."""

    key_fields = ("fixture", "tie", "article")
    declared = Fact(
        group=AdminGroup.QUOTES_AND_CLAIMS,
        position=6,
        belongs_to=BelongsTo.FIXTURE,
        prose="remark",
        quick_add=("fixture",),
        str_joins=("tie__first_home", "tie__first_away", "tie__stage__season__competition"),
    )

    fixture = models.ForeignKey(Fixture, on_delete=models.CASCADE, related_name="precedents")
    tie = models.ForeignKey(Tie, on_delete=models.PROTECT, related_name="precedents")
    club = models.ForeignKey(Club, on_delete=models.PROTECT, related_name="precedents")
    remark = models.CharField(
        max_length=250, blank=True, help_text="Why it matters, in your own words."
    )

    objects = PrecedentQuerySet.as_manager()

    class Meta:
        constraints = [
            UniqueNullsNotDistinct(
                fields=["fixture", "tie", "article"],
                name="precedent_once_an_article",
                violation_error_message="This precedent is entered already for this article.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tie} as a precedent"


class StoryQuerySet(SourcedQuerySet["Story"]):
    def of_fixtures(self, ids: set[int]) -> Self:
        return self.filter(fixture__in=ids)


class Story(Sourced):
    """A sentence about how a played fixture went."""

    key_fields = ("fixture", "article")
    declared = Fact(
        group=AdminGroup.MATCHDAY,
        position=9,
        belongs_to=BelongsTo.EARLIER_FIXTURES,
        prose="text",
    )

    fixture = models.ForeignKey(Fixture, on_delete=models.CASCADE, related_name="stories")
    text = models.CharField(
        max_length=250, help_text="In your own words. Fans see it below the result."
    )

    objects = StoryQuerySet.as_manager()

    class Meta:
        verbose_name = "match summary"
        verbose_name_plural = "match summaries"
        constraints = [
            UniqueNullsNotDistinct(
                fields=["fixture", "article"],
                name="story_once_an_article",
                violation_error_message="This article's story of the fixture is entered already.",
            ),
        ]

    def __str__(self) -> str:
        return self.text
