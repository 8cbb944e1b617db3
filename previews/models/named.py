"""Rows that have names: found by any spelling, and not entered twice under two spellings."""

from collections.abc import Iterable
from typing import Any, ClassVar, Self, TypeVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from previews.models.natural_key import KeyedQuerySet
from previews.models.normalized_field import key_column
from previews.models.tracked import Tracked
from previews.text.spelling import is_same_name, keys_to_look_up, name_key


def needs_a_letter(name: str) -> None:
    if not name_key(name):
        raise ValidationError("A name needs a letter or a digit.", code="no_letter")


NamedRow = TypeVar("NamedRow", bound="Named", covariant=True)


class NamedQuerySet(KeyedQuerySet[NamedRow]):
    def spelt(self, name: str) -> list[NamedRow]:
        """Rows that have this name, other spelling or slug, by name. 2 queries.

        Case, accents, signs and spaces do not matter; nor whether "ü" is written "u" or "ue".
        """
        has_slug = hasattr(self.model, "slug")
        called = self.is_called(keys_to_look_up(name)) | (Q(slug=name) if has_slug else Q())
        rows = self.filter(called).order_by("name", "pk").prefetch_related("names")
        return [row for row in rows if getattr(row, "slug", "") == name or row.is_called(name)]

    def of_slug(self, slug: str) -> NamedRow | None:
        return self.filter(slug=slug).first()

    def of_number(self, number: int) -> NamedRow | None:
        return self.filter(pk=number).first()

    def alphabetical(self) -> Self:
        return self.order_by("name_key", "pk")

    def from_letter(self, letter: str) -> Self:
        """Those whose names begin with it, or with a letter behind it."""
        return self.filter(name_key__gte=letter)

    def with_any_name(self, names: Iterable[str]) -> list[NamedRow]:
        """Rows that have one of the names, by name. 2 queries."""
        keys = tuple(dict.fromkeys(key for name in names for key in keys_to_look_up(name)))
        rows = self.filter(self.is_called(keys)).order_by("name", "pk")
        return list(rows.prefetch_related("names"))

    def is_called(self, keys: tuple[str, ...]) -> Q:
        """Whether a name or other spelling of the row has one of these keys."""
        others = self.model._meta.get_field("names").related_model
        link = self.model._meta.get_field("names").field.name  # type: ignore[union-attr]
        same = others._default_manager.filter(name_key__in=keys)  # type: ignore[union-attr]
        called = Q(pk__in=same.values(link))
        for name in self.model.own_names:
            called |= Q(**{f"{key_column(self.model, name)}__in": keys})
        return called


class Named(Tracked):
    """`own_names` are the fields with names of the row itself; others are its `names`."""

    own_names: ClassVar[tuple[str, ...]] = ("name",)

    class Meta:
        abstract = True

    @property
    def every_name(self) -> list[str]:
        own = [getattr(self, name) for name in self.own_names]
        names: Any = self.names  # type: ignore[attr-defined]  # of each subclass
        return [name for name in (*own, *(row.name for row in names.all())) if name]

    def is_called(self, name: str) -> bool:
        return any(is_same_name(name, known) for known in self.every_name)


class NotTwice(models.Model):
    """A row that may have the name of another row, if an editor says that the two are not one."""

    same_name_message: ClassVar[str]
    # Set by the form on which an editor says so.
    is_another_of_the_name = False

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Refuses a new row under the name of another one, and names that one."""
        super().clean()
        if self.is_another_of_the_name or not self._has_a_new_name():
            return
        for other in self.others_of_the_name():
            facts = {"other": other, "country": getattr(other, "country", "")}
            error = ValidationError(self.same_name_message, code="same_name", params=facts)
            raise ValidationError({"name": error})

    def others_of_the_name(self) -> list[Any]:
        """Other rows that have this row's name."""
        rows = type(self)._default_manager.spelt(self.name)  # type: ignore[attr-defined]
        return [row for row in rows if row.pk != self.pk and self.may_be(row)]

    def may_be(self, other: Any) -> bool:
        """Whether the other row can be the same, as far as their other facts say."""
        return True

    def _has_a_new_name(self) -> bool:
        rows: Any = type(self)._default_manager
        stored = rows.filter(pk=self.pk).values_list("name", flat=True).first()
        return stored is None or not is_same_name(stored, self.name)  # type: ignore[attr-defined]
