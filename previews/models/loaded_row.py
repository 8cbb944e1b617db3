"""Which row a key of a fixture file became, so that an editor's renaming or deleting is kept."""

import json
from typing import Self

from django.db import models

from previews.models.facts import AdminGroup, Listing


class LoadedRowQuerySet(models.QuerySet["LoadedRow"]):
    def of_kind(self, kind: str) -> Self:
        return self.filter(kind=kind)

    def remember(self, rows: list["LoadedRow"]) -> None:
        """Keep which rows the keys became; a key that is known already gets its new row."""
        self.bulk_create(
            rows,
            batch_size=200,  # SQLite takes a limited number of values at once
            update_conflicts=True,
            unique_fields=["kind", "key_text"],
            update_fields=["row"],
        )


class LoadedRow(models.Model):
    """A row that load_fixtures brought, under the key that the file gives it.

    The natural key alone would lose a row once an editor renames the club or moves the fixture:
    the next load would then bring it a second time.
    """

    declared = Listing(group=AdminGroup.IMPORTS, position=5)

    kind = models.CharField(max_length=60, help_text="As a fixture file says: previews.club.")
    key = models.JSONField()
    key_text = models.TextField(help_text="The key as JSON: what makes it unique.")
    row = models.BigIntegerField(help_text="The number of the row; it may be deleted by now.")

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
