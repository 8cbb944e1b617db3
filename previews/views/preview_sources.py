"""The page of a preview's sources; at the same address htmx gets the section."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from previews.factcheck.preview_facts import PreviewFacts
from previews.pagecache.fans_page import fans_page
from previews.pages import sources as sources_page
from previews.views import fans_clock
from previews.views.htmx_request import HtmxRequest
from previews.views.known_parameters import PREVIEW
from previews.views.moved import moves_from_old_addresses
from previews.views.preview import published_preview, published_previews, published_section
from previews.views.withdrawn import says_withdrawn


@fans_page(*PREVIEW, shows_state_of_page=True, outlives_database=True)
@require_safe
@vary_on_headers("HX-Request", "HX-Current-URL")
@says_withdrawn
@moves_from_old_addresses(published_previews)
def preview_sources(request: HtmxRequest, slug: str) -> HttpResponse:
    """Sections have addresses below their preview's; this one is a page as well."""
    if request.htmx:
        return published_section(request, slug, "sources")
    now = fans_clock.now(request)
    preview = published_preview(slug, now)
    content = sources_page.read(PreviewFacts(preview, now))
    return render(request, "previews/preview_sources.html", {"content": content})
