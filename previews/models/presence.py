"""Who has which form open now, so that two editors of one record see each other."""

from datetime import datetime, timedelta
from typing import Any, Self

from django.conf import settings
from django.db import models

from previews.models.dates import MomentField

# The script of a form says every 20 seconds that it is open. Who has missed six of them is gone.
GONE_AFTER = timedelta(minutes=2)


class PresenceQuerySet(models.QuerySet["Presence"]):
    def at(self, record: models.Model) -> Self:
        return self.filter(model=record._meta.label_lower, row=record.pk)

    def here_at(self, now: datetime) -> Self:
        return self.filter(seen_at__gt=now - GONE_AFTER)

    def beside(self, user: Any, record: models.Model, now: datetime) -> Self:
        """Of the others who have the form of the record open, who came first, with their users."""
        others = self.at(record).here_at(now).exclude(user=user)
        return others.select_related("user").order_by("since", "pk")

    def note(self, user: Any, record: models.Model, now: datetime) -> None:
        """The user has the form of the record open: still, or from now on. 1 query, or 2."""
        if self.at(record).here_at(now).filter(user=user).update(seen_at=now):
            return
        row = Presence(
            user=user, model=record._meta.label_lower, row=record.pk, since=now, seen_at=now
        )
        self.bulk_create(
            [row],
            update_conflicts=True,
            unique_fields=["model", "row", "user"],
            update_fields=["since", "seen_at"],
        )

    def leave(self, user: Any, record: models.Model) -> None:
        self.at(record).filter(user=user).delete()

    def clean_up(self, now: datetime) -> None:
        self.filter(seen_at__lte=now - GONE_AFTER).delete()


class Presence(models.Model):
    """A form that an editor has open. No page of fans is drawn from this table."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    model = models.CharField(max_length=100, help_text="Such as previews.injury.")
    row = models.BigIntegerField(help_text="The number of the record.")
    since = MomentField()
    seen_at = MomentField()

    objects = PresenceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["model", "row", "user"], name="presence_once"),
        ]

    def __str__(self) -> str:
        return f"{self.user} at {self.model} {self.row}"
