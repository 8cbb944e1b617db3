"""Reads the stamp for the whole process, and knows whether the database answers."""

import logging
from threading import Lock
from time import monotonic

from django.db import InterfaceError, OperationalError, connections
from django.db.backends.base.base import BaseDatabaseWrapper

from previews.models.generation import Stamp, read_stamp

logger = logging.getLogger(__name__)
# A database that is away is asked once in so many seconds, by one request.
PAUSE = 1.0
LONGEST_WAIT = 2.0


class DatabaseAway(Exception):
    """The database does not answer, or did not a moment ago."""


def is_away(error: Exception) -> bool:
    # SQLite reports a missing table or column by the same class; that is a fault of the deploy.
    wrong_schema = str(error).startswith("no such ")
    return isinstance(error, OperationalError | InterfaceError) and not wrong_schema


class GenerationReader:
    """One connection for all threads: reading takes microseconds, opening another milliseconds."""

    def __init__(self) -> None:
        self._lock = Lock()
        self.connection: BaseDatabaseWrapper | None = None
        self._asks_again_at = 0.0
        self._is_away = False

    def read(self) -> Stamp:
        """Raises DatabaseAway, without asking if it was away a moment ago."""
        if monotonic() < self._asks_again_at or not self._lock.acquire(timeout=LONGEST_WAIT):
            raise DatabaseAway
        try:
            stamp = self._read_twice()
        except (OperationalError, InterfaceError) as error:
            if not is_away(error):
                raise
            self.note_away(error)
            raise DatabaseAway from error
        else:
            if self._is_away:
                self._is_away = False
                logger.warning("The database answers again.")
            return stamp
        finally:
            self._lock.release()

    def note_away(self, error: Exception | None = None) -> None:
        self._asks_again_at = monotonic() + PAUSE
        if not self._is_away:
            self._is_away = True
            logger.error("The database does not answer; kept pages are shown. %s", error or "")

    def _read_twice(self) -> Stamp:
        """A kept connection may have been cut while nobody used it."""
        if self.connection is None:
            self.connection = connections.create_connection("default")
            self.connection.inc_thread_sharing()
        elif self.connection.connection is not None:
            try:
                return read_stamp(self.connection)
            except (OperationalError, InterfaceError):
                self.connection.close()
        return read_stamp(self.connection)
