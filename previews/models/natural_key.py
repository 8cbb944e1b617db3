"""Natural keys: how a seed file names a row, and how to find that row."""

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar, Self, TypeVar

from django.db import models

from previews.models.normalized_field import key_columns
from previews.text.spelling import name_key

Row = TypeVar("Row", bound=models.Model, covariant=True)


class Keyed(models.Model):
    """A row with a natural key.

    `key_fields` lists the fields of the key. For a foreign key, the key contains the whole key of
    the other row: `[2024-04-18, Atalanta, ITA, Liverpool, ENG]`.
    """

    key_fields: ClassVar[tuple[str, ...]]

    class Meta:
        abstract = True

    def natural_key(self) -> tuple[str, ...]:
        return tuple(_parts(self))


class KeyedQuerySet(models.QuerySet[Row]):
    def update(self, **values: Any) -> int:
        """As Django's; raises the version of the rows too, where they have one (see `Tracked`)."""
        if hasattr(self.model, "row_version"):
            values = {"row_version": models.F("row_version") + 1} | values
        return super().update(**values)

    def get_by_natural_key(self, *values: Any) -> Row:
        return self.get(**key_lookup(self.model, values))

    def find_by_natural_key(self, *values: Any) -> Self:
        """A queryset with the row that has this key, or an empty one."""
        return self.filter(**key_lookup(self.model, values))

    def with_key_values(self, values: dict[str, Any]) -> Self:
        """Filter by key fields and values. The value of a foreign key is a row or its number."""
        empty = {f"{name}__isnull": True for name, value in values.items() if value is None}
        given = {name: value for name, value in values.items() if value is not None}
        return self.filter(**empty, **given).order_by("pk")

    def like_key_values(self, values: dict[str, Any]) -> Row | None:
        """The row with these key fields; else the only one whose names are other spellings."""
        if (row := self.with_key_values(values).first()) is not None:
            return row
        columns = key_columns(self.model)
        keys = {columns.get(name, name): value for name, value in values.items()}
        if keys.keys() == values.keys():
            return None
        for name in values.keys() & columns.keys():
            keys[columns[name]] = name_key(values[name])
        rows = list(self.with_key_values(keys)[:2])
        return rows[0] if len(rows) == 1 else None

    def known_keys(self) -> list[tuple[str, ...]]:
        """The keys of all rows as in seed files. 1 query."""
        rows = self.order_by().values_list(*key_paths(self.model))
        return [tuple(key_part(value) for value in row) for row in rows]


def key_paths(model: type[models.Model]) -> list[str]:
    """The lookups of a key's parts, in order, such as `home__name` and `home__country`."""
    return list(_paths(model))


def key_lookup(model: type[models.Model], values: tuple[Any, ...]) -> dict[str, Any]:
    """The filter for a key. Raises ValueError if the key has the wrong length."""
    paths = key_paths(model)
    if len(values) != len(paths):
        names = ", ".join(path.replace("__", " ") for path in paths)
        raise ValueError(f"a {model._meta.verbose_name} is named by {names}: {list(values)}")
    lookup = {}
    for path, value in zip(paths, values, strict=True):
        empty = value in ("", None) and _may_be_null(model, path)
        lookup[f"{_nullable_part(model, path)}__isnull" if empty else path] = empty or value
    return lookup


def key_part(value: Any) -> str:
    """One part of a key as text; "" for None."""
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)


def _paths(model: type[models.Model]) -> Iterator[str]:
    for name in getattr(model, "key_fields", ("pk",)):
        field = model._meta.get_field(name) if name != "pk" else model._meta.pk
        if isinstance(field, models.ForeignKey):
            yield from (f"{name}__{path}" for path in _paths(field.related_model))
        else:
            yield name


def _parts(row: models.Model) -> Iterator[str]:
    for name in getattr(row, "key_fields", ("pk",)):
        field = row._meta.get_field(name)
        value = getattr(row, name)
        if isinstance(field, models.ForeignKey):
            width = len(key_paths(field.related_model))
            yield from _parts(value) if value is not None else [""] * width
        else:
            yield key_part(value)


def _nullable_part(model: type[models.Model], path: str) -> str:
    """The path to its first nullable field, or ""."""
    steps: list[str] = []
    for step in path.split("__"):
        steps.append(step)
        field = model._meta.get_field(step)
        if getattr(field, "null", False):
            return "__".join(steps)
        if isinstance(field, models.ForeignKey):
            model = field.related_model
    return ""


def _may_be_null(model: type[models.Model], path: str) -> bool:
    return bool(_nullable_part(model, path))
