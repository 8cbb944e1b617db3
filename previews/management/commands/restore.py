"""Puts a backup in the place of the database and the pictures, or proves that it could."""

from pathlib import Path
from typing import Any

from django.core.files.storage import default_storage
from django.core.management.base import CommandError, CommandParser
from django.db import DatabaseError, connection

from previews.backups.backup import (
    DatabaseNotEmpty,
    OtherDatabase,
    Site,
    check_backup,
    restore_backup,
    unapplied,
)
from previews.backups.manifest import BadBackup, Manifest
from previews.backups.postgresql_database import ProgramMissing
from previews.management.archive_command import ArchiveCommand
from previews.models.generation import start_anew


class Command(ArchiveCommand):
    help = (
        "Put a backup in the place of the database and the pictures. Exit status 0 when it is "
        "restored (with --check: when it could be), 1 when the backup is damaged or of another "
        "database, 2 when it could not be tried."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="a file that `backup` has written")
        way = parser.add_mutually_exclusive_group()
        way.add_argument(
            "--check",
            action="store_true",
            help="restore it in a scratch database, compare it with its checksums and row counts, "
            "and change nothing",
        )
        way.add_argument(
            "--replace",
            action="store_true",
            help="delete what is in the database and among the pictures now",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        site, source = Site(connection, default_storage), options["file"]
        try:
            if options["check"]:
                self._say("could be restored", check_backup(source, site))
            else:
                manifest = restore_backup(source, site, replace=options["replace"])
                start_anew(connection)
                self._say("restored", manifest)
        except (BadBackup, OtherDatabase) as error:
            raise CommandError(f"{source} is not restored: {error}") from error
        except DatabaseNotEmpty as error:
            raise CommandError(
                "the database is not empty: make a backup of it, then run restore with --replace",
                returncode=2,
            ) from error
        except (ProgramMissing, OSError, DatabaseError) as error:
            raise CommandError(f"{source} is not restored: {error}", returncode=2) from error

    def _say(self, outcome: str, manifest: Manifest) -> None:
        self.stdout.write(
            f"{outcome}: {manifest.row_count:,} rows of {manifest.server}, "
            f"pictures: {len(manifest.pictures):,}, "
            f"made on {manifest.made_at:%-d %B %Y at %H:%M} UTC"
            + (f" by matchhub {manifest.version}" if manifest.version else "")
        )
        if missing := unapplied(manifest):
            self.stdout.write(
                f"It is older than this version ({len(missing)} migrations): run manage.py migrate."
            )
