"""Writing the audit log, and keeping it short."""

import logging
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from accounts.client_address import client_address
from accounts.models import AuditEntry

Action = AuditEntry.Action
# The log is shortened by itself once in so many entries.
BETWEEN_PRUNINGS = 500

logger = logging.getLogger(__name__)


def record(
    request: HttpRequest | None, action: str, details: str = "", *, user: Any = None, name: str = ""
) -> AuditEntry:
    """`user` is the one who is signed in, unless given; `name` is what was typed as a name."""
    if user is None and not name and request is not None:
        user = getattr(request, "user", None)
    known = user if user is not None and user.is_authenticated else None
    entry = AuditEntry.objects.create(
        made_at=timezone.now(),
        action=action,
        user=known,
        name=(name or (known.get_username() if known else ""))[:150].replace("\0", ""),
        address=client_address(request) if request is not None else None,
        details=details[:500],
    )
    if entry.pk % BETWEEN_PRUNINGS == 0:
        prune()
    # %r: what was typed must not begin a line of its own in the log.
    logger.info("%s: %r from %s %s", entry.action, entry.name, entry.address, entry.details)
    return entry


def prune() -> int:
    """Delete what is older than AUDIT_DAYS or beyond the newest AUDIT_ENTRIES; how many."""
    entries = AuditEntry.objects.all()
    oldest = timezone.now() - timedelta(days=settings.AUDIT_DAYS)
    old, _ = entries.older_than(oldest).delete()
    more, _ = entries.beyond(settings.AUDIT_ENTRIES).delete()
    return old + more
