"""The stages of seasons: a league, a group, a knock-out round, and how they follow each other."""

from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from previews.archive.stage_row import stage_rules
from previews.football.rounds import Round
from previews.football.stage_rules import Carried, StageRules
from previews.models.competition import Competition
from previews.models.facts import AdminGroup, Listing
from previews.models.natural_key import KeyedQuerySet
from previews.models.season import Season
from previews.models.tracked import Tracked


class StageQuerySet(KeyedQuerySet["Stage"]):
    def in_order(self) -> Self:
        return self.order_by("position", "name")

    def of(self, season: Season) -> Self:
        return self.filter(season=season)

    def of_round(self, competition: Competition, round_: Round) -> Self:
        return self.filter(season__competition=competition, round=round_)


class Stage(Tracked):
    """A part of a season: the league, a group or a knock-out round."""

    class Kind(models.TextChoices):
        LEAGUE = "league", "League"
        GROUP = "group", "Group"
        KNOCK_OUT = "knock_out", "Knock-out"

    CARRIED = [(choice.value, choice.label) for choice in Carried]
    RoundChoices = [(choice.value, choice.label) for choice in Round]

    key_fields = ("season", "name")
    declared = Listing(
        group=AdminGroup.REFERENCE,
        position=7,
        str_joins=("season__competition",),
        spells=("name",),
    )

    season = models.ForeignKey(Season, on_delete=models.CASCADE, related_name="stages")
    name = models.CharField(
        max_length=60, help_text="The competition's own name, such as Quarter-finals."
    )
    kind = models.CharField(max_length=10, choices=Kind)
    round = models.CharField(
        max_length=20,
        choices=RoundChoices,
        blank=True,
        help_text="The round for records such as “first semi-final since 1988”.",
    )
    position = models.PositiveSmallIntegerField(
        default=0, help_text="Lower numbers are earlier stages."
    )

    objects = StageQuerySet.as_manager()

    carried = models.CharField(
        "points carried over",
        max_length=10,
        choices=CARRIED,
        blank=True,
        help_text=(
            "What clubs bring with them from the stage before. Leave empty for the first stage "
            "of a league. If it is empty for later ones, no table of the season is computed."
        ),
    )
    carries_goals = models.BooleanField(
        "matches and goals carried over",
        default=True,
        help_text="Only if points are carried over.",
    )
    follows = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="followed_by",
        help_text="The stage before. Only needed if there are several that it can be.",
    )
    group_order = models.PositiveSmallIntegerField(
        "order of the group after a split",
        null=True,
        blank=True,
        help_text="1 for the group whose clubs finish above all others, then 2, 3.",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["season", "name"],
                name="stage_once_a_season",
                violation_error_message="This season has a stage of this name already.",
            ),
            models.CheckConstraint(
                condition=Q(group_order__isnull=True) | Q(group_order__gte=1),
                name="stage_group_order_from_one",
                violation_error_message="The first group after a split is number 1.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.season}, {self.name}"

    def clean(self) -> None:
        super().clean()
        before = self.follows
        if before is not None and before.season_id != self.season_id:
            raise ValidationError({"follows": "This stage belongs to another season."})
        if before is not None and before.pk == self.pk:
            raise ValidationError({"follows": "A stage cannot follow itself."})

    @property
    def rules(self) -> StageRules:
        """How it joins the table of its season."""
        return stage_rules(
            self.pk,
            self.name,
            self.carried,
            self.carries_goals,
            self.follows_id,
            self.group_order,
        )
