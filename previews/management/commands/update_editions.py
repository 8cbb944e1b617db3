"""Releases what has changed on published previews, and says what waits for a person.

A save in the admin, the other commands and the next request of a fan do the same. Run it after an
upgrade, or after changes in a shell.
"""

from typing import Any

from django.utils import timezone

from previews.editions.automatic import released_words
from previews.management.archive_command import ArchiveCommand
from previews.models import ReleaseState


class Command(ArchiveCommand):
    help = (
        "Release what has changed on published previews. Prints each preview whose changes wait, "
        "with the reasons. Exit status 0."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.write_lines(released_words(timezone.now()))
        for state in ReleaseState.objects.waiting().select_related("preview"):
            self.write_lines(f"{state.preview.slug}: {'; '.join(state.reasons)}")
