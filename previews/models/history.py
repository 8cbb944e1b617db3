"""Queries on the history tables of models."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import QuerySet, Value


def changed_since(
    rows: Iterable[tuple[str, type[models.Model], dict[str, Any]]], moment: datetime
) -> list[tuple[str, int]]:
    """Pairs of kind and primary key of rows changed or deleted after a moment. 1 query.

    `rows` holds the name of a kind, its model and a filter. Creations count only when a signed-in
    user made them, and not when an import or seed file did.
    """
    first, *others = [_changes(kind, model, where, moment) for kind, model, where in rows]
    return sorted(set(first.union(*others).order_by()))


def _changes(
    kind: str, model: type[models.Model], where: dict[str, Any], moment: datetime
) -> "QuerySet[Any, tuple[str, int]]":
    history = history_of(model)
    rows = history.filter(
        models.Q(history_type__in=("~", "-")) | models.Q(history_user__isnull=False),
        history_date__gt=moment,
        **where,
    )
    changes: QuerySet[Any, tuple[str, int]] = rows.order_by().values_list(
        Value(kind, output_field=models.CharField()), "id"
    )
    return changes


def versions(model: type[models.Model], numbers: Sequence[int]) -> list[Any]:
    """All versions of the rows with these primary keys, oldest first. 1 query."""
    return list(history_of(model).filter(id__in=numbers).order_by("id", "history_id"))


def history_of(model: type[models.Model]) -> "QuerySet[Any]":
    history: QuerySet[Any] = model.history.model._default_manager.all()  # type: ignore[attr-defined]  # simple_history ships no types
    return history


def first_published(model: type[models.Model], number: int) -> datetime | None:
    """The time of the first version with the status published, or None."""
    versions = history_of(model).filter(id=number, status="published")
    return versions.order_by("history_id").values_list("history_date", flat=True).first()
