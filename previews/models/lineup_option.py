"""Possible changes to a line-up: who may come in, and for whom."""

from typing import Self

from django.db import models
from django.db.models import Q

from previews.models.fact_queryset import FactQuerySet
from previews.models.facts import Part
from previews.models.lineup import Lineup
from previews.models.person import Person
from previews.models.tracked import Tracked
from previews.models.unique_nulls_not_distinct import UniqueNullsNotDistinct


class LineupOptionQuerySet(FactQuerySet["LineupOption"]):
    def in_order(self) -> Self:
        return self.order_by("pk")


class LineupOption(Tracked):
    """A possible change to a line-up."""

    key_fields = ("lineup", "comes_in", "goes_out")
    declared = Part(of="lineup", position=2, str_joins=("comes_in", "goes_out"))

    lineup = models.ForeignKey(Lineup, on_delete=models.CASCADE, related_name="options")
    comes_in = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="options_in")
    goes_out = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="options_out",
        help_text="Leave empty if unknown.",
    )
    reason = models.CharField(max_length=200, blank=True, help_text="In your own words.")

    objects = LineupOptionQuerySet.as_manager()

    class Meta:
        verbose_name = "line-up option"
        verbose_name_plural = "line-up options"
        constraints = [
            UniqueNullsNotDistinct(
                fields=["lineup", "comes_in", "goes_out"],
                name="lineup_option_once",
                violation_error_message="This change is listed already.",
            ),
            models.CheckConstraint(
                condition=Q(goes_out__isnull=True) | ~Q(comes_in=models.F("goes_out")),
                name="lineup_option_needs_two_players",
                violation_error_message="A player cannot come in for himself.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.comes_in} for {self.goes_out or 'anybody'}"
