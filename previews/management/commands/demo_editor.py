"""Makes a demo editor if no user can sign in to the admin."""

import secrets
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import CommandError
from django.db import IntegrityError, transaction

from previews.management.archive_command import ArchiveCommand
from previews.models.groups import give_groups_their_rights, has_staff

NAME = "editor"


class Command(ArchiveCommand):
    help = (
        "Give the groups Writer, Editor and Chief editor their permissions. If no user can sign in "
        "to the admin, create a chief editor, with a random password that is shown once."
    )

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        *_, chief_editors = give_groups_their_rights()
        if has_staff():
            return
        password = secrets.token_urlsafe(12)
        try:
            with transaction.atomic():
                editor = User.objects.create_user(NAME, password=password, is_staff=True)
        except IntegrityError:
            raise CommandError(
                f'A user "{NAME}" exists who cannot sign in to the admin: rename that user, '
                "or create a staff user with manage.py createsuperuser."
            ) from None
        editor.groups.set([chief_editors])
        self.stdout.write(f"  sign in as {NAME} with {password} (shown only once)")
