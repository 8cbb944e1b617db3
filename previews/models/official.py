"""Officials, other spellings of their names, and their appointments."""

from collections.abc import Collection
from datetime import datetime
from typing import Self

from django.core.validators import RegexValidator
from django.db import models

from previews.football.freshness import AgeKind
from previews.models.facts import AdminGroup, BelongsTo, Fact, Listing
from previews.models.fixture import Fixture
from previews.models.fixture_status import OVER, TO_BE_PLAYED
from previews.models.in_country import InCountry
from previews.models.named import Named, NamedQuerySet, NotTwice, needs_a_letter
from previews.models.natural_key import KeyedQuerySet
from previews.models.normalized_field import NormalizedField
from previews.models.old_address import Addressed
from previews.models.sourced import Sourced, SourcedQuerySet
from previews.models.tracked import Tracked
from previews.text.spelling import name_key


class OfficialQuerySet(NamedQuerySet["Official"]):
    def by_name(self) -> Self:
        return self.order_by("name")

    def of_country(self, country: str) -> Self:
        return self.filter(country=country)

    def called(self, name: str, country: str = "") -> list["Official"]:
        """Officials with this name, other spelling or slug, by name."""
        officials = self.of_country(country) if country else self
        return officials.spelt(name)

    def every_spelling(self) -> list[tuple[str, str]]:
        """Pairs of each name or other spelling and the official's name."""
        others = OfficialName.objects.values_list("name", "official__name")
        return [*self.values_list("name", "name"), *others]


class Official(Addressed, InCountry, NotTwice, Named):
    """A referee, assistant or other match official."""

    key_fields = ("name", "country")
    slug_from = (("name",), ("name", "country"))
    declared = Listing(group=AdminGroup.REFERENCE, position=9, spells=("name",))

    name = models.CharField(max_length=80, validators=[needs_a_letter])
    name_key = NormalizedField(source="name", max_length=160, db_index=True)
    country = models.CharField(
        max_length=3, validators=[RegexValidator(r"^[A-Z]{3}$", "Three capital letters: FRA.")]
    )
    slug = models.SlugField(
        max_length=90, unique=True, help_text="Used in the address of the page."
    )

    same_name_message = (
        "There is an official of this name already: %(other)s (%(country)s). Choose that one; "
        "if this is another person, add what tells the two apart to the name."
    )

    objects = OfficialQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["name", "country"],
                name="official_once_a_country",
                violation_error_message="This official is listed already.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def may_be(self, other: "Official") -> bool:
        # The same name letter for letter is refused by the table's own rule.
        return other.country == self.country and other.name != self.name


class OfficialNameQuerySet(KeyedQuerySet["OfficialName"]):
    def spelt(self, name: str) -> Self:
        return self.filter(name_key=name_key(name))


class OfficialName(Tracked):
    """Another spelling of an official's name, such as M Dean."""

    key_fields = ("name", "official")
    declared = Listing(group=AdminGroup.REFERENCE, position=12, spells=("name",))

    official = models.ForeignKey(Official, on_delete=models.CASCADE, related_name="names")
    name = models.CharField("spelling", max_length=80, validators=[needs_a_letter])
    name_key = NormalizedField(source="name", max_length=160, db_index=True)

    objects = OfficialNameQuerySet.as_manager()

    class Meta:
        verbose_name = "spelling of an official"
        verbose_name_plural = "spellings of officials"
        constraints = [
            models.UniqueConstraint(
                fields=["name_key", "official"],
                name="official_spelling_once",
                violation_error_message="This spelling is listed already.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class AppointmentQuerySet(SourcedQuerySet["Appointment"]):
    def of(self, official: Official) -> Self:
        return self.filter(official=official)

    def before(self, moment: datetime) -> Self:
        """Duties in matches whose results are held."""
        return self.filter(fixture__day__lt=moment.date(), fixture__status__in=OVER)

    def to_be_played(self) -> Self:
        """Duties in fixtures that are still to be played by their status, the latest first."""
        rows = self.filter(fixture__status__in=TO_BE_PLAYED)
        return rows.order_by("-fixture__day", "-fixture", "duty")

    def duties(self) -> list[str]:
        return list(self.values_list("duty", flat=True))

    def of_fixtures(self, fixtures: Collection[int]) -> Self:
        return self.filter(fixture__in=fixtures)

    def referees(self) -> dict[int, tuple[str, str]]:
        """The name of each fixture's referee and the slug of the page. 1 query."""
        rows = self.filter(duty=Appointment.Duty.REFEREE).values_list(
            "fixture", "official__name", "official__slug"
        )
        return {fixture: (name, slug) for fixture, name, slug in rows}


class Appointment(Sourced):
    """An official's duty in one fixture."""

    class Duty(models.TextChoices):
        REFEREE = "referee", "Referee"
        ASSISTANT_1 = "assistant_1", "Assistant referee"
        ASSISTANT_2 = "assistant_2", "Second assistant referee"
        ADDITIONAL_1 = "additional_1", "First additional assistant referee"
        ADDITIONAL_2 = "additional_2", "Second additional assistant referee"
        FOURTH = "fourth", "Fourth official"
        RESERVE_ASSISTANT = "reserve_assistant", "Reserve assistant referee"
        VAR = "var", "Video assistant referee (VAR)"
        AVAR = "avar", "Assistant VAR"
        AVAR_1 = "avar_1", "Assistant VAR 1"
        AVAR_2 = "avar_2", "Assistant VAR 2"
        AVAR_3 = "avar_3", "Assistant VAR 3"

    key_fields = ("fixture", "duty")
    declared = Fact(
        group=AdminGroup.MATCHDAY,
        position=6,
        belongs_to=BelongsTo.FIXTURE,
        ages_as=AgeKind.APPOINTMENT,
        str_joins=("official",),
    )

    fixture = models.ForeignKey(Fixture, on_delete=models.CASCADE, related_name="appointments")
    official = models.ForeignKey(Official, on_delete=models.PROTECT, related_name="appointments")
    duty = models.CharField(
        max_length=20,
        choices=Duty,
        help_text="Assistant VAR without a number is for a source that names only one.",
    )
    confirmed = models.BooleanField(
        default=False, help_text="If not, fans see “not yet confirmed”."
    )

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["fixture", "duty"],
                name="appointment_duty_once_a_fixture",
                violation_error_message="This duty has an official already.",
            ),
            models.UniqueConstraint(
                fields=["fixture", "official"],
                name="appointment_official_once_a_fixture",
                violation_error_message="This official has a duty in this fixture already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_duty_display()}: {self.official}"

    @property
    def ages_as(self) -> AgeKind | None:
        return AgeKind.RESULT if self.confirmed else super().ages_as
