"""Editions: what a preview said at one moment. Fans read the newest."""

from typing import Self

from django.conf import settings
from django.db import models

from previews.models.dates import MomentField
from previews.models.facts import AdminGroup, Listing
from previews.models.preview import Preview


class EditionQuerySet(models.QuerySet["Edition"]):
    def latest_first(self) -> Self:
        return self.order_by("-number")

    def earliest_first(self) -> Self:
        return self.order_by("number")

    def of(self, preview: Preview) -> Self:
        return self.filter(preview=preview)

    def with_document(self) -> Self:
        """Without the releases that were made before documents were kept."""
        return self.exclude(document="")

    def next_number(self, preview: Preview) -> int:
        latest = self.of(preview).aggregate(models.Max("number"))["number__max"]
        return (latest or 0) + 1


class Edition(models.Model):
    """A release of a preview, with its values, its findings and its verdicts. Never changed.

    `document` is the JSON of `previews.editions.document.Document`. It is empty for releases made
    before documents were kept. `shape` is the version of the values' types.
    """

    declared = Listing(group=AdminGroup.SOURCES, position=6, str_joins=("preview",))

    preview = models.ForeignKey(Preview, on_delete=models.CASCADE, related_name="editions")
    number = models.PositiveIntegerField(help_text="Counts the editions of a preview, from 1.")
    document = models.TextField(blank=True)
    shape = models.CharField(max_length=64, blank=True)
    released_at = MomentField()
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    automatic = models.BooleanField(
        default=False, help_text="Released by a saved fact, and not by a person."
    )
    began_at = MomentField(
        null=True,
        blank=True,
        help_text="When the first of the automatic releases was made that count as this one.",
    )
    reason = models.CharField(max_length=250, blank=True)
    findings = models.JSONField(default=list, blank=True)
    verdicts = models.JSONField(default=dict, blank=True)

    objects = EditionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["preview", "number"], name="edition_number_once_a_preview"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.preview}, edition {self.number}"
