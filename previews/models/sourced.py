"""The base of facts: their source, the day of the report, and the day to confirm them."""

from datetime import date
from typing import Self, TypeVar

from django.db import models
from django.db.models import Q

from previews.models.article import Article
from previews.models.natural_key import KeyedQuerySet
from previews.models.tracked import Tracked

Fact = TypeVar("Fact", bound="Sourced", covariant=True)


class SourcedQuerySet(KeyedQuerySet[Fact]):
    def known_by(self, day: date) -> Self:
        """Facts reported on `day` or earlier, and facts without a day."""
        return self.filter(Q(reported_on__isnull=True) | Q(reported_on__lte=day))

    def from_article(self, article: Article) -> Self:
        return self.filter(article=article)

    def without_source(self) -> Self:
        return self.filter(article__isnull=True)


class Sourced(Tracked):
    """A fact with a source."""

    article = models.ForeignKey(
        Article,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="%(class)s_facts",
        help_text="The source. Fans see the outlet beside the fact.",
    )
    reported_on = models.DateField(
        null=True,
        blank=True,
        help_text="The day of the report. Previews with an earlier cut-off do not show it.",
    )
    check_by = models.DateField(
        null=True,
        blank=True,
        help_text="Confirm it by this day. After it, fans see it marked as overdue.",
    )

    class Meta:
        abstract = True
