"""Lets others write to an SQLite archive between the transactions of a long run.

SQLite serves nobody in turn: a connection that waits looks every 0.1 seconds whether the archive
is free, and a run that locks it again at once may be quicker each time.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager

LONGEST_LOCKED = 0.5
PAUSE = 0.12


class _Turns:
    """`locked` is for how many seconds this process has locked the archive since it paused."""

    locked = 0.0


_turns = _Turns()


@contextmanager
def locking() -> Iterator[None]:
    """Around a transaction; a pause follows when the last ones took long enough together."""
    start = time.monotonic()
    yield
    _turns.locked += time.monotonic() - start
    if _turns.locked > LONGEST_LOCKED:
        time.sleep(PAUSE)
        _turns.locked = 0.0
