"""A competition's page with its seasons, and the page of one season."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from previews.components.breadcrumbs import COMPETITIONS, of_competition, of_list
from previews.models import Competition, Season
from previews.pagecache.fans_page import fans_page
from previews.pages import competition as competition_page
from previews.pages import season as season_page
from previews.views import fans_clock
from previews.views.htmx_request import HtmxRequest
from previews.views.known_parameters import SEASON
from previews.views.moved import moves_from_old_addresses
from previews.views.way import with_way


@fans_page(outlives_database=True)
@require_safe
@moves_from_old_addresses(Competition.objects.all)
def competition_detail(request: HtmxRequest, slug: str) -> HttpResponse:
    competition = get_object_or_404(Competition, slug=slug)
    content = competition_page.read(competition, fans_clock.now(request))
    context = with_way(request, content, of_list(*COMPETITIONS), content.name)
    return render(request, "previews/competition_detail.html", context)


@fans_page(*SEASON, outlives_database=True)
@require_safe
@moves_from_old_addresses(Competition.objects.all)
def season_detail(request: HtmxRequest, slug: str, season_slug: str) -> HttpResponse:
    """`?as_of=2024-04-17` shows what was known at the end of that day; `?round=` one round."""
    seasons = Season.objects.called(season_slug).with_competition()
    season = get_object_or_404(seasons, competition__slug=slug)
    content = season_page.read(season, request.GET, fans_clock.now(request))
    crumbs = of_competition(content.competition, content.competition_slug)
    context = with_way(request, content, crumbs, content.season)
    return render(request, "previews/season_detail.html", context)
