"""Set-up for every test."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent

import psycopg
import pytest
from django.conf import settings as django_settings
from django.db import connection
from hypothesis import settings

from tests import flush
from tests.archive_file import opened, write_file

# No seconds: a busy machine is not a fault. In CI the same examples at each run, so that a red run
# comes from the change it tests; elsewhere new ones every time, which is how faults are found.
settings.register_profile(
    "matchhub", deadline=None, derandomize=os.environ.get("CI") == "true", print_blob=True
)
settings.load_profile("matchhub")

flush.use_for_tests()


@pytest.fixture(autouse=True, scope="session")
def static_addresses() -> str:
    """Django keeps the address of static files with the prefix of the request that asks first."""
    address: str = django_settings.STATIC_URL
    return address


@pytest.fixture(scope="session")
def django_db_keepdb(request: pytest.FixtureRequest) -> bool:
    """The whole PostgreSQL cluster is thrown away: its databases need not be dropped before.

    Dropping one fails while a request of a browser's is still under way.
    """
    return bool(request.config.getoption("database") == "postgresql")


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str | bytes], Path]:
    """Writes a file of facts or results; gives its path, short as an editor would type it."""
    monkeypatch.chdir(tmp_path)

    def write_file(name: str, text: str | bytes) -> Path:
        path = (tmp_path / name).relative_to(tmp_path)
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, bytes):
            path.write_bytes(text)
        else:
            path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
        return path

    return write_file


@pytest.fixture
def archive_file(db: None, tmp_path: Path) -> Iterator[Path]:
    """An SQLite file with the tables of the test's database, and in its place."""
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite locks the whole archive")
    path = tmp_path / "archive.sqlite3"
    write_file(path)
    with opened(path):
        yield path


@pytest.fixture
def empty_database(tmp_path, django_db_setup):
    """The address of a database without tables, beside the one of the tests."""
    if connection.vendor == "sqlite":
        return f"sqlite:///{tmp_path / 'empty.sqlite3'}"
    name = f"empty_{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}"
    address = os.environ["DATABASE_URL"]
    with psycopg.connect(address, autocommit=True) as server:
        server.execute(f"DROP DATABASE IF EXISTS {name}")
        server.execute(f"CREATE DATABASE {name}")
    return address.replace("/postgres?", f"/{name}?")
