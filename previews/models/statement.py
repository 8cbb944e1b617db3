"""Statements of articles on topics that results cannot decide, and an editor's decisions."""

from collections.abc import Collection
from typing import Self

from django.db import models
from django.db.models import Q

from previews.models.article import Article
from previews.models.dates import DayField
from previews.models.facts import AdminGroup, BelongsTo, Fact, Listing
from previews.models.fixture import Fixture
from previews.models.natural_key import KeyedQuerySet
from previews.models.sourced import Sourced, SourcedQuerySet
from previews.models.tracked import Tracked


class StatementQuerySet(SourcedQuerySet["Statement"]):
    def about(self, fixture: Fixture) -> Self:
        return self.filter(fixture=fixture)

    def in_order(self) -> Self:
        return self.order_by("slot", "subject", "pk")


class Statement(Sourced):
    """What an article says about one topic, such as the kick-off or the capacity."""

    class Slot(models.TextChoices):
        KICK_OFF = "kick_off", "Kick-off"
        STADIUM = "stadium", "Stadium"
        CAPACITY = "capacity", "Capacity on the day"
        ALLOCATION = "allocation", "Away allocation"
        AWAY_FANS = "away_fans", "Expected travelling fans"
        REFEREE = "referee", "Referee"
        RETURN = "return", "A player's return"
        PLACE = "place", "A place in the line-up"
        SPEAKER = "speaker", "Who says a quote"
        DATE = "date", "When something happened"
        OTHER = "other", "Something else"

    key_fields = ("fixture", "slot", "subject", "article")
    declared = Fact(
        group=AdminGroup.SOURCES,
        position=3,
        belongs_to=BelongsTo.FIXTURE,
        str_joins=("article__outlet",),
    )

    fixture = models.ForeignKey(Fixture, on_delete=models.CASCADE, related_name="statements")
    slot = models.CharField(max_length=10, choices=Slot)
    subject = models.CharField(
        max_length=80,
        blank=True,
        help_text="The person or thing that it is about, such as Conor Bradley.",
    )
    value = models.CharField(
        max_length=120, help_text="A time such as 2024-04-18T20:00+01:00, a number or a name."
    )
    wording = models.CharField(
        max_length=200, blank=True, help_text="The words of the article, exactly as printed."
    )

    objects = StatementQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["fixture", "slot", "subject", "article"],
                name="statement_once_an_article",
                violation_error_message="This article's statement is entered already.",
            ),
            models.CheckConstraint(
                condition=Q(article__isnull=False),
                name="statement_needs_an_article",
                violation_error_message="Choose the article that makes the statement.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article}: {self.get_slot_display()} {self.subject} {self.value}"


class SettlementQuerySet(KeyedQuerySet["Settlement"]):
    def about(self, fixture: Fixture) -> Self:
        return self.filter(fixture=fixture)

    def about_any(self, fixtures: Collection[int]) -> Self:
        return self.filter(fixture__in=fixtures).select_related("preferred__outlet")


class Settlement(Tracked):
    """An editor's decision between sources that disagree, with the reason."""

    key_fields = ("fixture", "slot", "subject")
    declared = Listing(group=AdminGroup.SOURCES, position=4)

    fixture = models.ForeignKey(Fixture, on_delete=models.CASCADE, related_name="settlements")
    slot = models.CharField(max_length=90, help_text="The topic that the sources disagree about.")
    subject = models.CharField(max_length=90, blank=True)
    value = models.CharField("settled as", max_length=120)
    preferred = models.ForeignKey(
        Article,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="settlements",
        help_text="The article that is right. Leave empty if none is.",
    )
    reason = models.CharField(max_length=250)
    settled_on = DayField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["fixture", "slot", "subject"],
                name="settlement_once_a_slot",
                violation_error_message="This contradiction is settled already.",
            ),
        ]

    objects = SettlementQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.slot} {self.subject}: {self.value}"
