"""Which columns of which models point to a row."""

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet

# A row of any model of the app.
type Row = models.Model
# Aliases, as Django's fields take no types at run time.
type Column = models.Field[Any, Any]
type Pointer = models.ForeignKey[Any, Any]


def pointers_to(model: type[Row]) -> dict[type[Row], list[Pointer]]:
    """The foreign keys to a model, by the model that has them, hidden ones too.

    A many-to-many relation is found by the table between. Rows of the history are left out: they
    say what was so, and a merge does not change that.
    """
    pointers: dict[type[Row], list[Pointer]] = {}
    for relation in model._meta.get_fields(include_hidden=True):
        if not isinstance(relation, models.ManyToOneRel):
            continue
        pointing = relation.related_model
        if isinstance(pointing, type) and not is_history(pointing):
            pointers.setdefault(pointing, []).append(relation.field)
    return pointers


def is_history(model: type[Row]) -> bool:
    return hasattr(model, "history_object") or hasattr(model, "instance_type")


def rows_pointing_to(row: Row, model: type[Row], pointers: list[Pointer]) -> QuerySet[Any]:
    """The rows of a model of which one of these foreign keys points to the row."""
    condition = Q()
    for field in pointers:
        condition |= Q(**{field.name: row.pk})
    return model._default_manager.filter(condition).order_by("pk")


def values_of(row: Row) -> dict[str, Any]:
    """Every column of a row."""
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def stated_columns(model: type[Row]) -> Iterator[Column]:
    """The columns that say something of the row: without keys, slugs and marks of the editing."""
    for field in model._meta.concrete_fields:
        if not (field.primary_key or field.name in NOT_STATED or is_computed(field)):
            yield field


def is_computed(field: Column) -> bool:
    """Whether the column is made from others, as the folded form of a name."""
    return hasattr(field, "source")


def is_empty(value: object) -> bool:
    return value is None or value in ("", [], {})


NOT_STATED = {"slug", "batch", "edited_by_hand", "row_version"}
