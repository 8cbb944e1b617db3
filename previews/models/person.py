"""People: players, managers and everybody who speaks; their other spellings."""

from typing import Self

from django.core.validators import RegexValidator
from django.db import models

from previews.football.spelling import fold
from previews.models.folded import FoldedField
from previews.models.natural_key import KeyedQuerySet
from previews.models.record import Record


class PersonQuerySet(KeyedQuerySet["Person"]):
    def by_name(self) -> Self:
        return self.order_by("name")


class Person(Record):
    """Somebody in football. Clubs and jobs are spells, so that old previews stay right."""

    key_fields = ("name",)

    name = models.CharField(
        max_length=80,
        unique=True,
        help_text="If two people share a name, add the year of birth: Danilo (1991).",
    )
    known_as = models.CharField(
        max_length=60, blank=True, help_text="What fans read on a line-up: Van Dijk."
    )
    born_on = models.DateField(null=True, blank=True)
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
    def short(self) -> str:
        return self.known_as or self.name


class PersonNameQuerySet(KeyedQuerySet["PersonName"]):
    def spelt(self, name: str) -> Self:
        return self.filter(folded=fold(name))


class PersonName(Record):
    """Another spelling of somebody: Juergen Klopp."""

    key_fields = ("name", "person")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="names")
    name = models.CharField("spelling", max_length=80)
    folded = FoldedField(source="name", max_length=80, db_index=True)

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
