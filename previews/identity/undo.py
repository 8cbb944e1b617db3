"""Undoes a merge or split: every row that it changed is as it was before."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import QuerySet

from previews.identity.recorder import from_json
from previews.identity.references import Row, pointers_to, rows_pointing_to
from previews.identity.refusal import MergeRefused
from previews.models import MergeChange, MergeRecord
from previews.models.tracked import save_unchanged

ACTION = MergeChange.Action


@transaction.atomic
def undo_merge(record: MergeRecord, *, by: str, now: datetime) -> dict[str, int]:
    """Undo it; how many rows were set back, restored and deleted, and how many are gone since.

    Raises MergeRefused with every reason where later edits, merges or rows depend on it; then
    nothing has changed.
    """
    record = MergeRecord.objects.select_for_update().get(pk=record.pk)
    if record.undone_at is not None:
        raise MergeRefused([f"{record} was undone already."])
    later = MergeChange.objects.all().later_on_the_same_rows(record)
    if numbers := sorted(set(later.values_list("record_id", flat=True))):
        listed = ", ".join(map(str, numbers))
        raise MergeRefused([f"A later merge or split changed the same rows: undo {listed} first."])
    undoing = _Undoing(f"Undone: {record}"[:100])
    for change in MergeChange.objects.all().of_record(record).latest_first():
        undoing.undo(change)
    if undoing.reasons:
        raise MergeRefused(undoing.reasons)
    record.undone_by, record.undone_at = by, now
    record.save(update_fields=["undone_by", "undone_at"])
    return {name: count for name, count in undoing.counts.items() if count}


class _Undoing:
    def __init__(self, reason: str) -> None:
        self.reason = reason
        self.reasons: list[str] = []
        self.counts = {"set back": 0, "restored": 0, "deleted": 0, "gone since": 0}

    def undo(self, change: MergeChange) -> None:
        model = apps.get_model("previews", change.kind)
        if change.action == ACTION.DELETED:
            self._restore(model, change)
            return
        row = model._default_manager.filter(pk=change.row).first()
        if row is None:
            self.counts["gone since"] += 1
        elif change.action == ACTION.ADDED:
            self._take_away(row)
        else:
            self._set_back(row, change)

    def _set_back(self, row: Row, change: MergeChange) -> None:
        after = from_json(type(row), change.after)
        edited = [name for name, value in after.items() if getattr(row, name) != value]
        # The mark of an edit stays: somebody may have edited the row after the merge.
        if edited:
            noun, columns = row._meta.verbose_name, ", ".join(edited)
            self.reasons.append(f"{noun} {row.pk}, {row}, was changed since: {columns}.")
            return
        for name, value in from_json(type(row), change.before).items():
            setattr(row, name, value)
        self._save(row)
        self.counts["set back"] += 1

    def _restore(self, model: type[Row], change: MergeChange) -> None:
        row = model(pk=change.row)
        for name, value in from_json(model, change.before).items():
            setattr(row, name, value)
        problems = [*_missing(row), *_broken(row)]
        if problems:
            noun = model._meta.verbose_name
            self.reasons.append(f"{noun} {change.row} cannot be restored: {' '.join(problems)}")
            return
        self._save(row, force_insert=True)
        self.counts["restored"] += 1

    def _take_away(self, row: Row) -> None:
        if users := list(_rows_that_use(row)):
            noun = row._meta.verbose_name
            listed = ", ".join(users)
            self.reasons.append(f"{noun} {row}: these rows point to it since: {listed}.")
            return
        row._change_reason = self.reason  # type: ignore[attr-defined]  # read by simple_history
        row.delete()
        self.counts["deleted"] += 1

    def _save(self, row: Row, **options: Any) -> None:
        row._change_reason = self.reason  # type: ignore[attr-defined]  # read by simple_history
        save_unchanged(row, **options)


def _missing(row: Row) -> Iterator[str]:
    """The rows that it pointed to and that are not there any more."""
    for field in row._meta.concrete_fields:
        number = getattr(row, field.attname)
        if isinstance(field, models.ForeignKey) and number is not None:
            target: Any = field.related_model
            if not target._default_manager.filter(pk=number).exists():
                yield f"Its {field.verbose_name} {number} is gone."


def _broken(row: Row) -> list[str]:
    """Rules of the table that a restored row would break, as another row took its place."""
    try:
        row.validate_unique(exclude=[row._meta.pk.name])
        row.validate_constraints()
    except ValidationError as error:
        return error.messages
    return []


def _rows_that_use(row: Row) -> Iterator[str]:
    for pointing, fields in pointers_to(type(row)).items():
        rows: QuerySet[Any] = rows_pointing_to(row, pointing, fields)
        if count := rows.count():
            nouns = pointing._meta
            yield f"{count} {nouns.verbose_name if count == 1 else nouns.verbose_name_plural}"
