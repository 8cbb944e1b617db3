"""Where a match is shown: on its preview if fans can read one, else on a page of its own."""

from django.urls import reverse

from previews.models import Fixture


def preview_or_match_page(fixture: Fixture, preview: str) -> str:
    """`preview` is the slug; empty for none. Both clubs must be loaded."""
    if preview:
        return reverse("previews:preview_detail", args=[preview])
    return fixture.get_absolute_url()
