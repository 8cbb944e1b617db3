"""When the scheduled tasks were last done, so that `/ready` can say that they are late."""

from datetime import datetime

from django.db import models

from previews.models.dates import MomentField


class ScheduledRunQuerySet(models.QuerySet["ScheduledRun"]):
    def last_finished(self) -> datetime | None:
        """The moment of the newest run that came to its end. 1 query."""
        return self.order_by("-finished_at").values_list("finished_at", flat=True).first()

    def has_checked(self, archive: int) -> bool:
        """Whether the newest run has checked the claims of past previews against it. 1 query."""
        return self.filter(archive=archive).exists()

    def record(self, finished_at: datetime, archive: int | None) -> None:
        """Only the newest run is kept."""
        values = {"finished_at": finished_at, "archive": archive}
        self.update_or_create(pk=1, defaults=values)


class ScheduledRun(models.Model):
    """One row: the last run of `manage.py run_scheduled`."""

    finished_at = MomentField()
    archive = models.BigIntegerField(
        null=True,
        blank=True,
        help_text="The generation of the archive that past claims were checked against.",
    )

    objects = ScheduledRunQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.finished_at:%Y-%m-%d %H:%M} UTC"
