"""Calendars of matches, for a program that asks for them again and again."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from previews.feeds import calendars
from previews.feeds.calendar import Match, calendar
from previews.models import Club, Competition
from previews.pagecache.fans_page import fans_page
from previews.views import fans_clock
from previews.views.host import host_of
from previews.views.htmx_request import HtmxRequest
from previews.views.moved import moves_from_old_addresses


@fans_page()
@require_safe
@moves_from_old_addresses(Club.objects.all)
def club_calendar(request: HtmxRequest, slug: str) -> HttpResponse:
    club = get_object_or_404(Club, slug=slug)
    return ics(request, club.name, slug, calendars.of_club(club, fans_clock.now(request)))


@fans_page()
@require_safe
@moves_from_old_addresses(Competition.objects.all)
def competition_calendar(request: HtmxRequest, slug: str) -> HttpResponse:
    competition = get_object_or_404(Competition, slug=slug)
    matches = calendars.of_competition(competition, fans_clock.now(request))
    return ics(request, competition.name, slug, matches)


@fans_page()
@require_safe
def fixture_calendar(request: HttpRequest, number: int) -> HttpResponse:
    matches = calendars.of_fixture(number, fans_clock.now(request))
    if not matches:
        raise Http404(f"there is no fixture {number}")
    return ics(request, matches[0].summary, f"match-{number}", matches)


def ics(request: HttpRequest, name: str, file: str, matches: list[Match]) -> HttpResponse:
    made = calendar(name, matches, host_of(request), request.build_absolute_uri)
    response = HttpResponse(made, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'inline; filename="{file}.ics"'
    return response
