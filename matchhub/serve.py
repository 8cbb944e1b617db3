"""Serve the site: `python -m matchhub.serve`. `make run` does the same."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured

from matchhub.server_settings import ServerSettings

APPLICATION = "matchhub.wsgi:application"


def command(application: str = APPLICATION) -> list[str]:
    """The command that serves the application, with the server's settings of its environment."""
    return [sys.executable, "-m", "matchhub.granian_server", application]


def limit_statements(settings: ServerSettings) -> None:
    """No statement of a page goes on for longer than its visitor waits; one of a command may."""
    os.environ.setdefault("STATEMENT_SECONDS", f"{settings.request_seconds:g}")
    os.environ.setdefault("LOCK_SECONDS", f"{settings.request_seconds / 4:g}")


def main() -> None:
    if os.environ.get("DEMO_CLOCK"):
        sys.exit("DEMO_CLOCK is set: fans would read pages of another day. Only make run sets it.")
    limit_statements(ServerSettings.from_environment())
    arguments = command()
    os.execv(arguments[0], arguments)


if __name__ == "__main__":
    try:
        main()
    except ImproperlyConfigured as error:
        sys.exit(str(error))
