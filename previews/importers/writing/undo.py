"""Takes an import back, as long as nothing else rests on it, and says what does."""

from collections import Counter
from datetime import datetime
from itertools import batched
from typing import Any

from django.db import models, transaction

from previews.importers.writing.store_ties import FORGOTTEN_STAGE, pair_stages
from previews.models import (
    Appointment,
    Club,
    ClubName,
    Competition,
    CompetitionName,
    Fixture,
    ImportBatch,
    ImportChange,
    MatchEvent,
    Official,
    OfficialName,
    Season,
    SideStats,
    Stage,
    Tie,
)
from previews.models.archive import (
    brought_by,
    changed_by,
    edited_since,
    loosen_from_ties_of,
    names_nobody_waits_for,
    numbered,
    pointing_to,
    row_by_number,
    waiting_of,
)

# In the order in which they can be deleted: nothing points to what stands further up.
KINDS: tuple[type[models.Model], ...] = (
    MatchEvent, SideStats, Appointment, Fixture, Tie, Stage, Season, CompetitionName,
    Competition, ClubName, Club, OfficialName, Official,
)  # fmt: skip
CHANGED_KINDS = {model._meta.model_name: model for model in KINDS}
ROWS_AT_ONCE = 1000
FOUND_ANEW = ("tie_id", "leg")
"""Not set back but found again from the fixtures that stay: the old tie may be gone."""


class ImportInUse(Exception):
    """Other rows rest on the import. `reasons` says which, in words."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__("; ".join(reasons))
        self.reasons = reasons


@transaction.atomic
def undo(batch: ImportBatch, *, now: datetime) -> dict[str, int]:
    """Takes the import back; how many rows of each kind went, and how many were set back.

    Raises SomethingRests when something would lose its ground; then nothing has happened.
    """
    if batch.status == ImportBatch.Status.UNDONE:
        raise ImportInUse(["it was taken back already"])
    stages = loosen_from_ties_of(batch)
    counts: Counter[str] = Counter()
    reasons = _foreign_hands(batch)
    counts["changes set back"] = sum(map(_set_back, _changes(batch)))
    if reasons := reasons + _what_rests(batch):
        raise ImportInUse(reasons)
    waiting_of(batch).delete()
    names_nobody_waits_for().delete()
    for model in KINDS:
        if gone := _delete(model, batch):
            counts[str(model._meta.verbose_name_plural)] = gone
    pair_stages(stages | _stages_returned_to(batch), {}, batch)
    batch.status, batch.undone_at = ImportBatch.Status.UNDONE, now
    batch.save(update_fields=["status", "undone_at"])
    return dict(counts)


def what_rests_on(batch: ImportBatch) -> list[str]:
    """Why the import cannot be taken back, in words; empty when it can. Changes nothing."""
    with transaction.atomic():
        try:
            undo(batch, now=batch.started_at)
        except ImportInUse as rests:
            return rests.reasons
        transaction.set_rollback(True)
    return []


def _foreign_hands(batch: ImportBatch) -> list[str]:
    """Editors and later imports that have changed rows of this one since."""
    later = _later_imports(batch)
    reasons = [f"import {each} changed rows that this one changed" for each in later]
    for model in KINDS:
        rows = brought_by(model, batch)
        reasons += _touched(model, rows, batch) if rows.exists() else []
        if count := edited_since(changed_by(model, batch)).count():
            name = model._meta.verbose_name_plural
            reasons.append(f"an editor has touched {count} of the {name} that it changed")
    return reasons


def _what_rests(batch: ImportBatch) -> list[str]:
    """Rows from elsewhere that point to rows of this import, once its changes are set back."""
    reasons = []
    for model in KINDS:
        rows = brought_by(model, batch)
        reasons += _pointed_to(model, rows, batch) if rows.exists() else []
    return reasons


def _later_imports(batch: ImportBatch) -> list[int]:
    changes = ImportChange.objects.all().later_on_the_same_rows(batch)
    return sorted(set(changes.values_list("batch_id", flat=True)))


def _touched(model: type[models.Model], rows: Any, batch: ImportBatch) -> list[str]:
    reasons = []
    name = model._meta.verbose_name_plural
    if count := edited_since(rows).count():
        reasons.append(f"an editor has touched {count} of its {name}")
    changes = ImportChange.objects.all().to_rows(str(model._meta.model_name), rows)
    if others := sorted(set(changes.by_others(batch).values_list("batch_id", flat=True))):
        reasons.append(f"import {', '.join(map(str, others))} changed some of its {name}")
    return reasons


def _pointed_to(model: type[models.Model], rows: Any, batch: ImportBatch) -> list[str]:
    reasons = []
    for relation in model._meta.related_objects:
        pointing = relation.related_model
        if model is Tie and pointing is Fixture:
            continue  # a tie is found anew without this import's fixtures
        if relation.field.remote_field.on_delete is models.SET_NULL or relation.many_to_many:
            continue
        others = pointing_to(pointing, relation.field.name, rows, batch)
        if count := others.count():
            what = pointing._meta.verbose_name_plural if count > 1 else pointing._meta.verbose_name
            rests = "rest" if count > 1 else "rests"
            reasons.append(
                f"{count} {what} of others {rests} on its {model._meta.verbose_name_plural}"
            )
    # Home and away may both rest on its clubs, in the same words.
    return list(dict.fromkeys(reasons))


def _changes(batch: ImportBatch) -> Any:
    return ImportChange.objects.all().of_batch(batch).latest_first()


def _set_back(change: ImportChange) -> bool:
    if change.kind == FORGOTTEN_STAGE:
        Stage.objects.create(pk=change.row, **change.before)
        return True
    model = CHANGED_KINDS[change.kind]
    row = row_by_number(model, change.row)
    if row is None:
        return False
    for name, value in change.before.items():
        if name in FOUND_ANEW:
            continue
        field = next(each for each in model._meta.concrete_fields if each.attname == name)
        setattr(row, name, field.to_python(value))
    row.save()
    return True


def _stages_returned_to(batch: ImportBatch) -> set[int]:
    before = (change.before.get("stage_id") for change in _changes(batch))
    return {stage for stage in before if stage is not None}


def _delete(model: type[models.Model], batch: ImportBatch) -> int:
    gone = 0
    numbers = list(brought_by(model, batch).values_list("pk", flat=True))
    for some in batched(numbers, ROWS_AT_ONCE):
        gone += numbered(brought_by(model, batch), some).delete()[1].get(model._meta.label, 0)
    return gone
