"""Other spellings of the names of clubs, and former names with their years."""

from typing import Self

from django.core.exceptions import ValidationError
from django.db import models

from previews.data.squads import MEN, side_named
from previews.models.club import COUNTRY_CODE, SQUAD_CHOICES, Club
from previews.models.facts import AdminGroup, Listing
from previews.models.in_country import InCountry
from previews.models.name_years import NameYears, in_right_order
from previews.models.named import needs_a_letter
from previews.models.natural_key import KeyedQuerySet
from previews.models.normalized_field import NormalizedField
from previews.models.tracked import Tracked
from previews.text.spelling import name_key


class ClubNameQuerySet(KeyedQuerySet["ClubName"]):
    def in_country(self, country: str) -> Self:
        return self.filter(country=country)

    def spelt(self, name: str) -> Self:
        return self.filter(name_key=name_key(name))


class ClubName(NameYears, InCountry, Tracked):
    """Another spelling of a club's name, unique in its country; with years, a former name."""

    key_fields = ("name", "country")
    declared = Listing(group=AdminGroup.REFERENCE, position=10, spells=("name",))

    club = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="names")
    name = models.CharField("spelling", max_length=120, validators=[needs_a_letter])
    country = models.CharField(
        max_length=3,
        validators=[COUNTRY_CODE],
        help_text="The spelling means this club only in this country.",
    )
    name_key = NormalizedField(source="name", max_length=160)

    objects = ClubNameQuerySet.as_manager()

    class Meta:
        verbose_name = "spelling of a club"
        verbose_name_plural = "spellings of clubs"
        constraints = [
            models.UniqueConstraint(
                fields=["name_key", "country"],
                name="club_spelling_once_a_country",
                violation_error_message="This spelling already belongs to a club of this country.",
            ),
            in_right_order("club_name_begins_before_it_ends"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.country})"

    def clean(self) -> None:
        """Refuses the name of another club of the country: it would stand for both."""
        super().clean()
        if self.club_id is None:
            return
        if (squad := side_named(self.name).squad) not in (MEN, self.club.squad):
            side = dict(SQUAD_CHOICES)[squad]
            raise ValidationError({"name": f"The name says “{side}”: that is another side."})
        clubs = Club.objects.in_country(self.country).exclude(pk=self.club_id)
        if other := clubs.filter(name_key=self.name_key).first():
            raise ValidationError({"name": f"This is the name of another club: {other}."})
