"""Limits of one worker: how many pages it makes at once, who waits, and for how long.

Beyond them the visitor is told so: 503, with Retry-After, and a page that asks no database.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from tempfile import SpooledTemporaryFile
from time import monotonic
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.csp import CSP, build_policy

from matchhub.request_queue import Refused, RequestQueue, TookTooLong
from matchhub.server_settings import ServerSettings

Environ = dict[str, Any]
Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]

RETRY_AFTER = 5
# Of matchhub/health.py. The first asks nothing, so that it is answered while every thread waits.
LIVE, READY = ("/live",), ("/ready", "/health")
SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}
# What is sent is read before it waits for a thread; a larger part of it goes to a file.
BYTES_IN_MEMORY, CHUNK = 1_000_000, 65_536
LOG_SECONDS = 10

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Answer:
    """A whole answer, as a thread of the queue gives it to the thread of the connection."""

    status: str = ""
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: bytes = b""

    def start(self, status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> None:
        self.status, self.headers = status, headers


class LimitedApplication:
    """The application, run by a few threads.

    Files and /live are served past the queue, since they ask no database. Whether the site is ready
    and people who are signed in go before the rest: a rush of fans must not cost an editor a save.
    """

    def __init__(self, application: Application, limits: ServerSettings) -> None:
        self.application = application
        self.limits = limits
        self.queue = RequestQueue[Answer](
            threads=limits.pages + limits.reserve, reserve=limits.reserve, size=limits.queue_size
        )
        self.past_the_queue = (str(settings.STATIC_URL), str(settings.MEDIA_URL), *LIVE)
        self.refused = 0
        self.logged = 0.0

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        if environ["PATH_INFO"].startswith(self.past_the_queue):
            return self.application(environ, start_response)
        with body_read(environ):
            answer = self._answer(environ)
        start_response(answer.status, answer.headers)
        return [answer.body]

    def _answer(self, environ: Environ) -> Answer:
        urgent, limits = is_urgent(environ), self.limits
        # A form that was sent may be stored by now: to say that it was refused would be wrong.
        limit = limits.request_seconds if environ["REQUEST_METHOD"] in SAFE_METHODS else None
        try:
            return self.queue.do(
                lambda: self._whole(environ),
                is_urgent=urgent,
                wait_seconds=limits.request_seconds if urgent else limits.queue_seconds,
                limit_seconds=limit,
            )
        except (Refused, TookTooLong) as error:
            self._log(error, environ["PATH_INFO"])
            return Answer("503 Service Unavailable", *busy())

    def _whole(self, environ: Environ) -> Answer:
        answer = Answer()
        parts = self.application(environ, answer.start)
        try:
            answer.body = b"".join(parts)
        finally:
            # In this thread: Django keeps or closes the database connection of the thread.
            if hasattr(parts, "close"):
                parts.close()
        return answer

    def _log(self, error: Exception, path: str) -> None:
        self.refused += 1
        if monotonic() - self.logged >= LOG_SECONDS:
            self.logged = monotonic()
            what = type(error).__name__
            logger.warning("%s: %s (%d answers of 503 so far)", what, path, self.refused)


def is_urgent(environ: Environ) -> bool:
    # Fans have no session.
    signed_in = f"{settings.SESSION_COOKIE_NAME}=" in environ.get("HTTP_COOKIE", "")
    return signed_in or environ["PATH_INFO"].startswith(READY)


@contextmanager
def body_read(environ: Environ) -> Iterator[None]:
    """Read what the visitor sends here, so that a slow connection holds no thread of the queue."""
    if environ.get("CONTENT_LENGTH", "") in {"", "0"}:
        yield
        return
    with SpooledTemporaryFile(BYTES_IN_MEMORY) as body:
        left = int(environ["CONTENT_LENGTH"])
        while left > 0 and (chunk := environ["wsgi.input"].read(min(CHUNK, left))):
            body.write(chunk)
            left -= len(chunk)
        body.seek(0)
        environ["wsgi.input"] = body
        yield


@cache
def busy() -> tuple[list[tuple[str, str]], bytes]:
    """The headers and the body of the answer to those for whom there is no room."""
    page = render_to_string("503.html").encode()
    headers = {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Length": str(len(page)),
        "Retry-After": str(RETRY_AFTER),
        "Cache-Control": "no-store",
        CSP.HEADER_ENFORCE: build_policy(settings.SECURE_CSP),
        "X-Content-Type-Options": "nosniff",
    }
    return [(str(name), value) for name, value in headers.items()], page
