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

# What is lost in a crash is thrown away anyway: nothing waits for the disk. Rows of tests are
# rolled back: statistics taken of tables that are empty between two tests would plan joins of
# twenty tables as if each had one row, which takes hours with twenty.
SERVER_OPTIONS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off"


@contextmanager
def throwaway_cluster() -> Iterator[str]:
    """Make a cluster in a temporary folder, start it there, yield its DATABASE_URL, remove it.

    It listens on a socket in its own folder only, so it meets no other server.
    """
    home = Path(tempfile.mkdtemp(prefix="matchhub-postgresql-"))
    if user := _user():
        shutil.chown(home, user)
    try:
        _run(home, "initdb", "--auth=trust", "--username=matchhub", "--encoding=UTF8", "--no-sync")
        start_cluster(url := f"postgresql://matchhub@/postgres?host={home}")
        try:
            yield url
        finally:
            stop_cluster(url)
    finally:
        shutil.rmtree(home)


def start_cluster(url: str) -> None:
    home = _home(url)
    options = f"-k {home} -c listen_addresses='' {SERVER_OPTIONS}"
    _run(home, "pg_ctl", "start", "--wait", "--options", options)


def stop_cluster(url: str) -> None:
    """End it as a crash would: without waiting for anybody."""
    _run(_home(url), "pg_ctl", "stop", "--wait", "--mode=immediate")


def _home(url: str) -> Path:
    return Path(url.rpartition("host=")[2])


def _user() -> str | None:
    """PostgreSQL refuses to run as root: there the user that its package made runs it."""
    return "postgres" if os.geteuid() == 0 else None


def _run(home: Path, program: str, *arguments: str) -> None:
    folder = postgresql()
    if folder is None:
        raise pytest.UsageError(f"--database=postgresql needs: {REMEDIES['postgresql']}")
    result = subprocess.run(
        [folder / program, "--pgdata", home / "data", *arguments],
        user=_user(),
        group=_user(),
        cwd=home,
        stdin=subprocess.DEVNULL,
        stdout=(log := (home / "log").open("a+")),
        stderr=subprocess.STDOUT,
    )
    if result.returncode:
        log.seek(0)
        raise pytest.UsageError(f"{program} failed:\n{log.read()}")
