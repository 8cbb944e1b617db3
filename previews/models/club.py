"""Clubs and national teams, and other spellings of their names."""

from typing import Self

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from previews.football.played_fixture import Side
from previews.models.facts import AdminGroup, Listing
from previews.models.name_years import NameYears, in_right_order
from previews.models.natural_key import KeyedQuerySet
from previews.models.normalized_field import NormalizedField
from previews.models.old_address import Addressed
from previews.models.stadium import Stadium
from previews.models.tracked import Tracked
from previews.text.spelling import fold

COUNTRY_CODE = RegexValidator(r"^[A-Z]{3}$", "Three capital letters, as FIFA writes them: ENG.")
CLUB_CODE = RegexValidator(r"^[A-Z0-9]{2,4}$", "Two to four capital letters, as on a scoreboard.")
HEX_COLOUR = RegexValidator(r"^#[0-9a-fA-F]{6}$", "A colour as # and six digits: #c8102e.")


class ClubQuerySet(KeyedQuerySet["Club"]):
    def by_name(self) -> Self:
        return self.order_by("name", "country")

    def in_country(self, country: str) -> Self:
        return self.filter(country=country)

    def named(self, *names: str) -> Self:
        return self.filter(name__in=names)

    def called(self, name: str, country: str = "") -> list["Club"]:
        """Clubs with this name, spelling or slug. Case and accents do not matter."""
        is_called = Q(name__iexact=name) | Q(slug=name) | Q(names__folded=fold(name))
        clubs = self.filter(is_called).distinct().by_name()
        return list(clubs.in_country(country) if country else clubs)

    def every_spelling(self) -> list[tuple[str, str]]:
        """Pairs of each name or other spelling and the club's name."""
        others = ClubName.objects.values_list("name", "club__name")
        return [*self.values_list("name", "name"), *others]

    def with_ids(self, ids: set[int]) -> Self:
        return self.filter(pk__in=ids)

    def in_published_previews(self) -> Self:
        """Clubs that a published preview is about."""
        return self.filter(
            models.Q(home_fixtures__previews__status="published")
            | models.Q(away_fixtures__previews__status="published")
        ).distinct()


class Club(Addressed, Tracked):
    """A club, a reserve team or a national team."""

    class Kind(models.TextChoices):
        CLUB = "club", "Club"
        NATIONAL_TEAM = "national_team", "National team"
        RESERVES = "reserves", "Reserve side"

    key_fields = ("name", "country")
    slug_from = (("name",), ("name", "country"))
    declared = Listing(
        group=AdminGroup.REFERENCE,
        position=1,
        spells=("name", "full_name", "short_name", "nickname", "city", "code"),
    )

    name = models.CharField(max_length=80, help_text="The name fans use: Atalanta, Liverpool.")
    country = models.CharField(
        max_length=3, validators=[COUNTRY_CODE], help_text="Such as ENG or ITA."
    )
    kind = models.CharField(max_length=15, choices=Kind, default=Kind.CLUB)
    slug = models.SlugField(
        max_length=90, unique=True, help_text="Used in the address of its page."
    )
    full_name = models.CharField(max_length=120, blank=True)
    short_name = models.CharField(max_length=30, blank=True, help_text="For narrow screens.")
    code = models.CharField(
        "three-letter code",
        max_length=4,
        blank=True,
        validators=[CLUB_CODE],
        help_text="Fans see it on the crest, such as ATA.",
    )
    nickname = models.CharField(max_length=60, blank=True)
    city = models.CharField(max_length=60, blank=True)
    stadium = models.ForeignKey(
        Stadium, on_delete=models.SET_NULL, null=True, blank=True, related_name="clubs"
    )
    first_colour = models.CharField(
        max_length=7,
        blank=True,
        validators=[HEX_COLOUR],
        help_text="Main colour of the crest: #c8102e.",
    )
    second_colour = models.CharField(
        max_length=7, blank=True, validators=[HEX_COLOUR], help_text="The stripes of the crest."
    )

    objects = ClubQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["name", "country"],
                name="club_name_once_a_country",
                violation_error_message="There is a club of this name in this country already.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def side(self) -> Side:
        """The club as a plain value."""
        return Side(self.pk, self.name, self.slug)


class ClubNameQuerySet(KeyedQuerySet["ClubName"]):
    def in_country(self, country: str) -> Self:
        return self.filter(country=country)

    def spelt(self, name: str) -> Self:
        return self.filter(folded=fold(name))


class ClubName(NameYears, Tracked):
    """Another spelling of a club's name, unique in its country; with years, a former name."""

    key_fields = ("name", "country")
    declared = Listing(group=AdminGroup.REFERENCE, position=10, spells=("name",))

    club = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="names")
    name = models.CharField("spelling", max_length=120)
    country = models.CharField(
        max_length=3,
        validators=[COUNTRY_CODE],
        help_text="The spelling means this club only in this country.",
    )
    folded = NormalizedField(source="name", max_length=120)

    objects = ClubNameQuerySet.as_manager()

    class Meta:
        verbose_name = "spelling of a club"
        verbose_name_plural = "spellings of clubs"
        constraints = [
            models.UniqueConstraint(
                fields=["name", "country"],
                name="club_spelling_once_a_country",
                violation_error_message="This spelling already belongs to a club of this country.",
            ),
            in_right_order("club_name_begins_before_it_ends"),
        ]
        indexes = [
            # Importers look up spellings without accents and case.
            models.Index(fields=["folded", "country"], name="club_name_folded"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.country})"
