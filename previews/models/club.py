"""Clubs and national teams."""

from collections.abc import Collection
from typing import Self

from django.core.validators import RegexValidator
from django.db import models

from previews.data.countries import country_code_in_files
from previews.data.squads import SQUADS, side_named, squad_label
from previews.football.played_fixture import Side
from previews.models.facts import AdminGroup, Listing
from previews.models.in_country import InCountry
from previews.models.named import Named, NamedQuerySet, NotTwice, needs_a_letter
from previews.models.normalized_field import NormalizedField
from previews.models.old_address import Addressed
from previews.models.stadium import Stadium
from previews.text.spelling import name_key

COUNTRY_CODE = RegexValidator(r"^[A-Z]{3}$", "Three capital letters, as FIFA writes them: ENG.")
# Which side of a club plays, and in a competition.
SQUAD_CHOICES = [(squad, squad_label(squad) or "Men") for squad in SQUADS]
CLUB_CODE = RegexValidator(r"^[A-Z0-9]{2,4}$", "Two to four capital letters, as on a scoreboard.")
HEX_COLOUR = RegexValidator(r"^#[0-9a-fA-F]{6}$", "A colour as # and six digits: #c8102e.")


class ClubQuerySet(NamedQuerySet["Club"]):
    def by_name(self) -> Self:
        return self.order_by("name", "country")

    def alphabetical(self) -> Self:
        """In the order of an index; accents and signs do not matter."""
        return self.order_by("name_key", "country")

    def in_country(self, country: str) -> Self:
        return self.filter(country=country)

    def named(self, *names: str) -> Self:
        return self.filter(name__in=names)

    def called(self, name: str, country: str = "") -> list["Club"]:
        """Clubs with this name, other spelling or slug, by name."""
        clubs = self.in_country(country) if country else self
        return clubs.spelt(name)

    def of_name(self, name: str, country: str) -> "Club | None":
        """The club of the country that has the name as its own, in any spelling."""
        return self.filter(name_key=name_key(name), country=country).first()

    def of_side(self, name: str, country: str = "") -> list["Club"]:
        """Clubs that the name means by its words for a squad or a country, in whatever words.

        "Chelsea WFC" is the women's side of Chelsea, "Ivory Coast" the national team of CIV.
        """
        side = side_named(name)
        rows = self.filter(squad=side.squad)
        clubs = rows.in_country(country) if country else rows
        if code := country_code_in_files(side.club):
            return list(rows.filter(kind=Club.Kind.NATIONAL_TEAM, country=code))
        label = squad_label(side.squad)
        return clubs.spelt(f"{side.club} {label}") or clubs.spelt(side.club) if label else []

    def every_spelling(self) -> list[tuple[str, str]]:
        """Pairs of each name or other spelling and the club's name."""
        others = self.filter(names__isnull=False).values_list("names__name", "name")
        return [*self.values_list("name", "name"), *others]

    def by_stadium(self, stadiums: Collection[int]) -> dict[int | None, list["Club"]]:
        """The clubs at home in each of the stadiums, by name. 1 query."""
        homes: dict[int | None, list[Club]] = {}
        for club in self.filter(stadium__in=stadiums).by_name():
            homes.setdefault(club.stadium_id, []).append(club)
        return homes

    def with_ids(self, ids: set[int]) -> Self:
        return self.filter(pk__in=ids)


class Club(Addressed, InCountry, NotTwice, Named):
    """A club, a reserve team or a national team."""

    class Kind(models.TextChoices):
        CLUB = "club", "Club"
        NATIONAL_TEAM = "national_team", "National team"
        RESERVES = "reserves", "Reserve side"

    key_fields = ("name", "country")
    own_names = ("name", "full_name", "short_name")
    slug_from = (("name",), ("name", "country"))
    declared = Listing(
        group=AdminGroup.REFERENCE,
        position=1,
        spells=("name", "full_name", "short_name", "nickname", "city", "code"),
    )

    name = models.CharField(
        max_length=80,
        validators=[needs_a_letter],
        help_text="The name fans use: Atalanta, Liverpool.",
    )
    name_key = NormalizedField(source="name", max_length=160)
    country = models.CharField(
        max_length=3, validators=[COUNTRY_CODE], help_text="Such as ENG or ITA."
    )
    kind = models.CharField(max_length=15, choices=Kind, default=Kind.CLUB)
    squad = models.CharField(
        "side",
        max_length=20,
        choices=SQUAD_CHOICES,
        default="men",
        help_text="Files of a women's or youth competition never mean a side of men.",
    )
    slug = models.SlugField(
        max_length=90, unique=True, help_text="Used in the address of its page."
    )
    full_name = models.CharField(max_length=120, blank=True)
    full_name_key = NormalizedField(source="full_name", max_length=240, db_index=True)
    short_name = models.CharField(max_length=30, blank=True, help_text="For narrow screens.")
    short_name_key = NormalizedField(source="short_name", max_length=60, db_index=True)
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

    same_name_message = (
        "This is a name of %(other)s (%(country)s) already. Choose that club; if this is another "
        "club, remove the name there."
    )

    objects = ClubQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["name_key", "country"],
                name="club_name_once_a_country",
                violation_error_message="There is a club of this name in this country already.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def may_be(self, other: "Club") -> bool:
        # A club of the same key is refused by the table's own rule.
        return other.country == self.country and other.name_key != self.name_key

    @property
    def side(self) -> Side:
        """The club as a plain value."""
        return Side(self.pk, self.name, self.slug)
