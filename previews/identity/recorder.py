"""Writes rows and records each change, so that a merge or split can be undone."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from itertools import batched
from typing import Any

from django.db import models

from previews.identity.references import Row, values_of
from previews.models import MergeChange, MergeRecord
from previews.models.tracked import save_unchanged

AT_ONCE = 500
ACTION = MergeChange.Action


class Recorder:
    """The changes of one merge or split, in order. `reason` is written into the history."""

    def __init__(self, reason: str) -> None:
        self.reason = reason[:100]
        self.changes: list[MergeChange] = []
        self.counts: Counter[str] = Counter()
        self.touched: dict[tuple[type[Row], int], None] = {}

    def change(self, row: Row, before: Mapping[str, Any]) -> bool:
        """Save the row; `before` has its columns as they were. False if none of them differs."""
        after = {name: getattr(row, name) for name in before}
        changed = [name for name in before if before[name] != after[name]]
        if not changed:
            return False
        self._save(row)
        self._add(
            row, ACTION.CHANGED, {n: before[n] for n in changed}, {n: after[n] for n in changed}
        )
        return True

    def add(self, row: Row) -> None:
        self._save(row)
        self._add(row, ACTION.ADDED, {}, values_of(row))

    def delete(self, row: Row) -> None:
        before, number = values_of(row), row.pk
        row._change_reason = self.reason  # type: ignore[attr-defined]  # read by simple_history
        row.delete()
        row.pk = number
        self._add(row, ACTION.DELETED, before, {})
        self.touched.pop((type(row), number), None)

    def count(self, row: Row, *, merged: bool = False) -> None:
        """Count a row that points to another one now, or that was merged with its twin."""
        noun = str(row._meta.verbose_name_plural)
        self.counts[f"{noun} merged" if merged else noun] += 1

    def save(self, record: MergeRecord) -> None:
        record.counts = dict(self.counts)
        record.save()
        for change in self.changes:
            change.record = record
        for chunk in batched(self.changes, AT_ONCE):
            MergeChange.objects.bulk_create(chunk)

    def _save(self, row: Row) -> None:
        row._change_reason = self.reason  # type: ignore[attr-defined]  # read by simple_history
        save_unchanged(row)
        self.touched[type(row), row.pk] = None

    def _add(
        self, row: Row, action: str, before: Mapping[str, Any], after: Mapping[str, Any]
    ) -> None:
        self.changes.append(
            MergeChange(
                position=len(self.changes) + 1,
                action=action,
                kind=str(row._meta.model_name),
                row=row.pk,
                before=as_json(before),
                after=as_json(after),
            )
        )


def as_json(values: Mapping[str, Any]) -> dict[str, Any]:
    """Columns as a JSON field keeps them; `from_json` is the way back."""
    return {name: _plain(value) for name, value in values.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, models.fields.files.FieldFile):
        return value.name
    return value


def from_json(model: type[Row], values: Mapping[str, Any]) -> dict[str, Any]:
    """Columns of a model from what `as_json` made of them; a column that is gone is left out."""
    fields = {field.attname: field for field in model._meta.concrete_fields}
    return {name: fields[name].to_python(value) for name, value in values.items() if name in fields}
