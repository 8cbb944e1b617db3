"""The search: a page with a form, and what it has found alone, while somebody types."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from previews.pagecache.fans_page import fans_page
from previews.search.search import search
from previews.views import fans_clock
from previews.views.htmx_request import HtmxRequest
from previews.views.known_parameters import SEARCH

# In seconds. A letter that is typed and taken back asks nothing.
BROWSER_KEEPS = 60


@fans_page(SEARCH)
@require_safe
def search_page(request: HtmxRequest) -> HttpResponse:
    """`?q=liverpool+atalanta+2024`"""
    return _answer(request, "previews/search.html")


@fans_page(SEARCH)
@require_safe
@vary_on_headers("HX-Request")
def search_results(request: HtmxRequest) -> HttpResponse:
    """What was found alone, for htmx; a browser that lands here gets the page."""
    template = "previews/components/found.html" if request.htmx else "previews/search.html"
    response = _answer(request, template)
    query = request.GET.urlencode()
    address = reverse("previews:search")
    response["HX-Replace-Url"] = f"{address}?{query}" if query else address
    return response


def _answer(request: HtmxRequest, template: str) -> HttpResponse:
    content = search(request.GET.get(SEARCH.name, ""), fans_clock.now(request))
    response = render(request, template, {"content": content})
    # What people type would drive the pages that many read out of the page cache.
    patch_cache_control(response, private=True, max_age=BROWSER_KEEPS)
    response["X-Robots-Tag"] = "noindex"
    return response
