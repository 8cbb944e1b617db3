"""What two rows have in common or contradict, and which rules of a table a row breaks."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import CheckConstraint, UniqueConstraint

from previews.identity.references import Column, Row, is_empty, stated_columns
from previews.models import Fixture, Season, Spell, Stage

# Two rows of these are never taken for one: each has a result of its own.
NEVER_TWINS: tuple[type[Row], ...] = (Fixture,)
# Columns that may differ: the merged row keeps its own, or both are covered (see `merge.py`).
MAY_DIFFER: dict[type[Row], set[str]] = {Season: {"starts_on", "ends_on"}, Stage: {"position"}}
# Columns that say something when they are empty: a spell without a last day has not ended.
EMPTY_IS_SAID: dict[type[Row], set[str]] = {Spell: {"until"}}

type Merged = Mapping[tuple[type[Row], int], int]


def broken_check(row: Row, columns: set[str]) -> str:
    """The sentence of the first check constraint over these columns that the row breaks."""
    for constraint in row._meta.constraints:
        if isinstance(constraint, CheckConstraint) and _names(constraint) & columns:
            try:
                constraint.validate(type(row), row)
            except ValidationError as error:
                return " ".join(error.messages)
    return ""


def _names(constraint: CheckConstraint) -> set[str]:
    names: set[str] = constraint.condition.referenced_base_fields  # type: ignore[union-attr]  # a Q
    return names


def twin_of(row: Row, columns: set[str]) -> tuple[Row | None, str]:
    """Another row that a unique rule over these columns forbids beside this one.

    Returns the row, or None where the rule is over expressions, and the sentence of the rule; an
    empty sentence where no rule is broken.
    """
    for constraint in row._meta.constraints:
        if not isinstance(constraint, UniqueConstraint):
            continue
        if constraint.fields and not columns & set(constraint.fields):
            continue
        try:
            constraint.validate(type(row), row)
        except ValidationError as error:
            return _same(row, constraint.fields), " ".join(error.messages)
    return _same_by_unique_fields(row, columns)


def _same(row: Row, names: Sequence[str]) -> Row | None:
    if not names:
        return None
    columns = {name: row.serializable_value(name) for name in names}
    given = {name: value for name, value in columns.items() if value is not None}
    empty = {f"{name}__isnull": True for name, value in columns.items() if value is None}
    others = type(row)._default_manager.filter(**given, **empty).exclude(pk=row.pk)
    return others.order_by("pk").first()


def _same_by_unique_fields(row: Row, columns: set[str]) -> tuple[Row | None, str]:
    together = [tuple(names) for names in row._meta.unique_together]
    unique = [(field.name,) for field in row._meta.concrete_fields if field.unique]
    for names in (*together, *unique):
        if columns & set(names) and (twin := _same(row, names)) is not None:
            return twin, f"There is a {row._meta.verbose_name} like it already."
    return None, ""


def contradictions(kept: Row, dropped: Row, merged: Merged) -> list[str]:
    """What two rows that would be one say differently: "points for a win: 3 and 2"."""
    model = type(kept)
    differing = []
    for field in stated_columns(model):
        if field.name in MAY_DIFFER.get(model, ()):
            continue
        first = through(field, getattr(kept, field.attname), merged)
        second = through(field, getattr(dropped, field.attname), merged)
        filled = not (is_empty(first) or is_empty(second))
        if first != second and (filled or field.name in EMPTY_IS_SAID.get(model, ())):
            differing.append(f"{field.verbose_name}: {_words(first)} and {_words(second)}")
    return differing


def through(field: Column, value: Any, merged: Merged) -> Any:
    """The number of the row that a foreign key will point to."""
    if isinstance(field, models.ForeignKey) and value is not None:
        return merged.get((field.related_model, value), value)
    return value


def _words(value: object) -> str:
    if is_empty(value):
        return "empty"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def broken_clean(row: Row) -> str:
    """The sentence of the model's own check of a row, over several tables; empty if it holds."""
    try:
        row.clean()
    except ValidationError as error:
        return " ".join(error.messages)
    return ""
