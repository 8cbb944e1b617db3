"""granian with the settings of this project, from the environment. It ends in two steps."""

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.mp import MPServer

from matchhub.readiness import STOPPING_FILE
from matchhub.server_settings import ServerSettings

# Threads that read and write connections, beside those that wait: they serve files.
FILE_THREADS = 16


class Server(MPServer):
    """granian, which first answers that it is stopping when it is asked whether it is ready.

    A load balancer sends requests until it has asked: meanwhile they are served.
    """

    def __init__(self, *arguments: Any, drain_seconds: float, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.drain_seconds = drain_seconds

    def shutdown(self, exit_code: int = 0) -> None:
        if self.drain_seconds:
            Path(os.environ[STOPPING_FILE]).touch()
            time.sleep(self.drain_seconds)
        super().shutdown(exit_code)  # type: ignore[no-untyped-call]


def options(settings: ServerSettings) -> dict[str, Any]:
    """The arguments of granian, except for the application."""
    return {
        "interface": Interfaces.WSGI,
        "address": settings.listen,
        "port": settings.port,
        "workers": settings.workers,
        # As many as can be at work, wait in either line of the queue, or serve a file.
        "blocking_threads": settings.pages
        + settings.reserve
        + 2 * settings.queue_size
        + FILE_THREADS,
        "backlog": settings.backlog,
        "backpressure": settings.connections,
        "workers_max_rss": settings.worker_megabytes,
        # Without a limit, a worker that misses the signal to stop never ends.
        "workers_kill_timeout": settings.stop_seconds,
        "websockets": False,
        "respawn_failed_workers": True,
        # A warning of granian says that so many threads are many; most of them only wait.
        "log_level": LogLevels.error,
        "drain_seconds": settings.drain_seconds,
    }


def main(application: str) -> None:
    settings = ServerSettings.from_environment()
    with tempfile.TemporaryDirectory(prefix="matchhub-") as folder:
        os.environ[STOPPING_FILE] = f"{folder}/stopping"
        Server(application, **options(settings)).serve()


if __name__ == "__main__":
    main(sys.argv[1])
