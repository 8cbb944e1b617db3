"""Why an import cannot be undone: what editors, later imports and other rows have built on it."""

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.db.models import QuerySet

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
    MergeChange,
    Official,
    OfficialName,
    Person,
    Season,
    SideStats,
    Spell,
    Stage,
    Tie,
)

# In the order in which they can be deleted: no model refers to one further up.
KINDS: tuple[type[models.Model], ...] = (
    MatchEvent, SideStats, Appointment, Spell, Person, Fixture, Tie, Stage, Season,
    CompetitionName, Competition, ClubName, Club, OfficialName, Official,
)  # fmt: skip


class ImportInUse(Exception):
    """Other rows depend on the import. `reasons` are sentences."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__("; ".join(reasons))
        self.reasons = reasons


def brought_by(model: type[models.Model], batch: ImportBatch) -> QuerySet[Any]:
    """The rows of a model that an import added."""
    return model._default_manager.filter(batch=batch).order_by("pk")


def changed_since(batch: ImportBatch) -> list[str]:
    """Which rows of this import editors and later imports have changed since."""
    reasons = [f"import {later} changed rows that this one changed" for later in _later(batch)]
    reasons += _merged_since(batch)
    for model in KINDS:
        rows = brought_by(model, batch)
        reasons += _changes_of_others(model, rows, batch) if rows.exists() else []
        if count := _edited(_changed_by(model, batch)):
            name = model._meta.verbose_name_plural
            reasons.append(f"{count} of the {name} that it changed: edited by hand since")
    return reasons


def depending_on(batch: ImportBatch) -> list[str]:
    """Which rows from elsewhere depend on rows of this import, its changes being set back."""
    reasons = []
    for model in KINDS:
        rows = brought_by(model, batch)
        reasons += _dependants(model, rows, batch) if rows.exists() else []
    return reasons


def _later(batch: ImportBatch) -> list[int]:
    changes = ImportChange.objects.all().later_on_the_same_rows(batch)
    return sorted(set(changes.values_list("batch_id", flat=True)))


def _merged_since(batch: ImportBatch) -> list[str]:
    """Merges that deleted rows to which a change of this import would be set back."""
    deletions = MergeChange.objects.all().deletions_in_force()
    gone = {
        (kind, row): merge for kind, row, merge in deletions.values_list("kind", "row", "record_id")
    }
    if not gone:
        return []
    merges = set()
    for change in ImportChange.objects.all().of_batch(batch):
        rows = {(change.kind, change.row), *_rows_named(change)}
        merges |= {gone[row] for row in rows if row in gone}
    return [
        f"merge {merge} joined rows that it changed: undo_merge {merge} first"
        for merge in sorted(merges)
    ]


def _rows_named(change: ImportChange) -> Iterator[tuple[str, int]]:
    """The kinds and numbers of rows that the changed row pointed to before."""
    kinds = {str(model._meta.model_name): model for model in KINDS}
    model = kinds.get(change.kind, Stage)
    for field in model._meta.concrete_fields:
        number = change.before.get(field.attname)
        if isinstance(field, models.ForeignKey) and isinstance(number, int):
            yield str(field.related_model._meta.model_name), number


def _changed_by(model: type[models.Model], batch: ImportBatch) -> QuerySet[Any]:
    """The rows of a model that were there before an import, which changed them."""
    changes = ImportChange.objects.filter(batch=batch, kind=model._meta.model_name)
    return model._default_manager.filter(pk__in=changes.values("row")).exclude(batch=batch)


def _edited(rows: QuerySet[Any]) -> int:
    return rows.filter(edited_by_hand=True).count()


def _changes_of_others(
    model: type[models.Model], rows: QuerySet[Any], batch: ImportBatch
) -> list[str]:
    reasons = []
    name = model._meta.verbose_name_plural
    if count := _edited(rows):
        reasons.append(f"{count} of its {name}: edited by hand")
    changes = ImportChange.objects.all().to_rows(str(model._meta.model_name), rows)
    if others := sorted(set(changes.by_others(batch).values_list("batch_id", flat=True))):
        reasons.append(f"import {', '.join(map(str, others))} changed some of its {name}")
    return reasons


def _dependants(model: type[models.Model], rows: QuerySet[Any], batch: ImportBatch) -> list[str]:
    reasons = [
        _sentence(relation.related_model, count, model)
        for relation in model._meta.related_objects
        if _keeps(model, relation) and (count := _others(relation, rows, batch).count())
    ]
    # Home and away fixtures of its clubs are worded alike.
    return list(dict.fromkeys(reasons))


def _keeps(model: type[models.Model], relation: Any) -> bool:
    """Whether rows of a relation forbid to delete the row that they refer to."""
    if model is Tie and relation.related_model is Fixture:
        return False  # a tie is found anew without this import's fixtures
    sets_null = relation.field.remote_field.on_delete is models.SET_NULL
    return not (sets_null or relation.many_to_many)


def _others(relation: Any, rows: QuerySet[Any], batch: ImportBatch) -> QuerySet[Any]:
    """Rows that refer to these and were not added by the same import."""
    model = relation.related_model
    dependants: QuerySet[Any] = model._default_manager.filter(
        **{f"{relation.field.name}__in": rows.order_by()}
    )
    if any(field.name == "batch" for field in model._meta.fields):
        return dependants.exclude(batch=batch)
    return dependants


def _sentence(dependant: type[models.Model], count: int, model: type[models.Model]) -> str:
    names = dependant._meta.verbose_name_plural if count > 1 else dependant._meta.verbose_name
    depend = "depend" if count > 1 else "depends"
    return f"{count} {names} from elsewhere {depend} on its {model._meta.verbose_name_plural}"
