"""What an import changes in rows that were there before it, so that `undo` can set it back."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from itertools import batched

from django.db import models

from previews.models import ImportBatch, ImportChange
from previews.models.bulk_insert import insert_rows

CHANGES_AT_ONCE = 500


def change_of(
    row: models.Model,
    batch: ImportBatch,
    before: Mapping[str, object],
    after: Mapping[str, object],
    source: int | None = None,
) -> ImportChange:
    """The change of one row, by column; not saved yet."""
    return ImportChange(
        batch=batch,
        source_id=source,
        kind=str(row._meta.model_name),
        row=row.pk,
        before=_as_json(before),
        after=_as_json(after),
    )


def save_changes(changes: Iterable[ImportChange]) -> None:
    for chunk in batched(changes, CHANGES_AT_ONCE):
        insert_rows(ImportChange, chunk)


def _as_json(values: Mapping[str, object]) -> dict[str, object]:
    return {
        name: value.isoformat() if isinstance(value, date | datetime) else value
        for name, value in values.items()
    }
