"""A PostgreSQL cluster that lives as long as one run of the suite."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tools.components import REMEDIES, postgresql

# What is lost in a crash is thrown away anyway: nothing waits for the disk.
SERVER_OPTIONS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


@contextmanager
def throwaway_cluster() -> Iterator[str]:
    """Make a cluster in a temporary folder, start it there, yield its DATABASE_URL, remove it.

    It listens on a socket in its own folder only, so it meets no other server.
    """
    folder = postgresql()
    if folder is None:
        raise pytest.UsageError(f"--database=postgresql needs: {REMEDIES['postgresql']}")
    # PostgreSQL refuses to run as root: there the user that its package made runs it.
    user = "postgres" if os.geteuid() == 0 else None
    home = Path(tempfile.mkdtemp(prefix="matchhub-postgresql-"))
    if user:
        shutil.chown(home, user)
    data = home / "data"

    def run(program: str, *arguments: str) -> None:
        result = subprocess.run(
            [folder / program, "--pgdata", data, *arguments],
            user=user,
            group=user,
            cwd=home,
            stdin=subprocess.DEVNULL,
            stdout=(log := (home / "log").open("a+")),
            stderr=subprocess.STDOUT,
        )
        if result.returncode:
            log.seek(0)
            raise pytest.UsageError(f"{program} failed:\n{log.read()}")

    try:
        run("initdb", "--auth=trust", "--username=matchhub", "--encoding=UTF8", "--no-sync")
        options = f"-k {home} -c listen_addresses='' {SERVER_OPTIONS}"
        run("pg_ctl", "start", "--wait", "--options", options)
        try:
            yield f"postgresql://matchhub@/postgres?host={home}"
        finally:
            run("pg_ctl", "stop", "--wait", "--mode=immediate")
    finally:
        shutil.rmtree(home)
