"""Players, managers and other people, and other spellings of their names."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from django.apps import apps
from django.core.validators import RegexValidator
from django.db import models

from previews.models.dates import DayField
from previews.models.facts import AdminGroup, Listing
from previews.models.fixture_status import OVER
from previews.models.named import Named, NamedQuerySet, NotTwice, needs_a_letter
from previews.models.natural_key import KeyedQuerySet
from previews.models.normalized_field import NormalizedField
from previews.models.old_address import Addressed
from previews.models.tracked import Tracked
from previews.text.spelling import name_key


def _rows(name: str) -> Any:
    """Of a model whose file imports this one."""
    return apps.get_model("previews", name)._default_manager.order_by()


@dataclass(frozen=True, slots=True)
class Player:
    """A player to count goals of. `person` is None for a name that only reports have."""

    person: int | None
    spellings: frozenset[str]
    name: str


class PersonQuerySet(NamedQuerySet["Person"]):
    def by_name(self) -> Self:
        return self.order_by("name")

    def with_other_names(self) -> Self:
        """1 query more."""
        return self.prefetch_related("names")

    def in_archive(self, day: date) -> Self:
        """People of whom fans can know without a preview, as of the day.

        They have been at a club, or have played in a match that is over. A transfer to come is not
        told, nor who is only in what was entered for a preview.
        """
        own = {"person": models.OuterRef("pk")}
        begun = models.Q(since__isnull=True) | models.Q(since__lte=day)
        is_over = {"fixture__status__in": OVER, "fixture__day__lte": day}
        events, places = _rows("MatchEvent"), _rows("LineupPlace")
        of_lineup = {f"lineup__{name}": value for name, value in is_over.items()}
        return self.filter(
            models.Exists(_rows("Spell").filter(begun, **own))
            | models.Exists(events.filter(**own, **is_over))
            | models.Exists(events.filter(other_person=models.OuterRef("pk"), **is_over))
            | models.Exists(places.filter(**own, lineup__kind="confirmed", **of_lineup))
        )

    def called(self, name: str) -> list["Person"]:
        """People with this name, short name or other spelling, by name."""
        return self.spelt(name)

    def every_spelling(self) -> list[tuple[str, str]]:
        """Pairs of each name or other spelling and the person's name."""
        others = PersonName.objects.values_list("name", "person__name")
        return [*self.values_list("name", "name"), *others]


class Person(Addressed, NotTwice, Named):
    """A person. Clubs and jobs are in spells, so that old previews stay correct."""

    key_fields = ("name",)
    own_names = ("name", "known_as")
    slug_from = (("name",), ("name", "nationality"))
    declared = Listing(group=AdminGroup.REFERENCE, position=2, spells=("name", "known_as"))

    name = models.CharField(
        max_length=80,
        unique=True,
        validators=[needs_a_letter],
        error_messages={
            "unique": (
                "There is a person of this name already. "
                "If this is another one, add the year of birth: Danilo (1991)."
            )
        },
        help_text="If two people share a name, add the year of birth: Danilo (1991).",
    )
    name_key = NormalizedField(source="name", max_length=160, db_index=True)
    slug = models.SlugField(
        max_length=90, unique=True, help_text="Used in the address of the page."
    )
    known_as = models.CharField(
        max_length=60, blank=True, help_text="Fans see it in line-ups, such as Van Dijk."
    )
    known_as_key = NormalizedField(source="known_as", max_length=120, db_index=True)
    born_on = DayField(null=True, blank=True)
    nationality = models.CharField(
        max_length=3,
        blank=True,
        validators=[RegexValidator(r"^[A-Z]{3}$", "Three capital letters: NED.")],
    )

    same_name_message = (
        "There is a person of this name already: %(other)s. Choose that one; if this is another "
        "person, enter the date of birth of both, or add the year of birth to the name."
    )

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "people"

    def __str__(self) -> str:
        return self.name

    def may_be(self, other: "Person") -> bool:
        # The same name letter for letter is refused by the table's own rule.
        born = {self.born_on, other.born_on}
        return other.name != self.name and (None in born or len(born) == 1)

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
        return self.filter(name_key=name_key(name))


class PersonName(Tracked):
    """Another spelling of a person's name, such as Juergen Klopp."""

    key_fields = ("name", "person")
    declared = Listing(group=AdminGroup.REFERENCE, position=11, spells=("name",))

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="names")
    name = models.CharField("spelling", max_length=80, validators=[needs_a_letter])
    name_key = NormalizedField(source="name", max_length=160, db_index=True)

    objects = PersonNameQuerySet.as_manager()

    class Meta:
        verbose_name = "spelling of a person"
        verbose_name_plural = "spellings of people"
        constraints = [
            models.UniqueConstraint(
                fields=["name_key", "person"],
                name="person_spelling_once",
                violation_error_message="This spelling is already listed for this person.",
            ),
        ]

    def __str__(self) -> str:
        return self.name
