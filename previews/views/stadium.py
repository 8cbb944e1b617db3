"""A stadium's page."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from previews.components.breadcrumbs import STADIUMS, of_list
from previews.components.structured import stadium_thing
from previews.models import Stadium
from previews.pagecache.fans_page import fans_page
from previews.pages import stadium as page
from previews.views import fans_clock
from previews.views.htmx_request import HtmxRequest
from previews.views.known_parameters import PAGE
from previews.views.moved import moves_from_old_addresses
from previews.views.way import site_of, with_way


@fans_page(PAGE, outlives_database=True)
@require_safe
@moves_from_old_addresses(Stadium.objects.in_use)
def stadium_detail(request: HtmxRequest, slug: str) -> HttpResponse:
    """Only stadiums of a club or of a match. `?page=2` has earlier matches."""
    stadiums = Stadium.objects.in_use().prefetch_related("names")
    stadium = get_object_or_404(stadiums, slug=slug)
    content = page.read(stadium, request.GET, fans_clock.now(request))
    thing = stadium_thing(
        stadium.name, request.path, site_of(request), stadium.city, stadium.country,
        stadium.capacity,
    )  # fmt: skip
    context = with_way(request, content, of_list(*STADIUMS), content.name, thing)
    return render(request, "previews/stadium_detail.html", context)
