"""Undoes an import, unless other rows depend on it."""

from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils import timezone

from previews.editions.automatic import released_words
from previews.factcheck.check_claims import summary_of
from previews.factcheck.recheck import recheck_all
from previews.importers.killed_imports import end_killed_imports
from previews.importers.writing.import_in_use import ImportInUse
from previews.importers.writing.undo import undo
from previews.management.archive_command import ArchiveCommand, row_number
from previews.models import ImportBatch


class Command(ArchiveCommand):
    help = (
        "Undoes an import. Exit status 0 when it is undone, 1 when it cannot be undone, as other "
        "rows depend on it, 2 when there is no import of that number."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("number", type=row_number, metavar="N", help="the import's number")

    def handle(self, *args: Any, **options: Any) -> None:
        self.write_lines(*end_killed_imports(timezone.now()))
        batch = ImportBatch.objects.find_by_natural_key(options["number"]).first()
        if batch is None:
            raise CommandError(f"there is no import {options['number']}", returncode=2)
        try:
            counts = undo(batch, now=timezone.now())
        except ImportInUse as error:
            for reason in error.reasons:
                self.stderr.write(f"import {batch.pk} cannot be undone: {reason}")
            raise SystemExit(1) from error
        deleted = ", ".join(f"{number:,} {name}" for name, number in counts.items() if number)
        self.stdout.write(f"import {batch.pk} undone: {deleted or 'it had added nothing'}")
        self.write_lines(summary_of(recheck_all(timezone.now())), released_words(timezone.now()))
