"""Changes of imports to existing rows, which undo_import reverts."""

from typing import Self

from django.db import models

from previews.models.facts import AdminGroup, Listing
from previews.models.import_batch import ImportBatch
from previews.models.import_source import ImportSource


class ImportChangeQuerySet(models.QuerySet["ImportChange"]):
    def of_batch(self, batch: ImportBatch) -> Self:
        return self.filter(batch=batch)

    def later_on_the_same_rows(self, batch: ImportBatch) -> Self:
        """Changes of later imports, not undone, to rows that this import changed too."""
        mine = ImportChange.objects.filter(
            batch=batch, kind=models.OuterRef("kind"), row=models.OuterRef("row")
        )
        return self.filter(models.Exists(mine), batch__gt=batch.pk).exclude(
            batch__status=ImportBatch.Status.UNDONE
        )

    def to_rows(self, kind: str, rows: "models.QuerySet[models.Model]") -> Self:
        return self.filter(kind=kind, row__in=rows.values("pk"))

    def by_others(self, batch: ImportBatch) -> Self:
        return self.exclude(batch=batch).exclude(batch__status=ImportBatch.Status.UNDONE)

    def of_fixture(self, fixture: int) -> Self:
        return self.of_row("fixture", fixture)

    def of_row(self, kind: str, row: int) -> Self:
        rows = self.filter(kind=kind, row=row)
        return rows.exclude(batch__status=ImportBatch.Status.UNDONE)

    def latest_first(self) -> Self:
        return self.order_by("-pk")


class ImportChange(models.Model):
    """The changed fields of one row before and after an import."""

    declared = Listing(group=AdminGroup.IMPORTS, position=4)

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="changes")
    source = models.ForeignKey(
        ImportSource, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    kind = models.CharField(max_length=40, help_text="The model, such as fixture or side_stats.")
    row = models.BigIntegerField()
    before = models.JSONField()
    after = models.JSONField()

    objects = ImportChangeQuerySet.as_manager()

    class Meta:
        indexes = [
            # undo_import looks for later changes to the same rows.
            models.Index(fields=["kind", "row"], name="import_change_row"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.row}, import {self.batch_id}"
