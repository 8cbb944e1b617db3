"""Deletes imported ties and stages that all fixtures have left."""

from collections.abc import Collection
from itertools import batched
from typing import Any

from previews.models import ImportBatch, ImportChange, Stage, Tie

STAGES_AT_ONCE = 50
# The kind of change under which a deleted stage of an earlier import is remembered.
DELETED_STAGE = "forgotten_stage"


def delete_empty_ties(stages: Collection[int]) -> None:
    """Deletes imported ties of these stages that no fixture belongs to."""
    for chunk in batched(sorted(stages), STAGES_AT_ONCE):
        empty = Tie.objects.filter(stage__in=chunk, fixtures__isnull=True)
        empty.filter(batch__isnull=False, edited_by_hand=False).delete()


def delete_empty_stages(stages: Collection[int], batch: ImportBatch) -> None:
    """Deletes those of the stages that no fixture belongs to.

    Those of earlier imports are remembered: `undo` creates them again.
    """
    for chunk in batched(sorted(stages), STAGES_AT_ONCE):
        left = Stage.objects.filter(pk__in=chunk, fixtures__isnull=True, ties__isnull=True)
        empty = left.filter(batch__isnull=False, edited_by_hand=False)
        ImportChange.objects.bulk_create(
            ImportChange(
                batch=batch, kind=DELETED_STAGE, row=stage.pk, before=_fields(stage), after={}
            )
            for stage in empty
            if stage.batch_id != batch.pk
        )
        if empty:
            empty.delete()


def _fields(stage: Stage) -> dict[str, Any]:
    names = ("season_id", "name", "kind", "round", "position", "batch_id")
    return {name: getattr(stage, name) for name in names}
