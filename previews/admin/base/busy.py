"""The answer to a form that cannot be saved now has what was typed, to send again.

So it is while the database is busy or away, after the end of a session, and after a login in
another window, which makes the tokens of open pages invalid.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.csrf import csrf_failure as django_csrf_failure

from previews.admin.base.request_kind import request_kind
from previews.models.tracked import RowChanged
from previews.pagecache.generation_reader import is_away
from previews.pagecache.stale import RETRY_AFTER

TEMPLATE = "admin/previews/busy.html"
# Of Django's own: the page has a new one.
NOT_SENT_AGAIN = {"csrfmiddlewaretoken"}
# How Django begins its reasons where only the token or its cookie is wrong.
WRONG_TOKEN = ("CSRF token from", "CSRF cookie not set")
# Texts from this length on are shown, so that they can be copied; all values are sent again.
SHOWN_FROM = 20


@dataclass(frozen=True, slots=True)
class Typed:
    """A value of the form that was sent."""

    name: str
    value: str

    @property
    def is_text(self) -> bool:
        return len(self.value) >= SHOWN_FROM


class KeepWhatWasTyped:
    """Answers a form of the admin with a page that has what was typed, when it cannot be saved.

    Nothing of the form is stored then: a save is one transaction. Logging in and changing a
    password are not answered so, as a page must not repeat passwords.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponse | None:
        if not _is_form(request) or request.user.is_authenticated:
            return None
        return _kept(request, status=403, is_logged_out=True)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not (_is_form(request) and (is_away(error) or isinstance(error, RowChanged))):
            return None
        row_changed = error if isinstance(error, RowChanged) else None
        response = _kept(request, status=503, row_changed=row_changed)
        response.headers["Retry-After"] = str(RETRY_AFTER)
        return response


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form of our own with the token of an earlier session is offered again with a new one.

    Django has compared the origin, where the browser sent it, before it looked at the token: the
    form of another site is refused.
    """
    is_own = "Origin" in request.headers and reason.startswith(WRONG_TOKEN)
    if not (is_own and _is_form(request)):
        return django_csrf_failure(request, reason)
    return _kept(request, status=403, is_logged_out=not request.user.is_authenticated, is_old=True)


def _is_form(request: HttpRequest) -> bool:
    return request.method == "POST" and request_kind(request).startswith("previews_")


def _kept(request: HttpRequest, *, status: int, **why: Any) -> HttpResponse:
    values = list(_typed(request))
    context = {
        **why,
        "code": status,
        "texts": [each for each in values if each.is_text],
        "others": [each for each in values if not each.is_text],
        "has_files": bool(request.FILES),
        "address": request.get_full_path(),
    }
    response = render(request, TEMPLATE, context, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response


def _typed(request: HttpRequest) -> Iterator[Typed]:
    for name, values in request.POST.lists():
        if name not in NOT_SENT_AGAIN:
            yield from (Typed(name, str(value)) for value in values)
