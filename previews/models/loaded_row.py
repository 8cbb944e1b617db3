"""Which row a key of a fixture file became, so that an editor's renaming or deleting is kept."""

from django.db import models


class LoadedRow(models.Model):
    """A row that load_fixtures brought, under the key that the file gives it.

    The natural key alone would lose a row once an editor renames the club or moves the fixture:
    the next load would then bring it a second time.
    """

    kind = models.CharField(max_length=60)
    key = models.JSONField()
    key_text = models.CharField(max_length=400)
    row = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "key_text"], name="loaded_row_once_a_key"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key_text}"
