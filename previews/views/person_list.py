"""The list of people."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from previews.pagecache.fans_page import fans_page
from previews.pages import person_list as page
from previews.views import fans_clock
from previews.views.htmx_request import HtmxRequest
from previews.views.known_parameters import AFTER, LETTER


@fans_page(AFTER, LETTER, outlives_database=True)
@require_safe
def person_list(request: HtmxRequest) -> HttpResponse:
    """`?letter=k` begins at a letter; `?after=<slug>` goes on after that person."""
    content = page.read(request.GET, fans_clock.now(request))
    return render(request, "previews/person_list.html", {"content": content})
