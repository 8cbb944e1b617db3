"""Deletes what has run out: entries of the audit log, sessions, values of the cache."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils import timezone

from accounts.audit import prune
from accounts.models import CachedValue
from accounts.plain_secrets import encrypt_plain_secrets


class Command(BaseCommand):
    help = (
        "Delete entries of the audit log older than AUDIT_DAYS or beyond AUDIT_ENTRIES, and "
        "sessions and cached values that have run out. For a daily cron job."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        encrypt_plain_secrets()
        entries = prune()
        values, _ = CachedValue.objects.filter(expires__lt=timezone.now()).delete()
        call_command("clearsessions")
        self.stdout.write(f"Deleted: audit entries {entries}, cached values {values}.")
