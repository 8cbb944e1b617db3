"""An official's page."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from previews.components.breadcrumbs import OFFICIALS, of_list
from previews.models import Official
from previews.pagecache.fans_page import fans_page
from previews.pages import official as official_page
from previews.views import fans_clock
from previews.views.htmx_request import HtmxRequest
from previews.views.known_parameters import OFFICIAL
from previews.views.moved import moves_from_old_addresses
from previews.views.way import with_way


@fans_page(*OFFICIAL, outlives_database=True)
@require_safe
@moves_from_old_addresses(Official.objects.all)
def official_detail(request: HtmxRequest, slug: str) -> HttpResponse:
    """`?club=<slug>` shows the matches with one club."""
    official = get_object_or_404(Official, slug=slug)
    content = official_page.read(official, request.GET, fans_clock.now(request))
    context = with_way(request, content, of_list(*OFFICIALS), content.name)
    return render(request, "previews/official_detail.html", context)
