"""Other names of competitions."""

from typing import Self

from django.db import models

from previews.models.competition import Competition
from previews.models.facts import AdminGroup, Listing
from previews.models.named import needs_a_letter
from previews.models.natural_key import KeyedQuerySet
from previews.models.normalized_field import NormalizedField
from previews.models.tracked import Tracked


class CompetitionNameQuerySet(KeyedQuerySet["CompetitionName"]):
    def by_name(self) -> Self:
        return self.order_by("name")


class CompetitionName(Tracked):
    """Another name of a competition, such as European Cup for the Champions League."""

    key_fields = ("name",)
    declared = Listing(group=AdminGroup.REFERENCE, position=13, spells=("name",))

    competition = models.ForeignKey(Competition, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=80, validators=[needs_a_letter])
    name_key = NormalizedField(source="name", max_length=160)

    objects = CompetitionNameQuerySet.as_manager()

    class Meta:
        verbose_name = "other name of a competition"
        verbose_name_plural = "other names of competitions"
        constraints = [
            models.UniqueConstraint(
                fields=["name_key"],
                name="competition_other_name_once",
                violation_error_message="This name already belongs to a competition.",
            ),
        ]

    def __str__(self) -> str:
        return self.name
