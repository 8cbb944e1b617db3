"""What every row of the desk has: a natural key, a history, and whether an editor touched it."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import OuterRef, QuerySet, Subquery
from simple_history.models import HistoricalRecords

from previews.models.facts import Declaration
from previews.models.import_batch import ImportBatch
from previews.models.natural_key import Keyed


def with_newest_change(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Rows that know the number of their newest change, without a query for each of them."""
    changes = rows.model.history.model._default_manager.filter(id=OuterRef("pk"))
    newest = changes.order_by("-history_id").values("history_id")[:1]
    numbered: QuerySet[Any] = rows.annotate(newest_change_number=Subquery(newest))
    return numbered


def with_day_of_writing(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Rows that know the moment of their newest change, as `written_at`."""
    changes = rows.model.history.model._default_manager.filter(id=OuterRef("pk"))
    newest = changes.order_by("-history_id").values("history_date")[:1]
    dated: QuerySet[Any] = rows.annotate(written_at=Subquery(newest))
    return dated


class Tracked(Keyed):
    """A row that editors and importers share. An importer never overwrites an editor's hand."""

    declared: ClassVar[Declaration]

    edited_by_hand = models.BooleanField(
        default=False,
        editable=False,
        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
    )
    batch = models.ForeignKey(
        ImportBatch,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        help_text="The import that brought this row, so that it can be taken back.",
    )

    history = HistoricalRecords(inherit=True)

    class Meta:
        abstract = True

    def newest_change(self) -> Any:
        """Who changed this row last, when and from what; None for a row without a history."""
        return self.history.select_related("history_user").order_by("-history_id").first()
