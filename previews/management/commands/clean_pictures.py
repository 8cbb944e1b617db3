"""Stores pictures of older versions anew: upright, without metadata, of a size for pages."""

from typing import Any

from django.core.management.base import CommandParser

from previews.management.archive_command import ArchiveCommand
from previews.models.stored_pictures import store_anew
from previews.text.number_words import counted


class Command(ArchiveCommand):
    help = (
        "Store the pictures that older versions took as they came anew, under the same names: "
        "without metadata such as the place, upright, and of at most 1,600 pixels. It can be "
        "interrupted and run again. Exit status 0, or 1 when a picture has to be uploaded again."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--dry-run", action="store_true", help="check and report, but write nothing"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        result = store_anew(dry_run=options["dry_run"])
        what = "would be stored anew" if options["dry_run"] else "stored anew"
        self.stdout.write(f"{counted(result.done, 'picture')} {what}")
        for problem in result.problems:
            self.stderr.write(problem)
        if result.problems:
            raise SystemExit(1)
