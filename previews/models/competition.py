"""Competitions: leagues, cups and tournaments."""

from collections.abc import Collection
from typing import Self

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models

from previews.football.tie_breaker import TieBreaker
from previews.models.club import SQUAD_CHOICES
from previews.models.facts import AdminGroup, Listing
from previews.models.in_country import InCountry
from previews.models.named import Named, NamedQuerySet, NotTwice, needs_a_letter
from previews.models.normalized_field import NormalizedField
from previews.models.old_address import Addressed
from previews.text.spelling import is_same_name, name_keys


def known_tie_breakers(words: str) -> None:
    try:
        TieBreaker.parse(words)
    except ValueError as error:
        raise ValidationError(str(error)) from error


class CompetitionQuerySet(NamedQuerySet["Competition"]):
    def by_name(self) -> Self:
        return self.order_by("name")

    def alphabetical(self) -> Self:
        """In the order of an index; accents and signs do not matter."""
        return self.order_by("name_key")

    def with_latest_season(self) -> Self:
        """With `latest_season`, the name of the latest season that the archive has."""
        # season.py imports this file.
        seasons = apps.get_model("previews", "Season")._default_manager
        latest = seasons.filter(competition=models.OuterRef("pk")).order_by("-starts_on")
        return self.annotate(latest_season=models.Subquery(latest.values("name")[:1]))

    def called(self, name: str) -> list["Competition"]:
        """Competitions with this name, another name or slug, by name."""
        return self.spelt(name)

    def under_any_name(self, names: Collection[str]) -> list["Competition"]:
        """Competitions that have one of these names: as their own name first, then the oldest."""
        keys = {key for name in names for key in name_keys(name)}
        rows = self.filter(self.is_called(tuple(keys))).order_by("pk").prefetch_related("names")
        called = [row for row in rows if any(row.is_called(name) for name in names)]
        own = [row for row in called if any(is_same_name(row.name, name) for name in names)]
        return list(dict.fromkeys([*own, *called]))

    def every_spelling(self) -> list[tuple[str, str]]:
        """Pairs of each name or other name and the competition's name."""
        others = self.filter(names__isnull=False).values_list("names__name", "name")
        return [*self.values_list("name", "name"), *others]

    def with_ids(self, ids: Collection[int]) -> Self:
        return self.filter(pk__in=ids)

    def organisers(self) -> list[str]:
        named = self.exclude(organiser="").order_by("organiser")
        return list(named.values_list("organiser", flat=True).distinct())


class Competition(Addressed, InCountry, NotTwice, Named):
    """A league or a cup."""

    class Kind(models.TextChoices):
        LEAGUE = "league", "League"
        CUP = "cup", "Cup"
        FRIENDLY = "friendly", "Friendlies"

    class Contestants(models.TextChoices):
        CLUBS = "clubs", "Clubs"
        NATIONS = "nations", "National teams"

    key_fields = ("name",)
    own_names = ("name", "short_name")
    slug_from = (("name",),)
    declared = Listing(
        group=AdminGroup.REFERENCE,
        position=5,
        spells=("name", "short_name", "organiser"),
    )

    name = models.CharField(max_length=80, validators=[needs_a_letter])
    name_key = NormalizedField(source="name", max_length=160)
    short_name = models.CharField(max_length=40, blank=True)
    short_name_key = NormalizedField(source="short_name", max_length=80, db_index=True)
    slug = models.SlugField(
        max_length=90, unique=True, help_text="Used in the address of its pages."
    )
    kind = models.CharField(max_length=10, choices=Kind)
    contestants = models.CharField(max_length=10, choices=Contestants, default=Contestants.CLUBS)
    squad = models.CharField(
        "sides",
        max_length=20,
        choices=SQUAD_CHOICES,
        default="men",
        help_text="The clubs of its files are sides of this kind.",
    )
    organiser = models.CharField(
        max_length=40,
        blank=True,
        help_text="Such as UEFA. Records “in Europe” count UEFA's competitions.",
    )
    country = models.CharField(
        max_length=3,
        blank=True,
        validators=[RegexValidator(r"^[A-Z]{3}$", "Three capital letters: ITA.")],
        help_text="Leave empty for international competitions.",
    )

    same_name_message = (
        "This is a name of %(other)s already. Choose that competition; if this is another one, "
        "remove the name there."
    )

    # What `with_latest_season` adds; None for a competition without seasons. Not a column.
    latest_season: str | None = None

    objects = CompetitionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["name_key"],
                name="competition_name_once",
                violation_error_message="There is a competition of this name already.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def may_be(self, other: "Competition") -> bool:
        """Leagues of two countries may share a short name; the table refuses the same key."""
        apart = bool(other.country and self.country and other.country != self.country)
        return not apart and other.name_key != self.name_key
