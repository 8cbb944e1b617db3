"""Raises the generation in each transaction that writes what pages show, just before its commit.

Every process of the site has this, since the app connects it: the server, commands, the shell,
tests. A write past Django's cursors, as by psql or `connection.connection.execute()`, is not seen;
pages kept before it are shown for a minute at most.
"""

from collections.abc import Collection
from typing import Any

from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.utils.crypto import get_random_string

from previews.models.generation import ONLY_ROW, Counter, Generation, raised_by

GENERATION = Generation._meta.db_table


class Watch:
    """Sees every statement of one connection. It is the first of its `execute_wrappers`.

    `facts_raised` counts how often the connection has raised `facts`; `in_process` counts what all
    connections of the process have raised.
    """

    in_process = 0

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self.connection = connection
        self.raised: set[Counter] = set()
        self.facts_raised = 0
        self.columns: frozenset[str] = frozenset()
        self.commit = connection._commit  # type: ignore[attr-defined]
        self.rollback = connection._rollback  # type: ignore[attr-defined]
        # Django has signals after a commit only. A page could then be kept in the moment between
        # the two, and a process that ends in that moment would never raise.
        connection._commit = self._raise_and_commit  # type: ignore[attr-defined]
        connection._rollback = self._forget_and_roll_back  # type: ignore[attr-defined]
        # First, because `connection.execute_wrapper()` takes away the last one when it ends.
        connection.execute_wrappers.insert(0, self)

    def __call__(self, execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
        text = sql if isinstance(sql, str) else repr(sql)
        raised = raised_by(text)
        if not raised:
            if GENERATION in text and not text.startswith(("SELECT", "INSERT")):
                self.columns = frozenset()  # a migration may change the table here
            return execute(sql, params, many, context)
        if not self.connection.get_autocommit():
            self.raised |= raised
            return execute(sql, params, many, context)
        if self.connection.vendor == "sqlite" and "returning" in text.lower():
            # SQLite commits by itself once the rows that it returns are fetched. Until then it
            # refuses a COMMIT, and what is written belongs to the same transaction.
            # Asking for the columns meanwhile would undo what is written.
            self._existing_columns()
            result = execute(sql, params, many, context)
            self._raise(raised)
            return result
        # The statement would be its own transaction: the generation is raised in the same one.
        with transaction.atomic(using=self.connection.alias):
            self.raised |= raised
            return execute(sql, params, many, context)

    def saw_copy(self, statement: Any) -> None:
        """PostgreSQL's COPY, which calls no execute wrapper."""
        text = statement if isinstance(statement, str) else repr(statement)
        if "stdin" not in text.lower():
            return  # it reads
        raised = raised_by(text)
        if raised and self.connection.get_autocommit():
            raise transaction.TransactionManagementError(
                "COPY into a table that pages show needs transaction.atomic(): "
                "the generation is raised when it ends."
            )
        self.raised |= raised

    def _raise_and_commit(self) -> Any:
        raised, self.raised = self.raised, set()
        self._raise(raised)
        return self.commit()

    def _forget_and_roll_back(self) -> Any:
        self.raised = set()
        return self.rollback()

    def _raise(self, raised: Collection[Counter]) -> None:
        """The last statement of the transaction, so that two writers wait for each other no longer
        than a commit takes.
        """
        counters = [counter for counter in raised if counter in self._existing_columns()]
        if not counters:
            return
        # A database that was emptied does not repeat numbers under which pages may be kept.
        start = int(get_random_string(12, "123456789"))
        columns = sorted(self.columns & set(Counter))
        values = ", ".join(str(start) for _ in columns)
        changes = ", ".join(f"{counter} = {GENERATION}.{counter} + 1" for counter in counters)
        with self.connection.cursor() as cursor:
            if self.connection.vendor == "postgresql":
                # Nothing is left to be checked that could wait for a lock of somebody who waits
                # for this row.
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute(
                f"INSERT INTO {GENERATION} (id, {', '.join(columns)}) "
                f"VALUES ({ONLY_ROW}, {values}) ON CONFLICT (id) DO UPDATE SET {changes}"
            )
        self.facts_raised += Counter.FACTS in counters
        Watch.in_process += 1

    def _existing_columns(self) -> frozenset[str]:
        """None while migrations older than the table run, and some while older than a column."""
        if not self.columns and GENERATION in self.connection.introspection.table_names():
            with self.connection.cursor() as cursor:
                described = self.connection.introspection.get_table_description(cursor, GENERATION)
            self.columns = frozenset(column.name for column in described)
        return self.columns


def watch(connection: BaseDatabaseWrapper, **kwargs: Any) -> None:
    """Watch a connection that has just been opened, or opened again."""
    watching = _watch_of(connection) or Watch(connection)
    watching.raised = set()
    if connection.vendor == "postgresql":
        connection.connection.cursor_factory = _copying_cursor(
            connection.connection.cursor_factory, watching
        )


def _watch_of(connection: BaseDatabaseWrapper) -> Watch | None:
    return next((each for each in connection.execute_wrappers if isinstance(each, Watch)), None)


def facts_raised() -> int:
    """How often this thread has raised `facts`, which tells its own writes from those of others."""
    watching = _watch_of(connections["default"])
    return watching.facts_raised if watching else 0


def archive_as_committed() -> int | None:
    """The number of what questions are answered from. 1 query.

    None where this transaction has changed the archive itself: others do not see that, and it may
    be rolled back. To be read before what is kept under it.
    """
    watching = _watch_of(connections["default"])
    if watching is None or Counter.ARCHIVE in watching.raised:
        return None
    return Generation.objects.filter(pk=ONLY_ROW).values_list("archive", flat=True).first()


def _copying_cursor(cursor: type[Any], watching: Watch) -> type[Any]:
    class WatchedCursor(cursor):  # type: ignore[misc]
        def copy(self, statement: Any, *args: Any, **kwargs: Any) -> Any:
            watching.saw_copy(statement)
            return super().copy(statement, *args, **kwargs)

    return WatchedCursor


def watch_every_connection() -> None:
    connection_created.connect(watch, dispatch_uid="generation")
    for connection in connections.all(initialized_only=True):
        if connection.connection is not None:
            watch(connection)
