"""Backup and restore of an SQLite database, while others read and write it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic

from django.db.backends.base.base import BaseDatabaseWrapper

from previews.backups.manifest import BadBackup

# In seconds.
LONGEST_LOCK = 60
TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"


class SqliteDatabase:
    """The pages are copied by SQLite itself, with what its write-ahead log holds."""

    vendor = "sqlite"
    file_name = "database.sqlite3"

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self.connection = connection

    @property
    def server(self) -> str:
        return f"SQLite {sqlite3.sqlite_version}"

    def dump(self, target: Path) -> dict[str, int]:
        """Copy the database as it is at one moment; how many rows each table of the copy has."""
        self.connection.ensure_connection()
        with closing(sqlite3.connect(target)) as copy:
            self.connection.connection.backup(copy, progress=_Patience())
            # In a single file: a journal beside it would not be in the backup.
            copy.execute("PRAGMA journal_mode = DELETE")
            return _rows(copy)

    def check(self, source: Path) -> dict[str, int]:
        """Read every page of the copy; how many rows each table has. Raises BadBackup."""
        with _read_only(source) as database:
            try:
                problems = [row[0] for row in database.execute("PRAGMA integrity_check")]
                orphans = database.execute("PRAGMA foreign_key_check").fetchall()
                rows = _rows(database)
            except sqlite3.DatabaseError as error:
                raise BadBackup(f"its database cannot be read: {error}") from error
        if problems != ["ok"]:
            raise BadBackup(f"its database is damaged: {problems[0]}")
        if orphans:
            table, _row, parent, _key = orphans[0]
            raise BadBackup(f"a row of {table} belongs to a row of {parent} that is missing")
        return rows

    def load(self, source: Path) -> None:
        """Replace the content of the database, in one transaction that other processes see."""
        self.connection.ensure_connection()
        with _read_only(source) as database:
            database.backup(self.connection.connection, progress=_Patience())


class _Patience:
    """Gives up when the database has been locked for a minute: `backup()` would wait for ever."""

    def __init__(self) -> None:
        self.locked_since: float | None = None

    def __call__(self, status: int, remaining: int, total: int) -> None:
        if status not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            self.locked_since = None
            return
        self.locked_since = self.locked_since or monotonic()
        if monotonic() - self.locked_since > LONGEST_LOCK:
            raise OSError("another process has locked the database for a minute")


@contextmanager
def _read_only(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
        yield database


def _rows(database: sqlite3.Connection) -> dict[str, int]:
    names = sorted(name for (name,) in database.execute(TABLES))
    return {
        name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names
    }
