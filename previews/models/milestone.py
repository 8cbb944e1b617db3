"""Milestones with their ranking lists, and tallies."""

from typing import Self

from django.db import models
from django.db.models import Q

from previews.football.freshness import AgeKind
from previews.models.club import Club
from previews.models.competition import Competition
from previews.models.fact_queryset import FactQuerySet
from previews.models.facts import AdminGroup, BelongsTo, Fact, Part
from previews.models.fixture import Fixture
from previews.models.person import Person
from previews.models.season import Season
from previews.models.sourced import Sourced, SourcedQuerySet
from previews.models.tracked import Tracked


class MilestoneQuerySet(SourcedQuerySet["Milestone"]):
    pass


class Milestone(Sourced):
    """A player's progress to a number, such as 9 of 10 goals in 17 fixtures."""

    key_fields = ("slug",)
    slug_from = (("person", "title"),)
    declared = Fact(
        group=AdminGroup.QUOTES_AND_CLAIMS,
        position=4,
        belongs_to=BelongsTo.FIXTURE,
        ages_as=AgeKind.MILESTONE,
        str_joins=("person",),
        quick_add=("fixture", "club"),
    )

    slug = models.SlugField(max_length=90, unique=True, help_text="A short name for the admin.")
    fixture = models.ForeignKey(Fixture, on_delete=models.CASCADE, related_name="milestones")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="milestones")
    club = models.ForeignKey(Club, on_delete=models.PROTECT, related_name="milestones")
    title = models.CharField(
        max_length=120, help_text="In your own words, such as ten European goals."
    )
    unit = models.CharField(max_length=30, default="goals", help_text="What is counted.")
    count = models.PositiveSmallIntegerField(help_text="The number so far.")
    target = models.PositiveSmallIntegerField(help_text="The number that is the milestone.")
    appearances = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="The number of fixtures so far."
    )
    scope = models.CharField(
        max_length=120, blank=True, help_text="Such as European fixtures for the club."
    )

    objects = MilestoneQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(target__gt=0),
                name="milestone_target_is_positive",
                violation_error_message="The target must be at least 1.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.title}"


class MilestoneMarkQuerySet(FactQuerySet["MilestoneMark"]):
    def quickest_first(self) -> Self:
        return self.order_by("appearances", "person__name")

    def in_order(self) -> Self:
        return self.quickest_first()


class MilestoneMark(Tracked):
    """A player in the ranking list of a milestone."""

    key_fields = ("milestone", "person")
    declared = Part(of="milestone", str_joins=("person",))

    milestone = models.ForeignKey(Milestone, on_delete=models.CASCADE, related_name="marks")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="milestone_marks")
    appearances = models.PositiveSmallIntegerField("fixtures needed")

    objects = MilestoneMarkQuerySet.as_manager()

    class Meta:
        verbose_name = "ranking entry"
        verbose_name_plural = "ranking entries"
        constraints = [
            models.UniqueConstraint(
                fields=["milestone", "person"],
                name="milestone_mark_once_a_person",
                violation_error_message="This player is in the ranking list already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.appearances}"


class TallyQuerySet(SourcedQuerySet["Tally"]):
    pass


class Tally(Sourced):
    """A count from an article, such as five goals in this season's competition."""

    key_fields = ("fixture", "person", "unit", "scope")
    declared = Fact(
        group=AdminGroup.QUOTES_AND_CLAIMS,
        position=5,
        belongs_to=BelongsTo.FIXTURE,
        ages_as=AgeKind.MILESTONE,
        str_joins=("person",),
        quick_add=("fixture", "club"),
    )

    fixture = models.ForeignKey(Fixture, on_delete=models.CASCADE, related_name="tallies")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="tallies")
    club = models.ForeignKey(Club, on_delete=models.PROTECT, related_name="tallies")
    season = models.ForeignKey(
        Season, on_delete=models.PROTECT, null=True, blank=True, related_name="tallies"
    )
    competition = models.ForeignKey(
        Competition, on_delete=models.PROTECT, null=True, blank=True, related_name="tallies"
    )
    unit = models.CharField(max_length=30, default="goals")
    count = models.PositiveSmallIntegerField()
    appearances = models.PositiveSmallIntegerField(null=True, blank=True)
    scope = models.CharField(
        max_length=120, help_text="Such as most goals of the club's players this season."
    )

    objects = TallyQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "tallies"
        constraints = [
            models.UniqueConstraint(
                fields=["fixture", "person", "unit", "scope"],
                name="tally_once_a_scope",
                violation_error_message="This count is entered already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.count} {self.unit}, {self.scope}"
