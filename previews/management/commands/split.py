"""Splits a club, competition, person, official or stadium that stands for two."""

from datetime import date
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils import timezone

from previews.editions.automatic import released_words
from previews.factcheck.check_claims import summary_of
from previews.factcheck.recheck import recheck_all
from previews.identity.kinds import KINDS, Kind, row_called
from previews.identity.refusal import MergeRefused
from previews.identity.split import new_row, preview_split, split
from previews.identity.split_rows import Criteria, SplitRow, split_rows
from previews.management.archive_command import ArchiveCommand, logged_in_user

NAMED = "its name, “Name (ENG)”, its slug or its number"


class Command(ArchiveCommand):
    help = (
        "Points the chosen rows of SOURCE to TARGET: those of a competition, of a season, from or "
        "to a day, spellings, or single rows. Exit status 0 when they are moved, 1 when it is "
        "refused (then nothing is written), 2 when a row is unknown."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kind", choices=list(KINDS))
        parser.add_argument("source", help=f"the row that stands for two: {NAMED}")
        parser.add_argument(
            "target", nargs="?", default="", help=f"the other row: {NAMED}; with --new its name"
        )
        parser.add_argument("--new", action="store_true", help="create the target")
        parser.add_argument("--apart", default="", help="country or city of the new target")
        parser.add_argument("--competition", default="", help="rows of this competition")
        parser.add_argument("--season", default="", help="rows of this season: 2023/24")
        parser.add_argument("--from", dest="since", type=date.fromisoformat, help="2023-07-01")
        parser.add_argument("--to", dest="until", type=date.fromisoformat, help="2024-06-30")
        parser.add_argument("--spelling", action="append", default=[], help="this other name too")
        parser.add_argument("--row", action="append", default=[], help="a single row: fixture-12")
        parser.add_argument("--list", action="store_true", help="print the rows of SOURCE and end")
        parser.add_argument("--dry-run", action="store_true", help="only print what would be done")

    def handle(self, *args: Any, **options: Any) -> None:
        kind = KINDS[options["kind"]]
        try:
            source = row_called(kind, options["source"])
            rows = split_rows(source)
            if options["list"]:
                self._list(rows)
                return
            if not options["target"]:
                raise MergeRefused(["Name the row that they go to, or list them with --list."])
            chosen = self._chosen(kind, rows, options)
            target = _target(kind, source, options)
        except MergeRefused as error:
            raise CommandError(str(error), returncode=2) from error
        try:
            self._split(source, target, chosen, dry_run=options["dry_run"])
        except MergeRefused as error:
            for reason in error.reasons:
                self.stderr.write(f"refused: {reason}")
            raise SystemExit(1) from error

    def _split(self, source: Any, target: Any, chosen: set[str], *, dry_run: bool) -> None:
        plan = preview_split(source, target, chosen)
        for name, count in plan.counts:
            self.stdout.write(f"{name}: {count:,}")
        if plan.conflicts:
            raise MergeRefused(list(plan.conflicts))
        if dry_run:
            self.stdout.write("dry run: nothing is written")
            return
        record = split(source, target, chosen, by=logged_in_user(), now=timezone.now())
        self.stdout.write(f"{record}; undo it with undo_merge {record.pk}")
        self.write_lines(summary_of(recheck_all(timezone.now())), released_words(timezone.now()))

    def _list(self, rows: list[SplitRow]) -> None:
        for row in rows:
            facts = [str(fact) for fact in (row.day, row.season) if fact]
            self.stdout.write(f"{row.key}: {'; '.join([row.title, *facts])}")

    def _chosen(self, kind: Kind, rows: list[SplitRow], options: dict[str, Any]) -> set[str]:
        competition = options["competition"]
        criteria = Criteria(
            row_called(KINDS["competition"], competition).pk if competition else None,
            options["season"].replace("-", "/", 1),
            options["since"],
            options["until"],
        )
        chosen = {row.key for row in criteria.among(rows)} | set(options["row"])
        for name in options["spelling"]:
            keys = {row.key for row in rows if row.model is kind.spelling and row.words == name}
            if not keys:
                raise MergeRefused([f"{options['source']} has no other name “{name}”."])
            chosen |= keys
        return chosen


def _target(kind: Kind, source: Any, options: dict[str, Any]) -> Any:
    if options["new"]:
        return new_row(kind, source, options["target"], options["apart"])
    return row_called(kind, options["target"])
