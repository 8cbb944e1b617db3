"""The addresses for the machines that watch the site: /live, /ready, and /metrics with a token.

They are answered before everything else: a load balancer asks by the number of the machine, which
is no allowed host, and over plain HTTP.
"""

import secrets
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from matchhub.readiness import CHECKS, problems

LIVE, READY, METRICS = "/live", ("/ready", "/health"), "/metrics"


class HealthMiddleware:
    """/live: this process answers. /ready: it can serve; /health is another name of it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        path = request.path_info.removesuffix("/")
        if path == LIVE and request.method in {"GET", "HEAD"}:
            return _plain("ok\n")
        if path in READY and request.method in {"GET", "HEAD"}:
            return _ready()
        if path == METRICS and settings.METRICS_TOKEN:
            return _metrics(request)
        return self.get_response(request)


def _metrics(request: HttpRequest) -> HttpResponse:
    """The figures of all processes of this machine, for requests with the token."""
    given = request.headers.get("Authorization", "").encode()
    if not secrets.compare_digest(given, f"Bearer {settings.METRICS_TOKEN}".encode()):
        return _plain("Send the header Authorization: Bearer METRICS_TOKEN.\n", status=401)
    from django_prometheus.exports import ExportToDjangoView

    answer: HttpResponse = ExportToDjangoView(request)
    return answer


def _ready() -> HttpResponse:
    against = problems()
    if not against:
        return _plain("ok\n")
    lines = [f"{problem.check}: {problem.sentence}" for problem in against]
    failed = {problem.check for problem in against}
    lines += [f"{check}: ok" for check in CHECKS if check not in failed]
    return _plain("\n".join(lines) + "\n", status=503)


def _plain(text: str, status: int = 200) -> HttpResponse:
    headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    return HttpResponse(text, content_type="text/plain; charset=utf-8", status=status,
                        headers=headers)  # fmt: skip
