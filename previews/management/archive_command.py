"""Commands that work on the archive: without its tables they end with a sentence."""

import getpass
from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, OperationalError, connection
from django.db.migrations.executor import MigrationExecutor

from previews.models.staging.swap import ArchiveChanged


class ArchiveCommand(BaseCommand):
    """A command that needs the tables of the newest migration."""

    def execute(self, *args: Any, **options: Any) -> str | None:
        """Runs the command. Raises CommandError where the database fails for want of a migration,
        is locked, full or read-only, or where others changed the same rows again and again.

        Migrations are looked at only then: a command that works need not wait for it.
        """
        try:
            return super().execute(*args, **options)
        except ArchiveChanged as error:
            raise CommandError(str(error), returncode=2) from error
        except DatabaseError as error:
            if _migrations_are_missing():
                words = "the database is not migrated yet: run manage.py migrate first"
            elif isinstance(error, OperationalError):
                words = f"the database cannot be used: {error}"
            else:
                raise
            raise CommandError(words, returncode=2) from error

    def write_lines(self, *lines: str) -> None:
        """Print those that are not empty."""
        for line in filter(None, lines):
            self.stdout.write(line)


def logged_in_user(ask: Callable[[], str] = getpass.getuser) -> str:
    """The name of the user who runs the command; empty where there is none, as in a container."""
    try:
        return ask()
    except (ImportError, KeyError, OSError):  # the first two until Python 3.12
        return ""


def _migrations_are_missing() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
