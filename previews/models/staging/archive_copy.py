"""A copy of an SQLite archive beside it, in which a long change is made first."""

import fcntl
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

# Nobody reads the copy while it is written, and it is thrown away after a crash.
INIT_COMMAND = "PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=OFF; PRAGMA cache_size=-16000;"
# A folder may have been made in this moment, and not been locked yet.
SECONDS_TO_LOCK = 60
# Between the name of the archive and that of a copy.
MARK = ".copy-"


@contextmanager
def copy_of(archive: BaseDatabaseWrapper) -> Iterator[BaseDatabaseWrapper]:
    """A connection to a copy of the archive as it is now. The copy is deleted at the end.

    A killed process leaves its copy on the disk; the next one to make a copy deletes it.
    """
    delete_left_over(archive)
    path = Path(archive.settings_dict["NAME"])
    folder = Path(tempfile.mkdtemp(prefix=f"{path.name}{MARK}", dir=path.parent))
    lock = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        copy = archive.copy()
        copy.settings_dict["NAME"] = str(folder / "copy.sqlite3")
        copy.settings_dict["OPTIONS"]["init_command"] = INIT_COMMAND
        _copy_pages(archive, copy)
        try:
            yield copy
        finally:
            copy.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)


@contextmanager
def in_place_of_archive(copy: BaseDatabaseWrapper) -> Iterator[None]:
    """Every query of this thread goes to the copy meanwhile."""
    archive = connections[DEFAULT_DB_ALIAS]
    connections[DEFAULT_DB_ALIAS] = copy
    try:
        yield
    finally:
        connections[DEFAULT_DB_ALIAS] = archive


def _copy_pages(archive: BaseDatabaseWrapper, copy: BaseDatabaseWrapper) -> None:
    """Copies what is committed at one moment; other connections write meanwhile."""
    archive.ensure_connection()
    target = sqlite3.connect(copy.settings_dict["NAME"])
    try:
        archive.connection.backup(target)
    finally:
        target.close()


def delete_left_over(archive: BaseDatabaseWrapper) -> None:
    """Deletes the copies of processes that have ended without deleting them."""
    if archive.vendor != "sqlite" or archive.is_in_memory_db():  # type: ignore[attr-defined]
        return
    path = Path(archive.settings_dict["NAME"])
    for folder in path.parent.glob(f"{path.name}{MARK}*"):
        try:
            lock = os.open(folder, os.O_RDONLY)
        except OSError:
            continue  # its process has just deleted it
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if time.time() - os.fstat(lock).st_mtime > SECONDS_TO_LOCK:
                shutil.rmtree(folder, ignore_errors=True)
        except BlockingIOError:
            pass  # in use
        finally:
            os.close(lock)
