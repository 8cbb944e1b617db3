"""The preview page, and each of its sections alone."""

from typing import Any
from urllib.parse import urlsplit

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from previews.editions.automatic import bring_address_up_to_date
from previews.models import Preview
from previews.models.preview import PreviewQuerySet
from previews.models.preview_names import show_names_of_the_day
from previews.pages import preview_layout
from previews.sections import HEADER, SECTIONS, SECTIONS_BY_SLUG, talking_points
from previews.sections.section import Section
from previews.views.htmx_request import HtmxRequest
from previews.views.minify_html import without_indentation
from previews.views.moved import moves_from_old_addresses
from previews.views.withdrawn import says_withdrawn


def published_previews() -> PreviewQuerySet:
    return Preview.objects.published(timezone.now())


@require_safe
@says_withdrawn
@moves_from_old_addresses(published_previews)
@without_indentation
def preview_detail(request: HtmxRequest, slug: str) -> HttpResponse:
    """The whole page. Always whole: this is the address fans share."""
    preview = published_preview(slug)
    return render(request, "previews/preview_detail.html", page_of(request, preview))


@require_safe
@vary_on_headers("HX-Request")
@says_withdrawn
@moves_from_old_addresses(published_previews)
def preview_section(request: HtmxRequest, slug: str, section_slug: str) -> HttpResponse:
    """One section, for htmx to swap in. A browser that lands here gets the page."""
    preview = published_preview(slug)
    return section_of(request, preview, section_slug, preview.get_absolute_url())


def page_of(request: HtmxRequest, preview: Preview) -> dict[str, Any]:
    """Everything the page's template is given."""
    read = [(section, section.read(preview, request.GET)) for section in SECTIONS]
    said = [(section, content) for section, content in read if content is not None]
    points = talking_points.read(preview, request.GET)
    return {
        "preview": preview,
        "address": preview.get_absolute_url(),
        "facts": HEADER.read(preview, request.GET),
        "blocks": preview_layout.in_order(said, points),
    }


def section_of(
    request: HtmxRequest, preview: Preview, section_slug: str, address: str
) -> HttpResponse:
    """A section as htmx swaps it in, for the page at `address`."""
    if not request.htmx:
        return redirect(f"{_with_query(address, request.GET)}#{section_slug}")
    section = SECTIONS_BY_SLUG.get(section_slug)
    if section is None:
        raise Http404(f"no section is called {section_slug}")
    # The section's template draws its links from the request, as the page's does.
    request.GET = _state_of_page(request, section, address)  # type: ignore[assignment]  # stubs: immutable only
    content = section.read(preview, request.GET)
    if content is None:
        raise Http404(f"{preview.slug} has nothing under {section_slug}")
    context = {"preview": preview, "address": address, "section": section, "content": content}
    response = render(request, section.template, context)
    # The address bar shows the page in this state, never the section's own address.
    response["HX-Push-Url"] = _with_query(address, request.GET)
    return response


def _state_of_page(request: HtmxRequest, section: Section, address: str) -> QueryDict:
    """What the address bar says of the other sections, and this request of its own.

    A link of this section was drawn with the page and does not know what was swapped since.
    """
    current = urlsplit(request.htmx.current_url or "")
    if current.path != address:
        return request.GET
    state = QueryDict(current.query, mutable=True)
    state.pop(section.parameter, None)
    if section.parameter in request.GET:
        state.setlist(section.parameter, request.GET.getlist(section.parameter))
    return state


def _with_query(address: str, params: QueryDict) -> str:
    return f"{address}?{params.urlencode()}" if params else address


def published_preview(slug: str) -> Preview:
    now = timezone.now()
    bring_address_up_to_date(slug, now)
    preview = get_object_or_404(Preview.objects.published(now).for_page(), slug=slug)
    preview.looked_at = now
    show_names_of_the_day(preview)
    return preview
