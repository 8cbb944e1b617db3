"""Moments at which a process can be killed: before each change of the database or of a file.

They are counted, so that a process can be killed at the same moment again, however fast the
machine is.
"""

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

# Statements that only read.
READING = ("SELECT", "EXPLAIN", "PRAGMA", "SHOW", "WITH")
# Python reports these before it does them.
FILE_EVENTS = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "os.link"}


class Moments:
    """Counts them; at number `last`, the process kills itself as kill -9 would."""

    def __init__(self, last: int | None = None) -> None:
        self.count = 0
        self.last = last

    def pass_one(self) -> None:
        self.count += 1
        if self.count == self.last:
            os.kill(os.getpid(), signal.SIGKILL)


def watch(moments: Moments) -> None:
    """Count from now on until the end of this process."""
    for name in ("execute", "executemany"):
        _before(CursorWrapper, name, lambda sql: moments.pass_one() if _is_write(sql) else None)
    for name in ("_commit", "_rollback"):
        _before(BaseDatabaseWrapper, name, lambda *_: moments.pass_one())
    sys.addaudithook(lambda *event: moments.pass_one() if _is_file(*event) else None)


def _before(owner: type, name: str, act: Callable[..., object]) -> None:
    """Let `act` see the first argument of each call before it is made."""
    method = getattr(owner, name)

    def watched(self: Any, *arguments: Any, **options: Any) -> Any:
        act(*arguments[:1])
        return method(self, *arguments, **options)

    setattr(owner, name, watched)


def _is_write(sql: object) -> bool:
    return not str(sql).lstrip(" (").upper().startswith(READING)


def _is_file(event: str, arguments: tuple[Any, ...]) -> bool:
    if event in FILE_EVENTS:
        return True
    return (
        event == "open" and isinstance(arguments[1], str) and bool(set(arguments[1]) & set("wax"))
    )
