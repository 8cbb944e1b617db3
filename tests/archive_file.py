"""An SQLite file in place of the test's database: what its locks mean for others is tested on it.

In memory, where the suite runs, connections share one cache, and on PostgreSQL they lock rows.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, connections

OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=5000;"
    ),
}
PROJECT = Path(__file__).parent.parent
# Given anew by each run, or written by each commit.
OF_THE_MOMENT = ("history_date",)


def write_file(path: Path) -> None:
    """Writes what the default connection sees to a file."""
    path.write_bytes(connections[DEFAULT_DB_ALIAS].connection.serialize())


@contextmanager
def opened(path: Path) -> Iterator[None]:
    """The file is the default database of this thread meanwhile, through a new connection."""
    before = connections[DEFAULT_DB_ALIAS]
    new = before.copy()
    new.settings_dict |= {"NAME": str(path), "OPTIONS": OPTIONS}
    connections[DEFAULT_DB_ALIAS] = new
    try:
        yield
    finally:
        connections[DEFAULT_DB_ALIAS] = before
        new.close()


def start(path: Path, *command: str) -> subprocess.Popen[bytes]:
    """A process of its own that runs a command of manage.py on the file."""
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{path}",
        "DJANGO_SETTINGS_MODULE": "tests.settings",
    }
    return subprocess.Popen(
        [sys.executable, "manage.py", *map(str, command)],
        cwd=PROJECT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def all_rows(*, but: tuple[str, ...] = ()) -> dict[str, list[dict[str, object]]]:
    """Every column of every table of the app, but those that each run fills anew."""
    models = apps.get_app_config("previews").get_models(include_auto_created=True)
    return {
        model.__name__: [
            {name: value for name, value in row.items() if name not in OF_THE_MOMENT}
            for row in model._default_manager.order_by("pk").values()
        ]
        for model in models
        if model.__name__ not in ("Generation", *but)
    }
