"""Merges and splits of rows, with every change that they made, so that they can be undone."""

from typing import Self

from django.db import models

from previews.models.dates import MomentField
from previews.models.facts import AdminGroup, Listing


class MergeRecordQuerySet(models.QuerySet["MergeRecord"]):
    def numbered(self, number: int) -> Self:
        return self.filter(pk=number)

    def latest_first(self) -> Self:
        return self.order_by("-pk")


class MergeRecord(models.Model):
    """One merge of two rows, or one split of a row. It can be undone with undo_merge."""

    class Action(models.TextChoices):
        MERGE = "merge", "Merge"
        SPLIT = "split", "Split"

    declared = Listing(group=AdminGroup.REFERENCE, position=18)

    action = models.CharField(max_length=5, choices=Action)
    kind = models.CharField(max_length=20, help_text="The model, such as club or official.")
    kept = models.BigIntegerField(
        "number of the row kept", help_text="The row that stays; in a split, the row divided."
    )
    kept_name = models.CharField("row kept", max_length=200)
    other = models.BigIntegerField(
        "number of the other row", help_text="The row merged into it; in a split, the row apart."
    )
    other_name = models.CharField("other row", max_length=200)
    counts = models.JSONField(default=dict, blank=True)
    made_by = models.CharField(max_length=150, blank=True)
    made_at = MomentField()
    undone_by = models.CharField(max_length=150, blank=True)
    undone_at = MomentField(null=True, blank=True)

    objects = MergeRecordQuerySet.as_manager()

    class Meta:
        verbose_name = "merge or split"
        verbose_name_plural = "merges and splits"

    def __str__(self) -> str:
        if self.action == self.Action.MERGE:
            return f"Merge {self.pk}: {self.kind} {self.other_name} into {self.kept_name}"
        return f"Split {self.pk}: {self.kind} {self.other_name} from {self.kept_name}"


class MergeChangeQuerySet(models.QuerySet["MergeChange"]):
    def latest_first(self) -> Self:
        return self.order_by("-position")

    def of_record(self, record: MergeRecord) -> Self:
        return self.filter(record=record)

    def deletions_in_force(self) -> Self:
        """Rows that a merge deleted and that no undo has brought back."""
        return self.filter(action=MergeChange.Action.DELETED, record__undone_at__isnull=True)

    def later_on_the_same_rows(self, record: MergeRecord) -> Self:
        """Changes of later merges and splits, not undone, to rows that this one changed too."""
        mine = MergeChange.objects.filter(
            record=record, kind=models.OuterRef("kind"), row=models.OuterRef("row")
        )
        later = self.filter(record__gt=record, record__undone_at__isnull=True)
        return later.filter(models.Exists(mine))


class MergeChange(models.Model):
    """One row that a merge or split changed, deleted or added."""

    class Action(models.TextChoices):
        CHANGED = "changed", "Changed"
        DELETED = "deleted", "Deleted"
        ADDED = "added", "Added"

    declared = Listing(group=AdminGroup.REFERENCE, position=19, str_joins=("record",))

    record = models.ForeignKey(MergeRecord, on_delete=models.CASCADE, related_name="changes")
    position = models.PositiveIntegerField(help_text="The order in which it was done, from 1.")
    action = models.CharField(max_length=7, choices=Action)
    kind = models.CharField(max_length=40, help_text="The model, such as fixture.")
    row = models.BigIntegerField()
    before = models.JSONField(default=dict, blank=True)
    after = models.JSONField(default=dict, blank=True)

    objects = MergeChangeQuerySet.as_manager()

    class Meta:
        verbose_name = "change of a merge"
        verbose_name_plural = "changes of merges"
        indexes = [models.Index(fields=["kind", "row"], name="merge_change_row")]

    def __str__(self) -> str:
        return f"{self.kind} {self.row} {self.action}, {self.record.action} {self.record_id}"
