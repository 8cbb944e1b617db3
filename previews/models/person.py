"""Players, managers and other people, and other spellings of their names."""

from dataclasses import dataclass
from typing import Self

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from previews.models.dates import DayField
from previews.models.facts import AdminGroup, Listing
from previews.models.natural_key import KeyedQuerySet
from previews.models.normalized_field import NormalizedField
from previews.models.tracked import Tracked
from previews.text.spelling import fold


@dataclass(frozen=True, slots=True)
class Player:
    """A player to count goals of. `person` is None for a name that only reports have."""

    person: int | None
    spellings: frozenset[str]
    name: str


class PersonQuerySet(KeyedQuerySet["Person"]):
    def by_name(self) -> Self:
        return self.order_by("name")

    def called(self, name: str) -> list["Person"]:
        """People with this name, short name or spelling. Case and accents do not matter."""
        is_called = Q(name__iexact=name) | Q(known_as__iexact=name) | Q(names__folded=fold(name))
        people = self.filter(is_called).distinct().by_name()
        return list(people.prefetch_related("names"))

    def every_spelling(self) -> list[tuple[str, str]]:
        """Pairs of each name or other spelling and the person's name."""
        others = PersonName.objects.values_list("name", "person__name")
        return [*self.values_list("name", "name"), *others]


class Person(Tracked):
    """A person. Clubs and jobs are in spells, so that old previews stay correct."""

    key_fields = ("name",)
    declared = Listing(group=AdminGroup.REFERENCE, position=2, spells=("name", "known_as"))

    name = models.CharField(
        max_length=80,
        unique=True,
        help_text="If two people share a name, add the year of birth: Danilo (1991).",
    )
    known_as = models.CharField(
        max_length=60, blank=True, help_text="Fans see it in line-ups, such as Van Dijk."
    )
    born_on = DayField(null=True, blank=True)
    nationality = models.CharField(
        max_length=3,
        blank=True,
        validators=[RegexValidator(r"^[A-Z]{3}$", "Three capital letters: NED.")],
    )

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "people"

    def __str__(self) -> str:
        return self.name

    @property
    def as_player(self) -> Player:
        """The person with all names that an event can have."""
        spellings = {self.name, self.known_as, *(row.name for row in self.names.all())}
        return Player(self.pk, frozenset(spellings - {""}), self.name)

    @property
    def short(self) -> str:
        return self.known_as or self.name


class PersonNameQuerySet(KeyedQuerySet["PersonName"]):
    def spelt(self, name: str) -> Self:
        return self.filter(folded=fold(name))


class PersonName(Tracked):
    """Another spelling of a person's name, such as Juergen Klopp."""

    key_fields = ("name", "person")
    declared = Listing(group=AdminGroup.REFERENCE, position=11, spells=("name",))

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="names")
    name = models.CharField("spelling", max_length=80)
    folded = NormalizedField(source="name", max_length=80, db_index=True)

    objects = PersonNameQuerySet.as_manager()

    class Meta:
        verbose_name = "spelling of a person"
        verbose_name_plural = "spellings of people"
        constraints = [
            models.UniqueConstraint(
                fields=["name", "person"],
                name="person_spelling_once",
                violation_error_message="This spelling is already listed for this person.",
            ),
        ]

    def __str__(self) -> str:
        return self.name
