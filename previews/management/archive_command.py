"""Commands that work on the archive: whatever stops them, they end with a sentence and a status."""

import getpass
import signal
import sqlite3
import sys
import traceback
from argparse import ArgumentTypeError
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, InterfaceError, connection
from django.db.migrations.executor import MigrationExecutor

from previews.management.failures import NOT_STORED, words_for
from previews.models.staging.swap import ArchiveChanged
from previews.models.tracked import RowChanged

AGAIN = "Run the command again: it reads the row as it is now"
LARGEST_NUMBER = 2**63 - 1
UNEXPECTED = (
    "This is a fault of the program, and none of your input: keep the lines above and report them. "
    "What was not finished is not stored."
)


class ArchiveCommand(BaseCommand):
    """A command that needs the tables of the newest migration.

    Exit status 0: done. 1: done or refused, and a person has to look at it. 2: it could not run.
    """

    # They would report a locked database as one that has no JSON. `make check` runs them.
    requires_system_checks = []

    def run_from_argv(self, argv: Sequence[str]) -> None:
        """From the shell, a signal to end and a fault of the program end it with 2 as well.

        Python would end with 1 after a traceback, and 1 says that a person has to decide.
        """
        try:
            with _ended_by_sigterm():
                super().run_from_argv(list(argv))
        except Exception:
            traceback.print_exc()
            sys.stderr.write(f"{UNEXPECTED}\n")
            sys.exit(2)

    def execute(self, *args: Any, **options: Any) -> str | None:
        """Runs the command. Raises CommandError with a sentence and the remedy where the database
        or a file cannot be used, and where it is interrupted.

        Migrations are looked at only then: a command that works need not wait for it.
        """
        try:
            return super().execute(*args, **options)
        except ArchiveChanged as error:
            raise CommandError(str(error), returncode=2) from error
        except RowChanged as error:
            raise CommandError(f"{error}. {NOT_STORED} {AGAIN}", returncode=2) from error
        except (DatabaseError, InterfaceError, sqlite3.Error, OSError, KeyboardInterrupt) as error:
            words = words_for(error)
            is_of_tables = isinstance(error, DatabaseError) and words.is_about_tables
            if is_of_tables and _migrations_are_missing():
                sentence = "the database is not migrated yet: run manage.py migrate first"
            else:
                sentence = words.sentence
            raise CommandError(sentence, returncode=2) from error

    def write_lines(self, *lines: str) -> None:
        """Print those that are not empty."""
        for line in filter(None, lines):
            self.stdout.write(line)


@contextmanager
def _ended_by_sigterm() -> Iterator[None]:
    """Supervisors and shutdowns end a process so; it is told as Ctrl-C is."""

    def interrupt(*_: Any) -> NoReturn:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def row_number(words: str) -> int:
    """For an argument: a number that a row can have."""
    if not words.isdecimal() or len(words) > 19 or not 1 <= int(words) <= LARGEST_NUMBER:
        raise ArgumentTypeError(f"{words[:40]} is no number of a row")
    return int(words)


def logged_in_user(ask: Callable[[], str] = getpass.getuser) -> str:
    """The name of the user who runs the command; empty where there is none, as in a container."""
    try:
        return ask()
    except (ImportError, KeyError, OSError):  # the first two until Python 3.12
        return ""


def _migrations_are_missing() -> bool:
    try:
        executor = MigrationExecutor(connection)
        return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    except (DatabaseError, InterfaceError):
        return False  # it cannot be asked, which is what is wrong
