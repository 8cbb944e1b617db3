"""The two clubs' colours as a stylesheet, since the page allows no inline style."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from previews.components.club_colours import colours_of_both
from previews.models import Fixture
from previews.pagecache.fans_page import fans_page
from previews.views.htmx_request import HtmxRequest


@fans_page(outlives_database=True)
@require_safe
@cache_control(public=True, max_age=60)
def fixture_colours(request: HtmxRequest, number: int) -> HttpResponse:
    """Custom properties for light and dark, with enough contrast on either page."""
    fixture = get_object_or_404(Fixture.objects.select_related("home", "away"), pk=number)
    home, away = colours_of_both(fixture.home, fixture.away)
    context = {"home": home, "away": away}
    return render(request, "previews/fixture_colours.css", context, content_type="text/css")
