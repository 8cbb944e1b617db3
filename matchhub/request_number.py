"""A number for each request, so that the lines which it wrote to the log are found together."""

import logging
import re
import secrets
from collections.abc import Callable
from contextvars import ContextVar

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse

NONE = "-"
HEADER = "X-Request-ID"
number: ContextVar[str] = ContextVar("request_number", default=NONE)
# A number of a proxy is written to the log, so it must be nothing but a number or a name.
POSSIBLE = re.compile(r"[A-Za-z0-9_.-]{1,64}", re.ASCII)


class RequestNumberMiddleware:
    """Takes the number that a trusted proxy has given, or makes one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        given = request.headers.get(HEADER, "") if settings.TRUST_PROXY else ""
        token = number.set(given if POSSIBLE.fullmatch(given) else secrets.token_hex(8))
        try:
            return self.get_response(request)
        finally:
            number.reset(token)


class RequestNumberFilter(logging.Filter):
    """Adds `request_number` to each record: "-" outside of a request."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_number = number.get()
        return True


class ForeignHostFilter(logging.Filter):
    """A request for another host is one line of the log: anybody can send thousands."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.exc_info and isinstance(record.exc_info[1], DisallowedHost):
            record.exc_info = record.exc_text = None
            record.levelno, record.levelname = logging.WARNING, "WARNING"
        return True
