"""Time a page that is kept, in the process and without a server: the whole of it, and a 304."""

from collections.abc import Callable
from io import BytesIO
from time import process_time
from typing import Any

from matchhub.wsgi import application

CALLS, ATTEMPTS = 2_000, 3


def hit_and_unchanged(path: str) -> dict[str, float]:
    """Return milliseconds of CPU."""
    tag = Visit(path).ask()["ETag"]
    return {"hit": cost_of(Visit(path)), "unchanged": cost_of(Visit(path, HTTP_IF_NONE_MATCH=tag))}


class Visit:
    """A request as granian hands it over."""

    def __init__(self, path: str, **headers: str) -> None:
        self.environ: dict[str, Any] = {
            "REQUEST_METHOD": "GET",
            "SCRIPT_NAME": "",
            "PATH_INFO": path,
            "QUERY_STRING": "",
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "8000",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": "127.0.0.1",
            "HTTP_ACCEPT_ENCODING": "gzip, br",
            "wsgi.url_scheme": "http",
            "wsgi.input": BytesIO(),
            **headers,
        }

    def ask(self) -> dict[str, str]:
        """The headers of the answer."""
        answered: dict[str, str] = {}

        def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> None:
            if not status.startswith(("200", "304")):
                raise RuntimeError(f"{self.environ['PATH_INFO']} returned {status}")
            answered.update(headers)

        for _ in application({**self.environ}, start):
            pass
        return answered


def cost_of(visit: Visit) -> float:
    """The best of some attempts: in another, a minute ended and the page was made anew."""
    return min(_attempt(visit.ask) for _ in range(ATTEMPTS))


def _attempt(ask: Callable[[], object]) -> float:
    started = process_time()
    for _ in range(CALLS):
        ask()
    return (process_time() - started) / CALLS * 1000
