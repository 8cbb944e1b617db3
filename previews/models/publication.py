"""Publications of previews, and warnings that editors dismissed."""

from typing import Self

from django.conf import settings
from django.db import models

from previews.models.dates import MomentField
from previews.models.facts import AdminGroup, Listing
from previews.models.preview import Preview


class PublicationQuerySet(models.QuerySet["Publication"]):
    def latest_first(self) -> Self:
        return self.order_by("-published_at", "-pk")

    def earliest_first(self) -> Self:
        return self.order_by("published_at", "pk")

    def of(self, preview: Preview) -> Self:
        return self.filter(preview=preview)


class Publication(models.Model):
    """A publication of a preview, with its findings and verdicts. Never changed."""

    declared = Listing(group=AdminGroup.SOURCES, position=6, str_joins=("preview",))

    preview = models.ForeignKey(Preview, on_delete=models.CASCADE, related_name="publications")
    published_at = MomentField()
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    findings = models.JSONField(default=list, blank=True)
    verdicts = models.JSONField(default=dict, blank=True)

    objects = PublicationQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.preview}, {self.published_at:%d %b %Y %H:%M}"


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
