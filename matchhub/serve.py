"""Serve the site with granian: `python -m matchhub.serve`. `make run` does the same."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured

from matchhub.server_settings import ServerSettings

APPLICATION = "matchhub.wsgi:application"
# Threads that read and write connections, beside those that wait: they serve files.
FILE_THREADS = 16


def command(settings: ServerSettings, application: str = APPLICATION) -> list[str]:
    # As many threads as can be at work, wait in either line of the queue, or serve a file.
    threads = settings.pages + settings.reserve + 2 * settings.queue_size + FILE_THREADS
    options = {
        "--interface": "wsgi",
        "--host": settings.listen,
        "--port": settings.port,
        "--workers": settings.workers,
        "--blocking-threads": threads,
        "--backlog": settings.backlog,
        "--backpressure": settings.connections,
        "--workers-max-rss": settings.worker_megabytes,
        # Without a limit, a worker that misses the signal to stop never ends.
        "--workers-kill-timeout": settings.stop_seconds,
        # A warning of granian says that so many threads are many; most of them only wait.
        "--log-level": "error",
    }
    values = [str(part) for option in options.items() for part in option]
    flags = ["--no-ws", "--respawn-failed-workers"]
    return [sys.executable, "-m", "granian", *values, *flags, application]


def limit_statements(settings: ServerSettings) -> None:
    """No statement of a page goes on for longer than its visitor waits; one of a command may."""
    os.environ.setdefault("STATEMENT_SECONDS", f"{settings.request_seconds:g}")
    os.environ.setdefault("LOCK_SECONDS", f"{settings.request_seconds / 4:g}")


def main() -> None:
    if os.environ.get("DEMO_CLOCK"):
        sys.exit("DEMO_CLOCK is set: fans would read pages of another day. Only make run sets it.")
    settings = ServerSettings.from_environment()
    limit_statements(settings)
    arguments = command(settings)
    os.execv(arguments[0], arguments)


if __name__ == "__main__":
    try:
        main()
    except ImproperlyConfigured as error:
        sys.exit(str(error))
