"""Sourced facts: where a fact was read, when it was reported, and until when to trust it."""

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
        """Facts reported by the end of `day`; facts without a day count as known."""
        return self.filter(Q(reported_on__isnull=True) | Q(reported_on__lte=day))

    def from_article(self, article: Article) -> Self:
        return self.filter(article=article)

    def without_source(self) -> Self:
        return self.filter(article__isnull=True)


class Sourced(Tracked):
    """A fact somebody reported."""

    article = models.ForeignKey(
        Article,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="%(class)s_facts",
        help_text="Where we read it. Fans see the outlet beside the fact.",
    )
    reported_on = models.DateField(
        null=True,
        blank=True,
        help_text="The day it was reported. A preview dated earlier does not know it.",
    )
    check_by = models.DateField(
        null=True,
        blank=True,
        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
    )

    class Meta:
        abstract = True
