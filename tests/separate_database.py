"""A database beside the one of the tests, for commands that run in a process of their own."""

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parent.parent


def manage(*command, database, **environment):
    return subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=PROJECT,
        env={"PATH": os.environ["PATH"], "DATABASE_URL": database} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
