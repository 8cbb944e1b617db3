"""The expected return of a player: a day, a range of days, or words."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from previews.models.dates import DayField


class ExpectedBack(models.Model):
    """The words can be in addition to the days or without them."""

    expected_back = DayField(
        null=True, blank=True, help_text="The day, or the first day of a range."
    )
    expected_back_until = DayField(
        "expected back by", null=True, blank=True, help_text="The last day, if it is a range."
    )
    expected_back_words = models.CharField(
        "expected back, in words",
        max_length=80,
        blank=True,
        help_text="Such as “perhaps not this season”.",
    )

    class Meta:
        abstract = True

    @property
    def expected_by(self) -> date | None:
        """The last expected day. After it, the expectation is overdue."""
        return self.expected_back_until or self.expected_back


RANGE_IN_ORDER = Q(expected_back_until__isnull=True) | Q(
    expected_back__isnull=False, expected_back_until__gte=F("expected_back")
)
