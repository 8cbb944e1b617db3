"""Commands that work on the archive say in a sentence when its tables are not there yet."""

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


def _migrations_are_missing() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
