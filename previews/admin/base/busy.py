"""While the database is busy or away, the answer to a form has what was typed, to send again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from previews.admin.base.request_kind import request_kind
from previews.models.tracked import RowChanged
from previews.pagecache.generation_reader import is_away
from previews.pagecache.stale import RETRY_AFTER

TEMPLATE = "admin/previews/busy.html"
# Of Django's own: the page has a new one.
NOT_SENT_AGAIN = {"csrfmiddlewaretoken"}
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
    """Answers a form of the admin with a page that has what was typed, when the database fails.

    Nothing of the form is stored then: a save is one transaction. Signing in and changing a
    password are not answered so, as a page must not repeat passwords.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        is_form = request.method == "POST" and request_kind(request).startswith("previews_")
        if not (is_form and (is_away(error) or isinstance(error, RowChanged))):
            return None
        values = list(_typed(request))
        context = {
            "texts": [each for each in values if each.is_text],
            "row_changed": error if isinstance(error, RowChanged) else None,
            "others": [each for each in values if not each.is_text],
            "has_files": bool(request.FILES),
            "address": request.get_full_path(),
        }
        response = render(request, TEMPLATE, context, status=503)
        response.headers["Retry-After"] = str(RETRY_AFTER)
        response.headers["Cache-Control"] = "no-store"
        return response


def _typed(request: HttpRequest) -> Iterator[Typed]:
    for name, values in request.POST.lists():
        if name not in NOT_SENT_AGAIN:
            yield from (Typed(name, str(value)) for value in values)
