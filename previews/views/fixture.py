"""The page of a match, and the picture of it that a link in a message shows."""

from datetime import date

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from previews.components.structured import sports_event
from previews.models.match_address import match_at, moved_match
from previews.models.match_page import pair_of
from previews.pagecache.fans_page import fans_page
from previews.pages import fixture as page
from previews.pages.match_card import card_of
from previews.views import fans_clock
from previews.views.htmx_request import HtmxRequest
from previews.views.way import site_of, with_way


@fans_page(outlives_database=True)
@require_safe
def fixture_detail(request: HtmxRequest, day: date, clubs: str) -> HttpResponse:
    """Where the day or a slug has changed, the old address answers with 301 and the new one."""
    fixture = match_at(day, clubs)
    if fixture is None:
        return _moved(day, clubs, "fixture_detail")
    content = page.read(fixture, fans_clock.now(request))
    site = site_of(request)
    card = f"{site}{reverse('previews:fixture_card', args=[day, clubs])}"
    event = sports_event(content.event, f"{site}{request.path}", site, card)
    context = with_way(request, content, content.crumbs, content.title, event) | {"card": card}
    return render(request, "previews/fixture_detail.html", context)


@fans_page()
@require_safe
def fixture_card(request: HtmxRequest, day: date, clubs: str) -> HttpResponse:
    """1200 by 630 pixels, drawn from the facts."""
    fixture = match_at(day, clubs)
    if fixture is None:
        return _moved(day, clubs, "fixture_card")
    return HttpResponse(card_of(fixture, fans_clock.now(request)), content_type="image/png")


def _moved(day: date, clubs: str, view: str) -> HttpResponse:
    fixture = moved_match(day, clubs)
    if fixture is None:
        raise Http404("no match has this address")
    pair = pair_of(fixture.home.slug, fixture.away.slug)
    return redirect(f"previews:{view}", fixture.day, pair, permanent=True)
