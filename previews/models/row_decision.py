"""What editors decided about doubtful rows, so that no import asks again."""

from collections.abc import Collection
from typing import Self

from django.db import models

from previews.models.dates import MomentField
from previews.models.facts import AdminGroup, Listing
from previews.models.natural_key import KeyedQuerySet


class RowDecisionQuerySet(KeyedQuerySet["RowDecision"]):
    def about(self, fingerprints: Collection[str]) -> Self:
        return self.filter(fingerprint__in=fingerprints)

    def latest_first(self) -> Self:
        return self.order_by("-decided_at", "-pk")


class RowDecision(models.Model):
    """A decision about one doubt of one row: import it as it is, or discard it.

    `fingerprint` is that of the row's content and of the reason; it holds for every file that has
    the same row, until the row or the reason changes.
    """

    class Decision(models.TextChoices):
        IMPORT = "import", "Import as it is"
        DISCARD = "discard", "Discard"

    declared = Listing(group=AdminGroup.IMPORTS, position=6)

    fingerprint = models.CharField(max_length=64, unique=True, editable=False)
    decision = models.CharField(max_length=10, choices=Decision)
    match = models.CharField(max_length=250)
    reason = models.TextField()
    file = models.CharField(max_length=250)
    line = models.PositiveIntegerField()
    decided_by = models.CharField(max_length=150)
    decided_at = MomentField()

    objects = RowDecisionQuerySet.as_manager()

    class Meta:
        verbose_name = "decision on a held row"
        verbose_name_plural = "decisions on held rows"

    def __str__(self) -> str:
        return f"{self.match}: {self.get_decision_display()}"

    @property
    def sentence(self) -> str:
        """Discarded by anna on 29 Nov 2026."""
        verb = "imported as it is" if self.decision == self.Decision.IMPORT else "discarded"
        return f"{verb} by {self.decided_by} on {self.decided_at:%-d %b %Y}"
