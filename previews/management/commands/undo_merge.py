"""Undoes a merge or split, unless later edits depend on it."""

from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils import timezone

from previews.editions.automatic import released_words
from previews.factcheck.check_claims import summary_of
from previews.factcheck.recheck import recheck_all
from previews.identity.refusal import MergeRefused
from previews.identity.undo import undo_merge
from previews.management.archive_command import ArchiveCommand, logged_in_user, row_number
from previews.models import MergeRecord


class Command(ArchiveCommand):
    help = (
        "Undoes a merge or split: every row is as it was before. Exit status 0 when it is undone, "
        "1 when later edits depend on it (then nothing is written), 2 when there is none of that "
        "number."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("number", type=row_number, metavar="N", help="the number of the merge")

    def handle(self, *args: Any, **options: Any) -> None:
        record = MergeRecord.objects.all().numbered(options["number"]).first()
        if record is None:
            raise CommandError(f"there is no merge or split {options['number']}", returncode=2)
        try:
            counts = undo_merge(record, by=logged_in_user(), now=timezone.now())
        except MergeRefused as error:
            for reason in error.reasons:
                self.stderr.write(f"{record} cannot be undone: {reason}")
            raise SystemExit(1) from error
        rows = ", ".join(f"{count:,} {name}" for name, count in counts.items())
        self.stdout.write(f"undone: {record}; rows {rows}")
        self.write_lines(summary_of(recheck_all(timezone.now())), released_words(timezone.now()))
