"""Tells an import that runs from one whose process was killed: a lock ends with its process."""

import fcntl
import os
from pathlib import Path

from django.db import DEFAULT_DB_ALIAS, connections

# Of PostgreSQL's advisory locks, which are numbers that the whole database shares.
KIND = 0x6D61746368 << 24


class ImportLock:
    """Held while an import of that number runs.

    On SQLite a file beside the archive is locked, on PostgreSQL a number for the connection.
    """

    def __init__(self, number: int) -> None:
        self.number = number
        self.connection = connections[DEFAULT_DB_ALIAS]
        self._file: int | None = None

    @property
    def path(self) -> Path | None:
        """None for an archive in memory, which no other process reads, and on PostgreSQL."""
        name = self.connection.settings_dict["NAME"]
        is_file = self.connection.vendor == "sqlite" and not self.connection.is_in_memory_db()  # type: ignore[attr-defined]
        return Path(f"{name}.import-{self.number}") if is_file else None

    def take(self) -> bool:
        """Whether nobody else holds it."""
        if self.connection.vendor == "postgresql":
            return bool(self._asked("pg_try_advisory_lock"))
        if self.path is None:
            return False
        self._file = os.open(self.path, os.O_CREAT | os.O_RDWR, 0o644)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(self._file)
            self._file = None
        return self._file is not None

    def give_back(self) -> None:
        if self.connection.vendor == "postgresql":
            self._asked("pg_advisory_unlock")
        elif self._file is not None and self.path is not None:
            self.path.unlink(missing_ok=True)
            os.close(self._file)
            self._file = None

    def _asked(self, function: str) -> object:
        with self.connection.cursor() as cursor:
            cursor.execute(f"SELECT {function}(%s)", [KIND + self.number])
            return cursor.fetchone()[0]
