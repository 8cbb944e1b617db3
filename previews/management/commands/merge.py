"""Merges two rows that are one club, competition, person, official or stadium."""

from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils import timezone

from previews.editions.automatic import released_words
from previews.factcheck.check_claims import summary_of
from previews.factcheck.recheck import recheck_all
from previews.identity.kinds import KINDS, row_called
from previews.identity.merge import MergePlan, merge, preview_merge
from previews.identity.refusal import MergeRefused
from previews.management.archive_command import ArchiveCommand, logged_in_user

NAMED = "its name, “Name (ENG)”, its slug or its number"


class Command(ArchiveCommand):
    help = (
        "Merges DROP into KEEP: every row that points to DROP points to KEEP, the name of DROP "
        "becomes a spelling of KEEP, and DROP's address leads to KEEP's page. Exit status 0 when "
        "they are merged, 1 when it is refused (then nothing is written), 2 when a row is unknown."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kind", choices=list(KINDS))
        parser.add_argument("keep", help=f"the row that stays: {NAMED}")
        parser.add_argument("drop", help=f"the row merged into it: {NAMED}")
        parser.add_argument("--dry-run", action="store_true", help="only print what would be done")

    def handle(self, *args: Any, **options: Any) -> None:
        kind = KINDS[options["kind"]]
        try:
            keep, drop = row_called(kind, options["keep"]), row_called(kind, options["drop"])
        except MergeRefused as error:
            raise CommandError(str(error), returncode=2) from error
        try:
            plan = preview_merge(keep, drop)
            self._print(plan)
            if plan.conflicts:
                raise MergeRefused(list(plan.conflicts))
            if options["dry_run"]:
                self.stdout.write("dry run: nothing is written")
                return
            record = merge(keep, drop, by=logged_in_user(), now=timezone.now())
        except MergeRefused as error:
            for reason in error.reasons:
                self.stderr.write(f"refused: {reason}")
            raise SystemExit(1) from error
        self.stdout.write(f"{record}; undo it with undo_merge {record.pk}")
        self.write_lines(summary_of(recheck_all(timezone.now())), released_words(timezone.now()))

    def _print(self, plan: MergePlan) -> None:
        for name, count in plan.counts:
            self.stdout.write(f"{name}: {count:,}")
        for label, value in plan.filled:
            self.stdout.write(f"filled in: {label}: {value}")
        for label, kept, other in plan.left_aside:
            self.stdout.write(f"kept: {label}: {kept}, not {other}")
        for spelling in plan.spellings:
            self.stdout.write(f"spelling added: {spelling}")
