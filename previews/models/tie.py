"""Ties: two clubs in a knock-out round, over one fixture, two legs or replays."""

from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from previews.models.club import Club
from previews.models.facts import AdminGroup, Listing
from previews.models.natural_key import KeyedQuerySet
from previews.models.stage import Stage
from previews.models.tracked import Tracked


class TieQuerySet(KeyedQuerySet["Tie"]):
    def involving(self, club: Club) -> Self:
        return self.filter(Q(first_home=club) | Q(first_away=club))

    def of_clubs(self, stage: int, first_home: int, first_away: int) -> Self:
        return self.filter(stage=stage, first_home=first_home, first_away=first_away)

    def of_stage(self, stage: Stage) -> Self:
        return self.filter(stage=stage)


class Tie(Tracked):
    """Two clubs in a knock-out round. `decision` and `winner` are only for ties that the scores
    do not decide."""

    class Decision(models.TextChoices):
        COIN = "coin", "Toss of a coin"
        LOTS = "lots", "Drawing of lots"
        BETTER_PLACED = "better_placed", "Better placed in the league"
        WALKOVER = "walkover", "Walkover"
        AWARDED = "awarded", "Award"
        WITHDRAWN = "withdrawn", "Withdrawal"
        DISQUALIFIED = "disqualified", "Disqualification"
        BOTH_THROUGH = "both", "Both went through"

    key_fields = ("stage", "first_home", "first_away")
    declared = Listing(
        group=AdminGroup.MATCHDAY,
        position=5,
        str_joins=("first_home", "first_away", "stage__season__competition"),
    )

    stage = models.ForeignKey(Stage, on_delete=models.CASCADE, related_name="ties")
    first_home = models.ForeignKey(
        Club,
        on_delete=models.PROTECT,
        related_name="ties_begun_at_home",
        help_text="The home club of the first leg or of the only fixture.",
    )
    first_away = models.ForeignKey(
        Club, on_delete=models.PROTECT, related_name="ties_begun_away", help_text="The other club."
    )
    decision = models.CharField(
        max_length=15,
        choices=Decision,
        blank=True,
        help_text="Only if the scores do not show who went through.",
    )
    winner = models.ForeignKey(
        Club, on_delete=models.PROTECT, null=True, blank=True, related_name="ties_decided_for"
    )

    objects = TieQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["stage", "first_home", "first_away"],
                name="tie_once_a_stage",
                violation_error_message="These two clubs are paired in this stage already.",
            ),
            models.CheckConstraint(
                condition=~Q(first_home=F("first_away")),
                name="tie_needs_two_clubs",
                violation_error_message="A club cannot be paired with itself.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_home} v {self.first_away}, {self.stage}"

    def clean(self) -> None:
        super().clean()
        if self.winner_id and self.winner_id not in (self.first_home_id, self.first_away_id):
            raise ValidationError({"winner": "The winner is one of the two clubs of the tie."})
        turned = Tie.objects.of_clubs(self.stage_id, self.first_away_id, self.first_home_id)
        if turned.exclude(pk=self.pk).exists():
            raise ValidationError("These two clubs are paired in this stage already, turned round.")
