"""Lists, and on request removes, files of pictures that nothing names."""

from datetime import timedelta
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils import timezone

from previews.management.archive_command import ArchiveCommand
from previews.models.orphaned_pictures import orphaned_files, remove
from previews.text.number_words import counted

DAYS = 30


class Command(ArchiveCommand):
    help = (
        "List the files of pictures that no row and no edition names: those of replaced and "
        "deleted pictures, and of saves that failed. With --delete they are removed; the history "
        "of a picture then names files that are gone. Exit status 0, or 2 when it could not run."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--delete", action="store_true", help="remove them; without it nothing is changed"
        )
        parser.add_argument(
            "--days",
            type=int,
            default=DAYS,
            help=f"only files stored before so many days, at least 1 (when not given: {DAYS})",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not 1 <= options["days"] <= 36_500:
            raise CommandError("--days is a number from 1 to 36500", returncode=2)
        orphans = orphaned_files(timezone.now() - timedelta(days=options["days"]))
        self.write_lines(*(f"{orphan.name} ({orphan.size:,} bytes)" for orphan in orphans))
        if options["delete"]:
            remove(orphans)
        done = "removed" if options["delete"] else "found; --delete removes them"
        size = sum(orphan.size for orphan in orphans)
        self.stdout.write(f"{counted(len(orphans), 'orphaned file')}, {size:,} bytes: {done}")
