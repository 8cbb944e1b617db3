"""The band on fans' pages that are not shown as of now, with the way to the same page as of now."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from previews.pagecache.stale import MAIN
from previews.views.fans_clock import is_as_of_today


class DemoBandMiddleware:
    """Adds the band to whole pages: parts that htmx swaps in have no `<main>`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        match = request.resolver_match
        is_of_fans = match is not None and hasattr(match.func, "fans_page")
        if settings.DEMO_CLOCK is not None and is_of_fans and not response.streaming:
            band = render_to_string("previews/components/demo_band.html", _band(request))
            response.content = response.content.replace(MAIN, band.encode() + MAIN, 1)
        return response


def _band(request: HttpRequest) -> dict[str, object]:
    is_today, script = is_as_of_today(request), request.META.get("SCRIPT_NAME", "")
    own = settings.AS_OF_TODAY
    query = request.GET.urlencode()
    return {
        "shown_as_of": settings.DEMO_CLOCK,
        "is_as_of_today": is_today,
        # A page of the other kind: the same path below another prefix.
        "other": (script.removesuffix(own) if is_today else script + own)
        + request.path_info
        + (f"?{query}" if query else ""),
    }
