"""What the database holds, as a value to compare: without the clock and the numbers of rows."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.apps import apps
from django.db import models

# What a run says of itself: a killed one has left its own.
OF_RUNS = {"Generation", "ImportBatch", "ScheduledRun", "CachedValue", "Session", "Permission"}
# They hold numbers of rows, which differ from run to run, or a password that is made at random.
UNSTEADY = (models.JSONField, models.BinaryField, models.AutoField, models.ForeignKey)
UNSTEADY_NAMES = {
    "id",
    "row",
    "password",
    "document",
    "content_hash",
    "row_version",
    "kept",
    "other",
}

type Facts = dict[str, list[tuple[str, ...]]]


def facts() -> Facts:
    """The values of every row of every table but those of runs."""
    return {
        model._meta.label: sorted(_values(model))
        for model in apps.get_models(include_auto_created=True)
        if model.__name__ not in OF_RUNS
    }


def difference(before: Facts, after: Facts) -> str:
    """Where the second is not as the first, in a few words; empty if it is."""
    differences = []
    for name in sorted(before.keys() | after.keys()):
        was, is_ = before.get(name, []), after.get(name, [])
        if was != is_:
            more = [row for row in is_ if row not in was][:1]
            less = [row for row in was if row not in is_][:1]
            differences.append(f"{name}: {len(was)} rows, then {len(is_)}; new {more}, gone {less}")
    return "; ".join(differences)[:600]


def _values(model: type[models.Model]) -> Iterator[tuple[str, ...]]:
    names = [
        field.attname
        for field in model._meta.concrete_fields
        if not isinstance(field, UNSTEADY) and field.name not in UNSTEADY_NAMES
    ]
    for row in model._default_manager.values_list(*names):
        yield tuple("now" if _is_of_this_run(value) else str(value) for value in row)


def _is_of_this_run(value: Any) -> bool:
    now = datetime.now(UTC)
    if isinstance(value, datetime):
        return value > now - timedelta(days=1)
    return isinstance(value, date) and value >= now.date() - timedelta(days=1)
