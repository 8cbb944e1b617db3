"""What a timer does every few minutes: see docs/operators.md for the line of cron or systemd."""

from datetime import timedelta
from typing import Any

from django.core.management import call_command
from django.utils import timezone

from previews.editions.automatic import released_words
from previews.factcheck.check_claims import summary_of
from previews.factcheck.recheck import recheck_past
from previews.management.archive_command import ArchiveCommand
from previews.management.commands.orphaned_pictures import DAYS
from previews.models import Presence, ScheduledRun
from previews.models.generation_watch import archive_as_committed
from previews.models.orphaned_pictures import orphaned_files
from previews.text.number_words import counted


class Command(ArchiveCommand):
    help = (
        "Do what is due: release what has changed on published previews and what is scheduled, "
        "check claims of past previews again whose verdict a changed result or name has taken "
        "away, and remove expired sessions and notes of forms that are no longer open; once a day, "
        "count the files of pictures that nothing names. Run it every few minutes. Exit status 0."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.write_lines(released_words(timezone.now()))
        archive = self._check_past_claims()
        call_command("clearsessions")
        call_command("tidy_accounts")
        Presence.objects.all().clean_up(timezone.now())
        self._say_what_is_orphaned()
        ScheduledRun.objects.record(timezone.now(), archive)

    def _check_past_claims(self) -> int | None:
        """The generation of the archive that the claims of past previews are checked against."""
        archive = archive_as_committed()
        if archive is None or not ScheduledRun.objects.all().has_checked(archive):
            self.write_lines(summary_of(recheck_past(timezone.now())))
        return archive

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
