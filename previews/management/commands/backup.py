"""Writes the database and the pictures to one file."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.storage import default_storage
from django.core.management.base import CommandError, CommandParser
from django.db import connection
from django.utils import timezone

from previews.backups.backup import Site, make_backup
from previews.backups.backup_file import AlreadyThere
from previews.backups.postgresql_database import ProgramMissing
from previews.management.archive_command import ArchiveCommand


class Command(ArchiveCommand):
    help = (
        "Write the database and the uploaded pictures to one file, while the site goes on. The "
        "file has a checksum of everything in it; `restore --check` compares it. Exit status 0 "
        "when the file is written, 2 when it is not."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "file",
            nargs="?",
            type=Path,
            help="a name that is not taken yet; if left out, the time in var/backups",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        folder = settings.VAR / "backups"
        target: Path = options["file"] or folder / f"matchhub-{now:%Y-%m-%d-%H%M%S}.tar.gz"
        try:
            manifest = make_backup(target, Site(connection, default_storage), now)
        except AlreadyThere as error:
            raise CommandError(
                f"{target} exists already; choose another name", returncode=2
            ) from error
        except (ProgramMissing, OSError) as error:
            raise CommandError(f"no backup is made: {error}", returncode=2) from error
        size = target.stat().st_size
        self.stdout.write(
            f"{target}: {size:,} bytes, {manifest.row_count:,} rows of {manifest.server}, "
            f"pictures: {len(manifest.pictures):,}"
        )
