"""The base of models that editors change: natural key, history and the mark of manual edits."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, OuterRef, QuerySet, Subquery
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


class RowChanged(Exception):
    """Somebody else has saved or deleted the row after it was read. `row` is as it was read."""

    def __init__(self, row: "Tracked") -> None:
        super().__init__(
            f"{row._meta.verbose_name} {row.pk}, {row}, was saved by somebody else meanwhile"
        )
        self.row = row


def save_unchanged(row: models.Model, **options: Any) -> None:
    """Save a row. Raises RowChanged if it was saved or deleted by others after it was read.

    For code that changes rows without a form, such as imports and merges.
    """
    if isinstance(row, Tracked):
        row.saves_only_unchanged = not row._state.adding
    row.save(**options)


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

    row_version = models.PositiveIntegerField(
        default=1,
        editable=False,
        help_text="Raised by each save, so that nobody overwrites what they have not read.",
    )

    # The history is in the order of its own numbers.
    history = HistoricalRecords(inherit=True, excluded_fields=["row_version"])
    # Whether the next save is made only if nobody has saved the row since it was read.
    saves_only_unchanged = False

    class Meta:
        abstract = True

    def newest_change(self) -> Any:
        """The newest history row with its user, or None if there is none."""
        return self.history.select_related("history_user").order_by("-history_id").first()

    def change_of(self, number: str) -> Any:
        """The history row with that number, as a form sent it back, or None."""
        is_number = number.isascii() and number.isdigit() and len(number) < 19
        return self.history.filter(history_id=int(number)).first() if is_number else None

    def _do_update(
        self, base_qs: Any, using: Any, pk_val: Any, values: Any, update_fields: Any,
        forced_update: Any, returning_fields: Any,
    ) -> list[Any]:  # fmt: skip
        """Each UPDATE of a row raises its version; Django calls this from `save`."""
        version: Any = self._meta.get_field("row_version")
        if self.saves_only_unchanged:
            base_qs = base_qs.filter(row_version=self.row_version)
        others = [value for value in values if value[0] is not version]
        results: Any = super()._do_update(
            base_qs,
            using,
            pk_val,
            [*others, (version, None, F("row_version") + 1)],
            update_fields,
            forced_update,
            [*returning_fields, version],
        )
        if results:
            self.row_version, self.saves_only_unchanged = results[0][-1], False
        elif self.saves_only_unchanged:
            raise RowChanged(self)
        return [row[:-1] for row in results]
