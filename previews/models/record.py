"""What every row of the desk has: a natural key, a history, and whether an editor touched it."""

from django.db import models
from simple_history.models import HistoricalRecords

from previews.models.import_batch import ImportBatch
from previews.models.natural_key import Keyed


class Record(Keyed):
    """A row that editors and importers share. An importer never overwrites an editor's hand."""

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
