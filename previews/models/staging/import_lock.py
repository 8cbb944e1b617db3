"""Tells an import that runs from one whose process was killed: a lock ends with its process."""

import fcntl
import os
import socket
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from django.db import DEFAULT_DB_ALIAS, connections

from previews.text.whole_number import whole_number

# Of PostgreSQL's advisory locks, which are numbers that the whole database shares.
KIND = 0x6D61746368 << 24


BEAT_SECONDS = 2
# Who holds a lock of ours, and when that session last asked the database something.
HOLDER = """
SELECT activity.pid, activity.client_addr, greatest(activity.state_change, activity.query_start)
FROM pg_locks JOIN pg_stat_activity activity USING (pid)
WHERE locktype = 'advisory' AND granted AND pg_locks.database = (
    SELECT oid FROM pg_database WHERE datname = current_database()
) AND (classid::bigint << 32) + objid::bigint = %s
"""


class Holder(NamedTuple):
    """`process` says how it can be found, `heard_at` when it last showed that it goes on."""

    process: str
    heard_at: datetime | None


class ImportLock:
    """Held while an import of that number runs.

    On SQLite a file beside the archive is locked, on PostgreSQL a number for the connection.
    """

    def __init__(self, number: int) -> None:
        self.number = number
        self.connection = connections[DEFAULT_DB_ALIAS]
        self._file: int | None = None
        self._beaten_at = 0.0

    @property
    def key(self) -> int:
        return KIND + self.number

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
            return False
        os.truncate(self._file, 0)
        os.write(self._file, f"process {os.getpid()} on {socket.gethostname()}".encode())
        return True

    def is_held_by_another(self) -> bool:
        if self.connection.vendor != "postgresql" and self.path is None:
            return False
        if not self.take():
            return True
        self.give_back()
        return False

    def beat(self) -> None:
        """Show that the import goes on. PostgreSQL notes by itself when it was last asked."""
        if self._file is not None and time.monotonic() - self._beaten_at > BEAT_SECONDS:
            os.utime(self._file)
            self._beaten_at = time.monotonic()

    def holder(self) -> Holder | None:
        """None if nobody holds it any more."""
        if self.connection.vendor == "postgresql":
            with self.connection.cursor() as cursor:
                cursor.execute(HOLDER, [self.key])
                row = cursor.fetchone()
            if row is None:
                return None
            return Holder(f"session {row[0]} of PostgreSQL from {row[1] or 'its machine'}", row[2])
        try:
            path = self.path
            if path is None:
                return None
            heard_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            return Holder(path.read_text(errors="replace"), heard_at)
        except FileNotFoundError:
            return None

    def give_back(self) -> None:
        if self.connection.vendor == "postgresql":
            self._asked("pg_advisory_unlock")
        elif self._file is not None and self.path is not None:
            self.path.unlink(missing_ok=True)
            os.close(self._file)
            self._file = None

    def delete_left_over(self) -> None:
        """Delete the files of processes that were killed after their import had ended."""
        name = self.connection.settings_dict["NAME"]
        if self.path is None:
            return
        for left in Path(name).parent.glob(f"{Path(name).name}.import-*"):
            number = left.suffix.removeprefix(".import-")
            batch = whole_number(number)
            lock = ImportLock(batch) if batch is not None else None
            if lock is not None and lock.take():
                lock.give_back()

    def let_one_begin(self) -> None:
        """Until the transaction ends, nobody else comes past here. On SQLite it locks all."""
        if self.connection.vendor == "postgresql":
            with self.connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [KIND])

    def _asked(self, function: str) -> object:
        with self.connection.cursor() as cursor:
            cursor.execute(f"SELECT {function}(%s)", [self.key])
            return cursor.fetchone()[0]
