"""What a timer does every few minutes: see docs/operators.md for the line of cron or systemd."""

from typing import Any

from django.core.management import call_command
from django.utils import timezone

from previews.editions.automatic import released_words
from previews.management.archive_command import ArchiveCommand
from previews.models import ScheduledRun


class Command(ArchiveCommand):
    help = (
        "Do what is due: release what has changed on published previews and what is scheduled, "
        "and remove expired sessions. Run it every few minutes. Exit status 0."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.write_lines(released_words(timezone.now()))
        call_command("clearsessions")
        call_command("tidy_accounts")
        ScheduledRun.objects.record(timezone.now())
