"""Lets a user log in with the password alone, who has lost a telephone or a key."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.audit import Action, record


class Command(BaseCommand):
    help = "Remove the authenticator app, the passkeys and the recovery codes of a user."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, username: str, **options: Any) -> None:
        user = User.objects.filter(username=username).first()
        if user is None:
            raise CommandError(f"No user is called {username}.")
        removed, _ = Authenticator.objects.filter(user=user).delete()
        if removed:
            record(None, Action.SECOND_FACTOR, "removed by a command", user=user)
        self.stdout.write(f"{username} logs in with the password alone. Removed: {removed}.")
