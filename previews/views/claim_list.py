"""The list of claims by verdict."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from previews.pagecache.fans_page import fans_page
from previews.pages import claim_list as page
from previews.views import fans_clock
from previews.views.htmx_request import HtmxRequest
from previews.views.known_parameters import CLAIM_LIST


@fans_page(*CLAIM_LIST, outlives_database=True)
@require_safe
def claim_list(request: HtmxRequest) -> HttpResponse:
    """`?verdict=contested` shows one verdict; `?page=2` further ones."""
    content = page.read(request.GET, fans_clock.now(request))
    return render(request, "previews/claim_list.html", {"content": content})
