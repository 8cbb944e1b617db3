"""Databases that live as long as one measurement: a file in a temporary folder, or a cluster."""

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
# Every database begins with the tables of the migrations and the example match.
COMMANDS = (["migrate", "--verbosity=0"], ["load_fixtures"])


class Databases:
    """Makes databases of one kind, each a copy of the first, which alone is migrated."""

    def first(self) -> str:
        """Makes the database that the others are copied from; its address."""
        raise NotImplementedError

    def copy(self, name: str) -> str:
        raise NotImplementedError

    def drop(self, name: str) -> None:
        raise NotImplementedError

    def prepare(self) -> None:
        address = self.first()
        for command in COMMANDS:
            subprocess.run(
                [sys.executable, "manage.py", *command],
                cwd=PROJECT,
                env=environment(address),
                stdout=subprocess.DEVNULL,
                check=True,
            )

    @contextmanager
    def fresh(self, name: str) -> Iterator[str]:
        address = self.copy(name)
        try:
            yield address
        finally:
            self.drop(name)


class SqliteFiles(Databases):
    """With the pragmas of production: they are set on every connection."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def first(self) -> str:
        return self.address("first")

    def address(self, name: str) -> str:
        return f"sqlite:///{self.folder / name}.sqlite3"

    def copy(self, name: str) -> str:
        shutil.copyfile(self.folder / "first.sqlite3", self.folder / f"{name}.sqlite3")
        return self.address(name)

    def drop(self, name: str) -> None:
        for path in self.folder.glob(f"{name}.sqlite3*"):
            path.unlink()


class PostgresqlCluster(Databases):
    """A cluster of its own, with nothing to wait for on the disk."""

    def __init__(self, address: str) -> None:
        self.maintenance = address

    def first(self) -> str:
        self.run("CREATE DATABASE first")
        return self.address("first")

    def address(self, name: str) -> str:
        return self.maintenance.replace("/postgres?", f"/{name}?")

    def copy(self, name: str) -> str:
        self.run(f"CREATE DATABASE {name} TEMPLATE first")
        return self.address(name)

    def drop(self, name: str) -> None:
        self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def run(self, statement: str) -> None:
        with psycopg.connect(self.maintenance, autocommit=True) as connection:
            connection.execute(statement.encode())


def environment(address: str) -> dict[str, str]:
    return os.environ | {
        "DATABASE_URL": address,
        "DJANGO_SETTINGS_MODULE": "benchmarks.settings",
    }


@contextmanager
def databases(kind: str) -> Iterator[Databases]:
    """Prepared databases of a kind, sqlite or postgresql; nothing of them stays."""
    made = sqlite_files if kind == "sqlite" else postgresql_cluster
    with made() as some:
        some.prepare()
        yield some


@contextmanager
def sqlite_files() -> Iterator[Databases]:
    with tempfile.TemporaryDirectory(prefix="matchhub-bench-") as folder:
        yield SqliteFiles(Path(folder))


@contextmanager
def postgresql_cluster() -> Iterator[Databases]:
    with throwaway_cluster() as address:
        yield PostgresqlCluster(address)
