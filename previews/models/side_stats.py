"""Match statistics of one side in one fixture: possession, chances, shots, cards."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from previews.models.facts import AdminGroup, BelongsTo, Fact
from previews.models.fixture import Fixture
from previews.models.match_event import MatchEvent
from previews.models.sourced import Sourced, SourcedQuerySet


class SideStatsQuerySet(SourcedQuerySet["SideStats"]):
    def of_fixtures(self, ids: set[int]) -> Self:
        return self.filter(fixture__in=ids)

    def cards(self) -> list[tuple[int, int, int | None]]:
        """Fixture number, bookings and sendings-off of each side whose bookings are known."""
        rows = self.values_list("fixture_id", "bookings", "sendings_off")
        return [(number, booked, off) for number, booked, off in rows if booked is not None]


class SideStats(Sourced):
    """The statistics of a side. None means unknown, 0 means none."""

    key_fields = ("fixture", "side")
    declared = Fact(
        group=AdminGroup.MATCHDAY,
        position=11,
        belongs_to=BelongsTo.EARLIER_LEGS,
        needs_source=False,
        str_joins=("fixture__home", "fixture__away"),
    )

    fixture = models.ForeignKey(Fixture, on_delete=models.CASCADE, related_name="side_stats")
    side = models.CharField(max_length=4, choices=MatchEvent.Side)
    possession = models.PositiveSmallIntegerField("possession, %", null=True, blank=True)
    big_chances = models.PositiveSmallIntegerField(null=True, blank=True)
    big_chances_taken = models.PositiveSmallIntegerField(null=True, blank=True)
    shots = models.PositiveSmallIntegerField(null=True, blank=True)
    shots_on_target = models.PositiveSmallIntegerField(null=True, blank=True)
    corners = models.PositiveSmallIntegerField(null=True, blank=True)
    fouls = models.PositiveSmallIntegerField(null=True, blank=True)
    bookings = models.PositiveSmallIntegerField(null=True, blank=True)
    sendings_off = models.PositiveSmallIntegerField("sent off", null=True, blank=True)

    objects = SideStatsQuerySet.as_manager()

    class Meta:
        verbose_name = "set of match statistics"
        verbose_name_plural = "sets of match statistics"
        constraints = [
            models.UniqueConstraint(
                fields=["fixture", "side"],
                name="side_stats_once_a_side",
                violation_error_message="The statistics of this side are entered already.",
            ),
            models.CheckConstraint(
                condition=Q(possession__isnull=True) | Q(possession__lte=100),
                name="side_stats_possession_is_a_share",
                violation_error_message="Possession cannot be more than 100 per cent.",
            ),
            models.CheckConstraint(
                condition=Q(shots__isnull=True)
                | Q(shots_on_target__isnull=True)
                | Q(shots_on_target__lte=F("shots")),
                name="side_stats_on_target_within_shots",
                violation_error_message="There cannot be more shots on target than shots.",
            ),
            models.CheckConstraint(
                condition=Q(big_chances__isnull=True)
                | Q(big_chances_taken__isnull=True)
                | Q(big_chances_taken__lte=F("big_chances")),
                name="side_stats_taken_within_chances",
                violation_error_message="A side cannot take more big chances than it had.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_side_display()} side, {self.fixture}"
