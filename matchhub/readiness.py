"""Whether this process can answer requests: asked by load balancers and operators."""

import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path

from django.conf import settings
from django.core.cache import cache as site_cache
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

# The environment variable that names the file which the server makes when it is told to stop.
STOPPING_FILE = "MATCHHUB_STOPPING_FILE"
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Problem:
    check: str
    sentence: str


def problems() -> list[Problem]:
    """What prevents this process from serving; each sentence says the remedy where there is one."""
    return [Problem(name, sentence) for name, check in CHECKS.items() for sentence in check()]


def _stopping() -> Iterator[str]:
    path = os.environ.get(STOPPING_FILE)
    if path and Path(path).exists():
        yield "This server is stopping."


def _database() -> Iterator[str]:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        yield f"The database does not answer: {type(error).__name__}."


def _migrations() -> Iterator[str]:
    try:
        applied = set(MigrationRecorder(connection).applied_migrations())
    except DatabaseError:
        return  # said by the check of the database
    if missing := len(migrations_of_the_code() - applied):
        yield f"{missing} migrations are not applied: run manage.py migrate."


@cache
def migrations_of_the_code() -> frozenset[tuple[str, str]]:
    """The migrations that a database needs; a squashed one stands for those that it replaces."""
    executor = MigrationExecutor(None)  # None: of the files alone
    graph = executor.loader.graph
    return frozenset(node for leaf in graph.leaf_nodes() for node in graph.forwards_plan(leaf))


def _disk() -> Iterator[str]:
    free = shutil.disk_usage(settings.VAR).free / MEGABYTE
    if free < settings.READY_FREE_MB:
        yield f"{free:.0f} MB are free in VAR; {settings.READY_FREE_MB} are needed."


def _cache() -> Iterator[str]:
    if settings.CACHES["default"]["BACKEND"].endswith("DatabaseCache"):
        return  # the check of the database is enough, and a write may wait for an import
    key, value = f"ready-{os.getpid()}", secrets.token_hex(8)
    try:
        site_cache.set(key, value, timeout=60)
        is_kept = site_cache.get(key) == value
    except Exception as error:  # each cache has errors of its own
        yield f"The cache does not answer: {type(error).__name__}."
        return
    if not is_kept:
        yield "The cache does not keep what is stored in it."


def _scheduled() -> Iterator[str]:
    if not settings.SCHEDULED_MINUTES:
        return
    from previews.models import ScheduledRun

    try:
        last = ScheduledRun.objects.last_finished()
    except DatabaseError:
        return  # said by the checks of the database and of its migrations
    if last is None:
        yield "manage.py run_scheduled was never run."
    elif timezone.now() - last > timedelta(minutes=settings.SCHEDULED_MINUTES):
        yield f"manage.py run_scheduled was last run at {last:%Y-%m-%d %H:%M} UTC."


CHECKS: dict[str, Callable[[], Iterator[str]]] = {
    "stopping": _stopping,
    "database": _database,
    "migrations": _migrations,
    "disk": _disk,
    "cache": _cache,
    "scheduled tasks": _scheduled,
}
