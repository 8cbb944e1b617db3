"""The audit log, and the table of the cache in which the limits count."""

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models


class AuditEntryQuerySet(models.QuerySet["AuditEntry"]):
    def latest_first(self) -> Self:
        return self.order_by("-pk")

    def older_than(self, moment: datetime) -> Self:
        return self.filter(made_at__lt=moment)

    def beyond(self, count: int) -> Self:
        """All but the newest `count` entries."""
        last = self.latest_first().values_list("pk", flat=True)[count : count + 1].first()
        return self.none() if last is None else self.filter(pk__lte=last)


class AuditEntry(models.Model):
    """Somebody logged in, failed to, or did something that others must be able to look up."""

    class Action(models.TextChoices):
        LOGGED_IN = "logged_in", "Logged in"
        LOGIN_FAILED = "login_failed", "Login failed"
        LOGIN_LIMITED = "login_limited", "Login refused: too many attempts"
        PASSWORD_CHANGED = "password_changed", "Password changed"
        SECOND_FACTOR = "second_factor", "Second factor changed"
        SESSION_ENDED = "session_ended", "Session ended"
        USER_CHANGED = "user_changed", "User changed"
        GROUP_CHANGED = "group_changed", "Group changed"
        PREVIEW_STEP = "preview_step", "Preview published, released or withdrawn"
        WARNING_DISMISSED = "warning_dismissed", "Warning dismissed"

    made_at = models.DateTimeField("when", db_index=True)
    action = models.CharField("what", max_length=30, choices=Action, db_index=True)
    # The name is kept beside the user: it may be one that was only typed, or be changed later.
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    name = models.CharField("who", max_length=150, blank=True)
    address = models.GenericIPAddressField("from where", null=True)
    details = models.CharField(max_length=500, blank=True)

    objects = AuditEntryQuerySet.as_manager()

    class Meta:
        verbose_name = "audit entry"
        verbose_name_plural = "audit entries"
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"{self.name or 'Nobody'}: {self.get_action_display()}"


class CachedValue(models.Model):
    """The table of Django's database cache, as `createcachetable` would make it."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.cache_key
