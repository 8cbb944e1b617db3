"""What a timer does every few minutes: see docs/operators.md for the line of cron or systemd."""

from datetime import timedelta
from typing import Any

from django.core.management import call_command
from django.utils import timezone

from previews.editions.automatic import released_words
from previews.management.archive_command import ArchiveCommand
from previews.management.commands.orphaned_pictures import DAYS
from previews.models import ScheduledRun
from previews.models.orphaned_pictures import orphaned_files
from previews.text.number_words import counted


class Command(ArchiveCommand):
    help = (
        "Do what is due: release what has changed on published previews and what is scheduled, "
        "and remove expired sessions; once a day, count the files of pictures that nothing "
        "names. Run it every few minutes. Exit status 0."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.write_lines(released_words(timezone.now()))
        call_command("clearsessions")
        call_command("tidy_accounts")
        self._say_what_is_orphaned()
        ScheduledRun.objects.record(timezone.now())

    def _say_what_is_orphaned(self) -> None:
        """Once a day: every file of a picture is looked at."""
        now, last = timezone.now(), ScheduledRun.objects.last_finished()
        if last and last.date() == now.date():
            return
        if orphans := orphaned_files(now - timedelta(days=DAYS)):
            self.stdout.write(
                f"{counted(len(orphans), 'file')} of pictures that nothing names: "
                "see manage.py orphaned_pictures"
            )
