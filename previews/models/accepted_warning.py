"""Warnings about previews that editors dismissed."""

from typing import Self

from django.conf import settings
from django.db import models

from previews.models.dates import MomentField
from previews.models.facts import AdminGroup, Listing
from previews.models.preview import Preview


class AcceptedWarningQuerySet(models.QuerySet["AcceptedWarning"]):
    def of(self, preview: Preview) -> Self:
        return self.filter(preview=preview)


class AcceptedWarning(models.Model):
    """A warning about a preview that an editor dismissed, with the reason."""

    declared = Listing(group=AdminGroup.SOURCES, position=7)

    preview = models.ForeignKey(Preview, on_delete=models.CASCADE, related_name="accepted_warnings")
    finding = models.CharField(max_length=250, help_text="The rule, and the row that it is about.")
    reason = models.CharField(max_length=250)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    accepted_at = MomentField()

    objects = AcceptedWarningQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["preview", "finding"],
                name="accepted_warning_once_a_finding",
                violation_error_message="This warning is dismissed already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.finding}: {self.reason}"
