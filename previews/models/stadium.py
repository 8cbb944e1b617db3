"""Stadiums and their time zones."""

from typing import Self
from zoneinfo import ZoneInfo, available_timezones

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from previews.models.facts import AdminGroup, Listing
from previews.models.in_country import InCountry
from previews.models.named import Named, NamedQuerySet, NotTwice, needs_a_letter
from previews.models.natural_key import KeyedQuerySet
from previews.models.normalized_field import NormalizedField
from previews.models.old_address import Addressed
from previews.models.tracked import Tracked
from previews.text.spelling import is_same_name


def known_time_zone(name: str) -> None:
    if name not in available_timezones():
        raise ValidationError(f"No time zone is called {name}; write it like Europe/Rome.")


class StadiumQuerySet(NamedQuerySet["Stadium"]):
    def by_name(self) -> Self:
        return self.order_by("name", "city")

    def in_use(self) -> Self:
        """Those of a club or of a match: club.py and fixture.py import this file."""
        here = {"stadium": models.OuterRef("pk")}
        clubs, fixtures = (
            apps.get_model("previews", name)._default_manager.order_by().filter(**here)
            for name in ("Club", "Fixture")
        )
        return self.filter(models.Exists(clubs) | models.Exists(fixtures))

    def with_a_home_club(self) -> Self:
        # club.py imports this file.
        clubs = apps.get_model("previews", "Club")._default_manager
        return self.filter(models.Exists(clubs.filter(stadium=models.OuterRef("pk"))))

    def called_with_city(self, name: str) -> list["Stadium"]:
        """Stadiums with this name, which the city may follow: "Emirates Stadium, London"."""
        before, comma, city = name.rpartition(",")
        stadiums = self.spelt(name)
        if stadiums or not comma:
            return stadiums
        return [each for each in self.spelt(before.strip()) if is_same_name(each.city, city)]


class Stadium(Addressed, InCountry, NotTwice, Named):
    """A stadium. The capacity on the day of a fixture is in Crowd."""

    key_fields = ("name", "city")
    slug_from = (("name",), ("name", "city"))
    declared = Listing(group=AdminGroup.REFERENCE, position=4, spells=("name", "city"))

    name = models.CharField(max_length=80, validators=[needs_a_letter])
    name_key = NormalizedField(source="name", max_length=160)
    slug = models.SlugField(
        max_length=90, unique=True, help_text="Used in the address of the page."
    )
    city = models.CharField(max_length=60)
    city_key = NormalizedField(source="city", max_length=120)
    country = models.CharField(
        max_length=3, validators=[RegexValidator(r"^[A-Z]{3}$", "Three capital letters: ITA.")]
    )
    time_zone = models.CharField(
        max_length=40,
        validators=[known_time_zone],
        help_text="Fans see the kick-off in this time zone, such as Europe/Rome.",
    )
    capacity = models.PositiveIntegerField(null=True, blank=True)

    same_name_message = (
        "This is a name of %(other)s already. Choose that stadium; if this is another one, remove "
        "the name there."
    )

    objects = StadiumQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["name_key", "city_key"],
                name="stadium_once_a_city",
                violation_error_message="There is a stadium of this name in this city already.",
            ),
            models.CheckConstraint(
                condition=Q(capacity__isnull=True) | Q(capacity__gt=0),
                name="stadium_holds_somebody",
                violation_error_message="The capacity must be at least 1.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.city}"

    def may_be(self, other: "Stadium") -> bool:
        # A stadium of the same keys is refused by the table's own rule.
        keys = (self.name_key, self.city_key)
        return is_same_name(other.city, self.city) and (other.name_key, other.city_key) != keys

    @property
    def clock(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)


class StadiumNameQuerySet(KeyedQuerySet["StadiumName"]):
    def places(self) -> list[tuple[str, str, int]]:
        """The name and city of each other name, with the stadium's number."""
        return list(self.order_by("pk").values_list("name", "city", "stadium_id"))


class StadiumName(Tracked):
    """Another name of a stadium, such as that of a former sponsor."""

    key_fields = ("name", "city", "stadium")
    declared = Listing(group=AdminGroup.REFERENCE, position=14, spells=("name",))

    stadium = models.ForeignKey(Stadium, on_delete=models.CASCADE, related_name="names")
    name = models.CharField("other name", max_length=80)
    city = models.CharField(
        max_length=60, blank=True, help_text="The city as files with this name spell it."
    )
    name_key = NormalizedField(source="name", max_length=160, db_index=True)

    objects = StadiumNameQuerySet.as_manager()

    class Meta:
        verbose_name = "other name of a stadium"
        verbose_name_plural = "other names of stadiums"
        constraints = [
            models.UniqueConstraint(
                fields=["name", "city", "stadium"],
                name="stadium_other_name_once",
                violation_error_message="This name is already listed for this stadium.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuses the name of another stadium of the city: it would stand for both."""
        super().clean()
        if self.stadium_id is None:
            return
        city = self.city or self.stadium.city
        others = Stadium.objects.filter(name_key=self.name_key).exclude(pk=self.stadium_id)
        if other := next((each for each in others if is_same_name(each.city, city)), None):
            raise ValidationError({"name": f"This is the name of another stadium: {other}."})
