"""The base of facts: their source, the day of the report, and the day to confirm them."""

from datetime import date
from typing import ClassVar, Self, TypeVar

from django.db import models
from django.db.models import Q

from previews.football.freshness import AgeKind
from previews.models.article import Article
from previews.models.dates import DayField
from previews.models.fact_queryset import FactQuerySet
from previews.models.facts import Fact, Part
from previews.models.tracked import Tracked

SourcedRow = TypeVar("SourcedRow", bound="Sourced", covariant=True)


class SourcedQuerySet(FactQuerySet[SourcedRow]):
    def known_by(self, day: date) -> Self:
        """Facts reported on `day` or earlier, and facts without a day."""
        return self.filter(Q(reported_on__isnull=True) | Q(reported_on__lte=day))

    def as_of(self, day: date) -> Self:
        return self.known_by(day)


class Sourced(Tracked):
    """A fact with a source."""

    declared: ClassVar[Fact | Part]

    article = models.ForeignKey(
        Article,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="%(class)s_facts",
        help_text="The source. Fans see the outlet beside the fact.",
    )
    reported_on = DayField(
        null=True,
        blank=True,
        help_text="The day of the report. Previews with an earlier cut-off do not show it.",
    )
    check_by = DayField(
        null=True,
        blank=True,
        help_text="Confirm it by this day. After it, fans see it marked as overdue.",
    )

    class Meta:
        abstract = True

    @property
    def ages_as(self) -> AgeKind | None:
        """The rule by which this row goes stale; None if it does not."""
        return self.declared.ages_as if isinstance(self.declared, Fact) else None
