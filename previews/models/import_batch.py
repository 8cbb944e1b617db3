"""Import runs, with their files and counts."""

from typing import Self

from django.db import models

from previews.models.dates import MomentField
from previews.models.facts import AdminGroup, Listing
from previews.models.natural_key import KeyedQuerySet


class ImportBatchQuerySet(KeyedQuerySet["ImportBatch"]):
    def latest_first(self) -> Self:
        return self.order_by("-started_at", "-pk")

    def running(self) -> Self:
        """Those that have not said that they ended: a killed one cannot."""
        return self.filter(status=ImportBatch.Status.RUNNING).order_by("pk")

    def still_there(self, command: str) -> Self:
        """Those of a command that were not taken back."""
        return self.filter(command=command).exclude(status=ImportBatch.Status.UNDONE)

    def numbered(self, number: int) -> Self:
        return self.filter(pk=number)


class ImportBatch(models.Model):
    """One run of an import command. It can be undone with undo_import."""

    class Status(models.TextChoices):
        RUNNING = "running", "Running"
        DONE = "done", "Done"
        FAILED = "failed", "Failed"
        UNDONE = "undone", "Taken back"

    declared = Listing(group=AdminGroup.IMPORTS, position=3)

    command = models.CharField(max_length=60)
    files = models.JSONField(default=list, blank=True)
    counts = models.JSONField(default=dict, blank=True)
    status = models.CharField(max_length=10, choices=Status, default=Status.RUNNING)
    run_by = models.CharField(
        max_length=150, blank=True, help_text="The user name on the machine that ran it."
    )
    started_at = MomentField()
    ended_at = MomentField(null=True, blank=True)
    undone_at = MomentField(null=True, blank=True)

    objects = ImportBatchQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "import batches"

    def __str__(self) -> str:
        return f"{self.command} {self.pk}, {self.started_at:%d %b %Y %H:%M}"
