"""Prints the versions to name in a report: of matchhub, and of what it runs on."""

import platform
from typing import Any

import django
from django.core.management.base import BaseCommand
from django.db import connection

from matchhub.version import VERSION


class Command(BaseCommand):
    help = (
        "Print the versions of matchhub, Django and Python, and the kind of the database. It asks "
        "no database. Exit status 0. (`manage.py version` prints Django's own.)"
    )
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(
            f"matchhub {VERSION}\n"
            f"Django {django.get_version()}\n"
            f"Python {platform.python_version()}\n"
            f"on {connection.display_name}"
        )
