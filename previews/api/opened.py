"""What holds of every address of the API: who may ask, how, and with which parameters."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from previews.api.answers import problem
from previews.pagecache.fans_page import fans_page
from previews.pagecache.parameters import MOST_READ

type View = Callable[..., HttpResponse]

METHODS = "GET, HEAD, OPTIONS"
# Scripts of other sites may read all of it: it is public, and the same for everybody.
HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Robots-Tag": "noindex",
}
# What a browser asks before it sends a request with a header of its own.
PREFLIGHT = {
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
}


def opened(view: View, known: frozenset[str]) -> View:
    """`known` are the parameters of the query."""

    @csrf_exempt
    @fans_page(refuses_unknown=True)
    @wraps(view)
    def open_view(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        answer = refused(request, known)
        if answer is None:
            answer = read(view, request, *args, **kwargs)
        for name, value in HEADERS.items():
            answer.headers[name] = value
        return answer

    return open_view


def read(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """HEAD is GET for the view; the server then sends no body."""
    method, request.method = request.method, "GET"
    try:
        return view(request, *args, **kwargs)
    finally:
        request.method = method


def refused(request: HttpRequest, known: frozenset[str]) -> HttpResponse | None:
    """The answer to what is not read; None for a request that is."""
    if request.method == "OPTIONS":
        return HttpResponse(status=204, headers={"Allow": METHODS, **PREFLIGHT})
    if request.method not in ("GET", "HEAD"):
        answer = problem(405, f"Everything is read with GET, and nothing is {request.method}.")
        answer.headers["Allow"] = METHODS
        return answer
    if len(request.META.get("QUERY_STRING", "")) > MOST_READ:
        return problem(414, f"The query has more than {MOST_READ:,} characters.")
    for name in request.GET:
        if name not in known:
            listed = ", ".join(sorted(known))
            takes = f"the parameters are {listed}" if listed else "there are no parameters"
            return problem(422, f"“{name[:40]}” is no parameter of this address: {takes}.", name)
    return None
