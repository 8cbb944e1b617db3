"""Positions in a table that the league itself stated."""

from collections.abc import Iterable
from datetime import date
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from previews.football.stated_order import StatedPlace
from previews.models.club import Club
from previews.models.dates import DayField
from previews.models.facts import AdminGroup, BelongsTo, Fact
from previews.models.season import Season
from previews.models.sourced import Sourced, SourcedQuerySet
from previews.models.stage import Stage
from previews.models.unique_nulls_not_distinct import UniqueNullsNotDistinct


class StatedPositionQuerySet(SourcedQuerySet["StatedPosition"]):
    def in_season(self, season: Season) -> Self:
        return self.filter(season=season)

    def in_seasons(self, numbers: Iterable[int]) -> Self:
        return self.filter(season__in=numbers)

    def as_of(self, day: date) -> Self:
        """Positions stated on earlier days, in the seasons of the day."""
        in_season = self.filter(season__starts_on__lte=day, season__ends_on__gte=day)
        return in_season.known_by(day).stated_before(day)

    def stated_before(self, day: date) -> Self:
        return self.filter(stated_on__lt=day).order_by("position", "pk")


class StatedPosition(Sourced):
    """A club's position as the league stated it, after drawing lots, a play-off, or a ruling.

    It counts until another match of the table is played.
    """

    key_fields = ("season", "stage", "club")
    declared = Fact(
        group=AdminGroup.REFERENCE,
        position=9,
        belongs_to=BelongsTo.CLUBS,
        needs_source=True,
        str_joins=("club",),
    )

    season = models.ForeignKey(Season, on_delete=models.CASCADE, related_name="stated_positions")
    stage = models.ForeignKey(
        Stage,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="stated_positions",
        help_text="The group, if it is a position in its table. Empty for the season's table.",
    )
    club = models.ForeignKey(Club, on_delete=models.PROTECT, related_name="stated_positions")
    position = models.PositiveSmallIntegerField()
    stated_on = DayField(help_text="Tables of later days include it.")
    reason = models.CharField(max_length=200, help_text="Such as “drawing of lots”.")

    objects = StatedPositionQuerySet.as_manager()

    class Meta:
        constraints = [
            UniqueNullsNotDistinct(
                fields=["season", "stage", "club"],
                name="stated_position_once_a_club",
                violation_error_message="This club's position is entered already.",
            ),
            UniqueNullsNotDistinct(
                fields=["season", "stage", "position"],
                name="stated_position_taken_once",
                violation_error_message="Another club has this position already.",
            ),
            models.CheckConstraint(
                condition=Q(position__gte=1),
                name="stated_position_from_one",
                violation_error_message="The first position is 1.",
            ),
        ]

    @property
    def value(self) -> StatedPlace:
        return StatedPlace(self.club_id, self.position, self.stated_on, self.reason, self.stage_id)

    def __str__(self) -> str:
        return f"{self.club}: position {self.position}, {self.stated_on:%-d %b %Y}"

    def clean(self) -> None:
        super().clean()
        if self.stage is not None and self.stage.season_id != self.season_id:
            raise ValidationError({"stage": "This stage belongs to another season."})
