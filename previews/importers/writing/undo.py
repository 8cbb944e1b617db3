"""Undoes an import, as long as nothing else depends on it."""

from collections import Counter
from datetime import datetime
from functools import partial
from itertools import batched

from django.db import models
from django.db.models import Q, QuerySet

from previews.importers.writing.empty_rows import DELETED_STAGE
from previews.importers.writing.import_in_use import (
    KINDS,
    ImportInUse,
    brought_by,
    changed_since,
    depending_on,
)
from previews.importers.writing.store_ties import store_ties
from previews.models import (
    Fixture,
    HeldRow,
    ImportBatch,
    ImportChange,
    Stage,
    UnmatchedName,
)
from previews.models.staging.staged import staged
from previews.models.tracked import save_unchanged

CHANGED_KINDS = {model._meta.model_name: model for model in KINDS}
ROWS_AT_ONCE = 1000
# More fixtures and changes take long to undo.
FEW_ROWS = 100
# Not set back but found again from the fixtures that stay: the old tie may be gone.
FOUND_ANEW = ("tie_id", "leg")


def undo(batch: ImportBatch, *, now: datetime) -> dict[str, int]:
    """Undoes the import; how many rows of each kind were deleted, how many were set back.

    Raises ImportInUse where other rows depend on it; then nothing has changed.
    """
    return staged(partial(_undo, batch, now), is_long=size_of(batch) > FEW_ROWS)


def size_of(batch: ImportBatch) -> int:
    """The rows to delete or set back, by which it takes long or not. 2 queries."""
    return Fixture.objects.filter(batch=batch).count() + _changes(batch).count()


def _undo(batch: ImportBatch, now: datetime) -> dict[str, int]:
    batch.refresh_from_db()
    if batch.status == ImportBatch.Status.UNDONE:
        raise ImportInUse(["it was undone already"])
    if batch.status == ImportBatch.Status.RUNNING:
        raise ImportInUse(["it is still running"])
    stages = _free_from_ties_of(batch)
    counts: Counter[str] = Counter()
    reasons = changed_since(batch)
    counts["changes undone"] = sum(map(_set_back, _changes(batch)))
    if reasons := reasons + depending_on(batch):
        raise ImportInUse(reasons)
    _delete_held_rows(batch)
    for model in KINDS:
        if deleted := _delete(model, batch):
            counts[str(model._meta.verbose_name_plural)] = deleted
    store_ties(stages | _stages_returned_to(batch), {}, batch)
    batch.status, batch.undone_at = ImportBatch.Status.UNDONE, now
    batch.save(update_fields=["status", "undone_at"])
    return dict(counts)


def _free_from_ties_of(batch: ImportBatch) -> set[int]:
    """Takes others' fixtures out of ties that fixtures of this import belong to.

    Returns the stages whose ties have to be found anew.
    """
    its_ties = Fixture.objects.filter(batch=batch, tie__isnull=False).values("tie")
    in_its_ties = Fixture.objects.filter(Q(tie__batch=batch) | Q(tie__in=its_ties))
    others = in_its_ties.exclude(batch=batch)
    stages = set(others.values_list("stage_id", flat=True))
    others.update(tie=None, leg=None)
    return {stage for stage in stages if stage is not None}


def _changes(batch: ImportBatch) -> QuerySet[ImportChange]:
    return ImportChange.objects.all().of_batch(batch).latest_first()


def _set_back(change: ImportChange) -> bool:
    if change.kind == DELETED_STAGE:
        Stage.objects.create(pk=change.row, **change.before)
        return True
    model = CHANGED_KINDS[change.kind]
    row = model._default_manager.filter(pk=change.row).first()
    if row is None:
        return False
    fields = {field.attname: field for field in model._meta.concrete_fields}
    for name, value in change.before.items():
        if name not in FOUND_ANEW:
            setattr(row, name, fields[name].to_python(value))
    save_unchanged(row)
    return True


def _delete_held_rows(batch: ImportBatch) -> None:
    """Deletes the import's held rows, and unmatched names for which no row is held any more."""
    HeldRow.objects.filter(batch=batch).delete()
    UnmatchedName.objects.open().filter(held_rows__isnull=True).delete()


def _stages_returned_to(batch: ImportBatch) -> set[int]:
    before = (change.before.get("stage_id") for change in _changes(batch))
    return {stage for stage in before if stage is not None}


def _delete(model: type[models.Model], batch: ImportBatch) -> int:
    deleted = 0
    numbers = list(brought_by(model, batch).values_list("pk", flat=True))
    for chunk in batched(numbers, ROWS_AT_ONCE):
        rows = model._default_manager.filter(batch=batch, pk__in=chunk)
        deleted += rows.delete()[1].get(model._meta.label, 0)
    return deleted
