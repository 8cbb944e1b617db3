"""Backup and restore of a PostgreSQL database with its own pg_dump and pg_restore."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg import sql
from psycopg.conninfo import make_conninfo

from previews.backups.manifest import BadBackup

DEBIAN = Path("/usr/lib/postgresql")
LIBPQ = {"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD"}
TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename"
# Sequences and indexes go with the tables that they belong to.
DROP_EVERY_TABLE = """
    SELECT format('DROP TABLE %I CASCADE;', tablename)
    FROM pg_tables WHERE schemaname = current_schema()
"""


class ProgramMissing(Exception):
    """pg_dump, pg_restore or psql is not installed, or failed; the message says which and why."""


class PostgresqlDatabase:
    """`connection` may be open: the programs of PostgreSQL make connections of their own."""

    vendor = "postgresql"
    file_name = "database.dump"

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self.connection = connection
        self.parameters: dict[str, Any] = connection.get_connection_params()

    @property
    def server(self) -> str:
        with self._connect() as database:
            return f"PostgreSQL {database.info.server_version // 10_000}"

    def dump(self, target: Path) -> dict[str, int]:
        """Dump the database as it is at one moment; how many rows each table has then."""
        with self._connect() as database:
            database.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            database.read_only = True
            snapshot = database.execute("SELECT pg_export_snapshot()").fetchone()
            assert snapshot is not None
            rows = _rows(database)
            self._run(
                "pg_dump", "--format=custom", "--no-owner", "--no-privileges",
                f"--snapshot={snapshot[0]}", f"--file={target}",
            )  # fmt: skip
        return rows

    def check(self, source: Path) -> dict[str, int]:
        """Restore the dump in a database of its own, which is dropped again; the rows of its
        tables. Raises BadBackup.

        The user needs the right to create databases.
        """
        with self._scratch() as name:
            try:
                self._run(
                    "pg_restore", "--exit-on-error", "--single-transaction", "--no-owner",
                    "--no-privileges", f"--dbname={name}", str(source),
                )  # fmt: skip
            except ProgramFailed as error:
                raise BadBackup(f"its database cannot be restored: {error}") from error
            with self._connect(dbname=name) as database:
                return _rows(database)

    def load(self, source: Path) -> None:
        """Replace every table of the schema, in one transaction."""
        script = source.with_suffix(".sql")
        self._run(
            "pg_restore", "--no-owner", "--no-privileges", f"--file={script}.part", str(source)
        )
        with self._connect() as database:
            drops = [row[0] for row in database.execute(DROP_EVERY_TABLE)]
        with script.open("w") as file, Path(f"{script}.part").open() as statements:
            file.writelines(f"{drop}\n" for drop in drops)
            shutil.copyfileobj(statements, file)
        self._run(
            "psql", "--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1",
            f"--file={script}",
        )  # fmt: skip

    @contextmanager
    def _scratch(self) -> Iterator[str]:
        name = f"matchhub_check_{os.getpid()}"
        with self._connect() as database:
            database.autocommit = True
            database.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
            try:
                yield name
            finally:
                drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
                database.execute(drop.format(sql.Identifier(name)))

    def _connect(self, **other: str) -> psycopg.Connection[Any]:
        wanted = {name: self.parameters.get(name) for name in ("dbname", *LIBPQ)} | other
        known = {name: value for name, value in wanted.items() if value}
        return psycopg.connect(make_conninfo(**known))

    def _run(self, program: str, *arguments: str) -> None:
        known = {
            variable: str(self.parameters[name])
            for name, variable in LIBPQ.items()
            if self.parameters.get(name)
        }
        known["PGDATABASE"] = str(self.parameters["dbname"])
        result = subprocess.run(
            [_path_of(program), *arguments],
            env=os.environ | known,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if result.returncode:
            raise ProgramFailed(f"{program}: {_first_line(result.stderr)}")


class ProgramFailed(ProgramMissing):
    """The program ran, and said that it failed."""


def _first_line(text: str) -> str:
    return next((line.strip() for line in text.splitlines() if line.strip()), "no reason given")


def _path_of(program: str) -> str:
    """The newest one: a pg_dump of an older version refuses a newer server."""
    versions = sorted(DEBIAN.glob(f"*/bin/{program}"), key=lambda path: float(path.parts[4]))
    path = str(versions[-1]) if versions else shutil.which(program)
    if path is None:
        raise ProgramMissing(
            f"{program} is not installed: install PostgreSQL's client programs, of the version "
            "of the server or newer"
        )
    return path


def _rows(database: psycopg.Connection[Any]) -> dict[str, int]:
    counts = {}
    for (name,) in database.execute(TABLES).fetchall():
        query = sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(name))
        row = database.execute(query).fetchone()
        counts[name] = row[0] if row else 0
    return counts
