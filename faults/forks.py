"""Acts of a process that may be killed: each in a copy of this one, which need not start anew."""

import json
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.management import ManagementUtility
from django.db import connections

FAILED = 70


def in_fork(
    act: Callable[[], Any], log: Path | None = None, kill_after: float | None = None
) -> tuple[int, Any]:
    """The exit status, negative for a signal, and what `act` returned, as JSON would have it."""
    connections.close_all()
    reading, writing = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(reading)
        _act(act, writing, log)
    os.close(writing)
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(pid, signal.SIGKILL)
    with os.fdopen(reading) as answer:
        text = answer.read()
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status), json.loads(text) if text else None


def _act(act: Callable[[], Any], writing: int, log: Path | None) -> None:
    status = 0
    try:
        output = os.open(log or os.devnull, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(output, 1)
        os.dup2(output, 2)
        answer = act()
        connections.close_all()
        with os.fdopen(writing, "w") as pipe:
            json.dump(answer, pipe)
    except SystemExit as error:
        status = error.code if isinstance(error.code, int) else 1
    except BaseException:
        traceback.print_exc()
        status = FAILED
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def manage(name: str, *arguments: str) -> None:
    """Run a command of manage.py as from the shell. Raises SystemExit where it fails."""
    ManagementUtility(["manage.py", name, *arguments]).execute()
