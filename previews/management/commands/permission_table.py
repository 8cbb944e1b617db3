"""Prints docs/permissions.md: which group may do what."""

from typing import Any

from matchhub.permission_table import document
from previews.management.archive_command import ArchiveCommand


class Command(ArchiveCommand):
    help = (
        "Print which group may do what on this site, in Markdown. docs/permissions.md is what a "
        "new site prints. Exit status 0."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(document(), ending="")
