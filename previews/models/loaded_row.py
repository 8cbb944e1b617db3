"""Which row each key of a seed file created."""

import json
from typing import Self

from django.db import models

from previews.models.facts import AdminGroup, Listing


class LoadedRowQuerySet(models.QuerySet["LoadedRow"]):
    def of_row(self, kind: str, row: int) -> Self:
        return self.filter(kind=kind, row=row)

    def remember(self, rows: list["LoadedRow"]) -> None:
        """Store the rows. A key that is stored already gets the new row's number."""
        self.bulk_create(
            rows,
            batch_size=200,  # SQLite takes a limited number of values at once
            update_conflicts=True,
            unique_fields=["kind", "key_text"],
            update_fields=["row"],
        )


class LoadedRow(models.Model):
    """A row that load_fixtures created, with its key in the file.

    When an editor changes a field of the natural key, such as a club's name, the next load still
    finds the row and does not create it again.
    """

    declared = Listing(group=AdminGroup.IMPORTS, position=5)

    kind = models.CharField(
        max_length=60, help_text="The model as in seed files, such as previews.club."
    )
    key = models.JSONField()
    key_text = models.TextField(help_text="The key as JSON text, for the unique constraint.")
    row = models.BigIntegerField(help_text="The primary key of the row, which may be deleted.")

    objects = LoadedRowQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "key_text"], name="loaded_row_once_a_key"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key_text}"

    @classmethod
    def of(cls, kind: str, key: tuple[str, ...], row: int) -> Self:
        text = json.dumps(key, ensure_ascii=False)
        return cls(kind=kind, key=list(key), key_text=text, row=row)
