"""The front page: previews by day, coming first, with a filter by club and competition."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from previews.pagecache.fans_page import fans_page
from previews.pages.preview_list import preview_list as read
from previews.views import fans_clock
from previews.views.htmx_request import HtmxRequest
from previews.views.known_parameters import PREVIEW_LIST


@fans_page(*PREVIEW_LIST, outlives_database=True)
@require_safe
def preview_list(request: HtmxRequest) -> HttpResponse:
    content = read(request.GET, fans_clock.now(request))
    return render(request, "previews/preview_list.html", {"content": content})


@fans_page(*PREVIEW_LIST)
@require_safe
@vary_on_headers("HX-Request")
def preview_list_rows(request: HtmxRequest) -> HttpResponse:
    """The list alone, for htmx; a browser that lands here gets the page."""
    context = {"content": read(request.GET, fans_clock.now(request))}
    template = (
        "previews/components/preview_rows.html" if request.htmx else "previews/preview_list.html"
    )
    response = render(request, template, context)
    query = request.GET.urlencode()
    address = reverse("previews:preview_list")
    response["HX-Push-Url"] = f"{address}?{query}" if query else address
    return response
