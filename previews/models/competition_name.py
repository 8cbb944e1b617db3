"""Other names of competitions."""

from typing import Self

from django.core.exceptions import ValidationError
from django.db import models

from previews.models.competition import Competition
from previews.models.facts import AdminGroup, Listing
from previews.models.name_years import NameYears, in_right_order
from previews.models.named import needs_a_letter
from previews.models.natural_key import KeyedQuerySet
from previews.models.normalized_field import NormalizedField
from previews.models.tracked import Tracked


class CompetitionNameQuerySet(KeyedQuerySet["CompetitionName"]):
    def by_name(self) -> Self:
        return self.order_by("name")


class CompetitionName(NameYears, Tracked):
    """Another name of a competition; with years, a former name: UEFA Cup until 2009."""

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
            in_right_order("competition_name_begins_before_it_ends"),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuses the name of another competition: it would stand for both."""
        super().clean()
        others = Competition.objects.exclude(pk=self.competition_id)
        if other := others.filter(name_key=self.name_key).first():
            raise ValidationError({"name": f"This is the name of another competition: {other}."})
