"""When the scheduled tasks were last done, so that `/ready` can say that they are late."""

from datetime import datetime

from django.db import models

from previews.models.dates import MomentField


class ScheduledRunQuerySet(models.QuerySet["ScheduledRun"]):
    def last_finished(self) -> datetime | None:
        """The moment of the newest run that came to its end. 1 query."""
        return self.order_by("-finished_at").values_list("finished_at", flat=True).first()

    def record(self, finished_at: datetime) -> None:
        """Only the newest run is kept."""
        self.update_or_create(pk=1, defaults={"finished_at": finished_at})


class ScheduledRun(models.Model):
    """One row: the last run of `manage.py run_scheduled`."""

    finished_at = MomentField()

    objects = ScheduledRunQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.finished_at:%Y-%m-%d %H:%M} UTC"
