"""The list of clubs."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from previews.pagecache.fans_page import fans_page
from previews.pages import club_list as page
from previews.views.htmx_request import HtmxRequest
from previews.views.known_parameters import AFTER


@fans_page(AFTER, outlives_database=True)
@require_safe
def club_list(request: HtmxRequest) -> HttpResponse:
    """`?after=<slug>` goes on after that club."""
    return render(request, "previews/club_list.html", {"content": page.read(request.GET)})
