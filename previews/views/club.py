"""A club's page."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from previews.components.breadcrumbs import CLUBS, of_list
from previews.models import Club
from previews.pagecache.fans_page import fans_page
from previews.pages import club as club_page
from previews.views import fans_clock
from previews.views.htmx_request import HtmxRequest
from previews.views.moved import moves_from_old_addresses
from previews.views.way import with_way


@fans_page(outlives_database=True)
@require_safe
@moves_from_old_addresses(Club.objects.all)
def club_detail(request: HtmxRequest, slug: str) -> HttpResponse:
    club = get_object_or_404(Club.objects.select_related("stadium"), slug=slug)
    content = club_page.read(club, fans_clock.now(request))
    context = with_way(request, content, of_list(*CLUBS), club.name)
    return render(request, "previews/club_detail.html", context)
