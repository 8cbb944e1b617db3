"""The address of a preview whose first edition the gate has stopped: on to the season of its match.

A list that was drawn before the gate looked may lead to it. No 404, as the page may be there soon.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from previews.archive.table_season import slug_of_season
from previews.models import Preview
from previews.views import fans_clock
from previews.views.htmx_request import HtmxRequest

type View = Callable[..., HttpResponse]


def leads_to_the_season(view: View) -> View:
    @wraps(view)
    def find_page(request: HtmxRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except Http404:
            stopped = Preview.objects.stopped(fans_clock.now(request)).for_page()
            preview = stopped.find_by_natural_key(kwargs["slug"]).first()
            if preview is None:
                raise
        season = preview.fixture.season
        return redirect(
            "previews:season_detail", season.competition.slug, slug_of_season(season.name)
        )

    return find_page
