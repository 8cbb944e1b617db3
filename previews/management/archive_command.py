"""Commands that work on the archive say in a sentence when its tables are not there yet."""

import getpass
from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor


class ArchiveCommand(BaseCommand):
    """A command that needs the tables as they are now."""

    def execute(self, *args: Any, **options: Any) -> str | None:
        """Runs the command. A failure of the database is told apart from tables that are missing.

        They are looked at only then: a command that works has no need to ask.
        """
        try:
            return super().execute(*args, **options)
        except DatabaseError as error:
            if not _migrations_are_missing():
                raise
            words = "the database has not got its tables yet; first run: manage.py migrate"
            raise CommandError(words, returncode=2) from error


def whoever_runs_it(ask: Callable[[], str] = getpass.getuser) -> str:
    """The name of whoever is logged in; empty where the machine knows nobody (a container)."""
    try:
        return ask()
    except (ImportError, KeyError, OSError):  # the first two until Python 3.12
        return ""


def _migrations_are_missing() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
