"""Where a match is shown: on its preview if fans can read one, else in its season."""

from django.urls import reverse

from previews.models import Fixture


def match_address(fixture: Fixture, preview: str) -> str:
    """`preview` is the slug; empty for none. The season and its competition must be loaded."""
    if preview:
        return reverse("previews:preview_detail", args=[preview])
    season = fixture.season
    return reverse("previews:season_detail", args=[season.competition.slug, season.slug])
