"""Temporary databases for measurements: SQLite files, or databases of a PostgreSQL cluster."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from tests.postgresql import throwaway_cluster

PROJECT = Path(__file__).parent.parent
# Create the tables and load the example match.
COMMANDS = (["migrate", "--verbosity=0"], ["load_fixtures"])


class Databases:
    """Creates databases of one kind as copies of a first one, the only one that is migrated."""

    kind: str

    @property
    def place(self) -> str:
        """From which another process makes the same object."""
        raise NotImplementedError

    def create_first(self) -> str:
        """Create the database to copy and return its URL."""
        raise NotImplementedError

    def url(self, name: str) -> str:
        raise NotImplementedError

    def copy(self, name: str, source: str = "first") -> str:
        raise NotImplementedError

    def drop(self, name: str) -> None:
        raise NotImplementedError

    def prepare(self) -> None:
        url = self.create_first()
        for command in COMMANDS:
            subprocess.run(
                [sys.executable, "manage.py", *command],
                cwd=PROJECT,
                env=environment(url),
                stdout=subprocess.DEVNULL,
                check=True,
            )

    @contextmanager
    def fresh(self, name: str) -> Iterator[str]:
        url = self.copy(name)
        try:
            yield url
        finally:
            self.drop(name)


class SqliteFiles(Databases):
    kind = "sqlite"

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def place(self) -> str:
        return str(self.folder)

    def create_first(self) -> str:
        return self.url("first")

    def url(self, name: str) -> str:
        return f"sqlite:///{self.folder / name}.sqlite3"

    def copy(self, name: str, source: str = "first") -> str:
        shutil.copyfile(self.folder / f"{source}.sqlite3", self.folder / f"{name}.sqlite3")
        return self.url(name)

    def drop(self, name: str) -> None:
        for path in self.folder.glob(f"{name}.sqlite3*"):
            path.unlink()


class PostgresqlCluster(Databases):
    kind = "postgresql"

    def __init__(self, maintenance_url: str) -> None:
        self.maintenance_url = maintenance_url

    @property
    def place(self) -> str:
        return self.maintenance_url

    def create_first(self) -> str:
        self.run("CREATE DATABASE first")
        return self.url("first")

    def url(self, name: str) -> str:
        return self.maintenance_url.replace("/postgres?", f"/{name}?")

    def copy(self, name: str, source: str = "first") -> str:
        self.run(f"CREATE DATABASE {name} TEMPLATE {source}")
        return self.url(name)

    def drop(self, name: str) -> None:
        self.run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def run(self, statement: str) -> None:
        with psycopg.connect(self.maintenance_url, autocommit=True) as connection:
            connection.execute(statement.encode())


def environment(database_url: str) -> dict[str, str]:
    return os.environ | {
        "DATABASE_URL": database_url,
        "DJANGO_SETTINGS_MODULE": "benchmarks.settings",
        "SECRET_KEY": "benchmark" * 8,
    }


@contextmanager
def prepared_databases(kind: str) -> Iterator[Databases]:
    """Yield prepared databases of the kind, sqlite or postgresql, and remove them at the end."""
    create = sqlite_files if kind == "sqlite" else postgresql_cluster
    with create() as databases:
        databases.prepare()
        yield databases


@contextmanager
def sqlite_files() -> Iterator[Databases]:
    with tempfile.TemporaryDirectory(prefix="matchhub-bench-") as folder:
        yield SqliteFiles(Path(folder))


@contextmanager
def postgresql_cluster() -> Iterator[Databases]:
    with throwaway_cluster() as url:
        yield PostgresqlCluster(url)
