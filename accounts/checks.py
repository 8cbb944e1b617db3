"""What `manage.py check --deploy` says about signing in."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Warning

OF_ONE_PROCESS = {"LocMemCache", "DummyCache"}


def limits_hold_across_processes(**options: Any) -> list[CheckMessage]:
    backend = settings.CACHES["default"]["BACKEND"].rpartition(".")[2]
    if backend not in OF_ONE_PROCESS:
        return []
    return [
        Warning(
            f"CACHE_URL names a {backend}: the limits on attempts to log in count in the cache, "
            "and each process would count for itself.",
            hint="Unset CACHE_URL to count in the database, or name a Redis server.",
            id="accounts.W001",
        )
    ]
