"""The page of a day."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from previews.pagecache.fans_page import fans_page
from previews.pages import day as page
from previews.views import fans_clock
from previews.views.htmx_request import HtmxRequest
from previews.views.known_parameters import PAGE
from previews.views.way import with_way


@fans_page(PAGE, outlives_database=True)
@require_safe
def day_detail(request: HtmxRequest, day: date) -> HttpResponse:
    """`?page=2` shows further matches. A day without a match leads to the days beside it."""
    content = page.read(day, request.GET, fans_clock.now(request))
    context = with_way(request, content, content.crumbs, content.in_words)
    return render(request, "previews/day_detail.html", context)


@require_safe
def day_in_full(request: HttpRequest, day: date) -> HttpResponse:
    """2024/4/18 leads to 2024/04/18."""
    return redirect("previews:day_detail", day, permanent=True)
