"""Points deducted from clubs."""

from collections.abc import Iterable
from datetime import date
from typing import Self

from django.db import models

from previews.football.table import Deduction
from previews.models.club import Club
from previews.models.dates import DayField
from previews.models.facts import AdminGroup, BelongsTo, Fact
from previews.models.season import Season
from previews.models.sourced import Sourced, SourcedQuerySet


class PointsDeductionQuerySet(SourcedQuerySet["PointsDeduction"]):
    def in_season(self, season: Season) -> Self:
        return self.filter(season=season)

    def in_seasons(self, numbers: Iterable[int]) -> Self:
        return self.filter(season__in=numbers)

    def as_of(self, day: date) -> Self:
        """Rulings of earlier days, in the seasons of the day."""
        in_season = self.filter(season__starts_on__lte=day, season__ends_on__gte=day)
        return in_season.known_by(day).decided_before(day)

    def decided_before(self, day: date) -> Self:
        """Deductions decided before the day, earliest first."""
        return self.filter(decided_on__lt=day).order_by("decided_on", "pk")


class PointsDeduction(Sourced):
    """A ruling that takes points from a club, or with a negative number gives them back."""

    key_fields = ("season", "club", "decided_on")
    declared = Fact(
        group=AdminGroup.REFERENCE,
        position=8,
        belongs_to=BelongsTo.CLUBS,
        needs_source=False,
        str_joins=("club",),
    )

    season = models.ForeignKey(Season, on_delete=models.CASCADE, related_name="deductions")
    club = models.ForeignKey(Club, on_delete=models.PROTECT, related_name="deductions")
    points = models.SmallIntegerField(help_text="Points deducted. Negative for points given back.")
    decided_on = DayField(help_text="Tables of later days include it.")
    reason = models.CharField(max_length=200)

    objects = PointsDeductionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["season", "club", "decided_on"],
                name="points_deduction_once_a_day",
                violation_error_message="This ruling is listed already.",
            ),
        ]

    @property
    def value(self) -> Deduction:
        return Deduction(self.club_id, self.points, self.reason, self.decided_on)

    def __str__(self) -> str:
        return f"{self.club}: {self.points} points, {self.decided_on:%-d %b %Y}"
