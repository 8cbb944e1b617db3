"""A database that does not answer is no fault of the page: 503 and not 500."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from previews.pagecache.generation_reader import is_away
from previews.pagecache.stale import away_headers, away_page

# In the environment of the request, for the page cache around the application.
DATABASE_AWAY = "matchhub.database_away"


class DatabaseAwayMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not is_away(error):
            return None
        request.META[DATABASE_AWAY] = error
        return HttpResponse(away_page(), status=503, headers=dict(away_headers()))
