"""Backup, check and restore of everything that editors have made: database and pictures."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from django.core.files.storage import Storage
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from matchhub.version import VERSION
from previews.backups import backup_file, pictures
from previews.backups.manifest import FORMAT, BadBackup, Manifest
from previews.backups.postgresql_database import PostgresqlDatabase
from previews.backups.sqlite_database import SqliteDatabase


class Database(Protocol):
    vendor: str
    file_name: str

    @property
    def server(self) -> str: ...

    def dump(self, target: Path) -> dict[str, int]: ...

    def check(self, source: Path) -> dict[str, int]: ...

    def load(self, source: Path) -> None: ...


class OtherDatabase(Exception):
    """The backup is of another kind of database than the one in use."""


class DatabaseNotEmpty(Exception):
    """There is something that the restored rows would replace."""


@dataclass(frozen=True, slots=True)
class Site:
    """The database and the pictures that are in use."""

    connection: BaseDatabaseWrapper
    storage: Storage

    @property
    def database(self) -> Database:
        kinds: dict[str, type[Database]] = {
            "sqlite": SqliteDatabase,
            "postgresql": PostgresqlDatabase,
        }
        return kinds[self.connection.vendor](self.connection)  # type: ignore[call-arg]

    @property
    def is_empty(self) -> bool:
        """Whether there is no user, and no row of the app besides what `migrate` makes."""
        tables = set(self.connection.introspection.table_names())
        made = {"previews_generation"}
        kept = [
            name
            for name in sorted(tables - made)
            if name.startswith("previews_") or name == "auth_user"
        ]
        with self.connection.cursor() as cursor:
            for table in kept:
                cursor.execute(f"SELECT 1 FROM {self.connection.ops.quote_name(table)} LIMIT 1")
                if cursor.fetchone():
                    return False
        return True


def make_backup(target: Path, site: Site, now: datetime) -> Manifest:
    """Write a new file. The pictures are copied after the database, so that each picture that a
    row names is there.

    Raises AlreadyThere, ProgramMissing, OSError.
    """
    database = site.database
    target.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=target.parent, prefix="backup-") as name:
        folder = Path(name)
        rows = database.dump(folder / database.file_name)
        names = [database.file_name, *pictures.copy_to(folder, site.storage)]
        applied = MigrationRecorder(site.connection).applied_migrations()
        manifest = Manifest(
            format=FORMAT,
            made_at=now,
            vendor=database.vendor,
            server=database.server,
            database=database.file_name,
            migrations=sorted(f"{app}.{migration}" for app, migration in applied),
            rows=rows,
            files={name: backup_file.stored_file(folder / name) for name in names},
            version=VERSION,
        )
        backup_file.write(target, manifest, folder)
    return manifest


def check_backup(source: Path, site: Site) -> Manifest:
    """Restore the backup in a scratch database and compare the rows; nothing else is changed.

    Raises BadBackup, OtherDatabase, ProgramMissing, OSError.
    """
    with backup_file.unpacked(source) as (manifest, folder):
        _check(manifest, folder, site)
    return manifest


def restore_backup(source: Path, site: Site, *, replace: bool) -> Manifest:
    """Check the backup, then put it in the place of the database and the pictures.

    Raises as `check_backup`, and DatabaseNotEmpty unless `replace`.
    """
    with backup_file.unpacked(source) as (manifest, folder):
        _check(manifest, folder, site)
        if not replace and not site.is_empty:
            raise DatabaseNotEmpty
        site.connection.close()
        site.database.load(folder / manifest.database)
        pictures.replace_by(folder, manifest.pictures, site.storage)
    return manifest


def unapplied(manifest: Manifest) -> list[str]:
    """The migrations of the code that the backup lacks; those that are squashed count as one."""
    loader = MigrationLoader(None)
    loader.applied_migrations = {}
    known = set(manifest.migrations)
    return sorted(
        f"{app}.{name}"
        for (app, name), migration in loader.graph.nodes.items()
        if migration is not None
        and f"{app}.{name}" not in known
        and not _was_replaced(migration, known)
    )


def _was_replaced(migration: object, known: set[str]) -> bool:
    replaced = [f"{app}.{name}" for app, name in getattr(migration, "replaces", ())]
    return bool(replaced) and set(replaced) <= known


def _check(manifest: Manifest, folder: Path, site: Site) -> None:
    database = site.database
    if manifest.vendor != database.vendor:
        raise OtherDatabase(
            f"it is a backup of {manifest.server}, and DATABASE_URL names another kind of database"
        )
    loader = MigrationLoader(None)
    known = {f"{app}.{name}" for app, name in loader.disk_migrations}
    if newer := [name for name in manifest.migrations if _is_ours(name) and name not in known]:
        raise BadBackup(f"it was made by a newer version, which has the migration {newer[-1]}")
    rows = database.check(folder / manifest.database)
    for table in sorted({*rows, *manifest.rows}):
        if rows.get(table) != manifest.rows.get(table):
            raise BadBackup(
                f"{table} has {rows.get(table, 0):,} rows when restored, "
                f"and had {manifest.rows.get(table, 0):,}"
            )


def _is_ours(migration: str) -> bool:
    return migration.startswith("previews.")
