"""The base of models that editors change: natural key, history and the mark of manual edits."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import OuterRef, QuerySet, Subquery
from simple_history.models import HistoricalRecords

from previews.models.facts import Declaration
from previews.models.import_batch import ImportBatch
from previews.models.natural_key import Keyed


def with_newest_change(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Annotate rows with the number of their newest change as `newest_change_number`."""
    changes = rows.model.history.model._default_manager.filter(id=OuterRef("pk"))
    newest = changes.order_by("-history_id").values("history_id")[:1]
    numbered: QuerySet[Any] = rows.annotate(newest_change_number=Subquery(newest))
    return numbered


def with_day_of_writing(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Annotate rows with the time of their newest change as `written_at`."""
    changes = rows.model.history.model._default_manager.filter(id=OuterRef("pk"))
    newest = changes.order_by("-history_id").values("history_date")[:1]
    dated: QuerySet[Any] = rows.annotate(written_at=Subquery(newest))
    return dated


class Tracked(Keyed):
    """A row of editors and imports. Imports do not change a row that is `edited_by_hand`."""

    declared: ClassVar[Declaration]

    edited_by_hand = models.BooleanField(
        default=False,
        editable=False,
        help_text="Set when an editor saves the row. Imports do not change it then.",
    )
    batch = models.ForeignKey(
        ImportBatch,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        help_text="The import that created this row. undo_import reads it.",
    )

    history = HistoricalRecords(inherit=True)

    class Meta:
        abstract = True

    def newest_change(self) -> Any:
        """The newest history row with its user, or None if there is none."""
        return self.history.select_related("history_user").order_by("-history_id").first()
