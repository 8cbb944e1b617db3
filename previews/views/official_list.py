"""The list of match officials."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from previews.pagecache.fans_page import fans_page
from previews.pages import official_list as page
from previews.views.htmx_request import HtmxRequest
from previews.views.known_parameters import AFTER, LETTER


@fans_page(AFTER, LETTER, outlives_database=True)
@require_safe
def official_list(request: HtmxRequest) -> HttpResponse:
    """`?letter=k` begins at a letter; `?after=<slug>` goes on after that official."""
    return render(request, "previews/official_list.html", {"content": page.read(request.GET)})
