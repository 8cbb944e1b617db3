"""The preview page, and each of its sections alone."""

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from previews.editions.automatic import bring_address_up_to_date
from previews.editions.document import Document
from previews.editions.shown import ShownDocument, document_to_show, whole_preview
from previews.models import Preview
from previews.models.preview import PreviewQuerySet
from previews.models.preview_names import show_names_of_the_day
from previews.pages import preview_layout
from previews.sections import HEADER, SECTIONS, SECTIONS_BY_SLUG
from previews.sections.section import Section
from previews.views.drawing import PageState, section_html, value_html
from previews.views.htmx_request import HtmxRequest
from previews.views.minify_html import squeezed
from previews.views.moved import moves_from_old_addresses
from previews.views.withdrawn import says_withdrawn


def published_previews() -> PreviewQuerySet:
    return Preview.objects.published(timezone.now())


@require_safe
@says_withdrawn
@moves_from_old_addresses(published_previews)
def preview_detail(request: HtmxRequest, slug: str) -> HttpResponse:
    """The whole page. Always whole: this is the address fans share."""
    now = timezone.now()
    bring_address_up_to_date(slug, now)
    shown = found_or_404(whole_preview(slug, now))
    return page(shown, PageState(slug, address_of(slug), request.GET), now)


@require_safe
@vary_on_headers("HX-Request")
@says_withdrawn
@moves_from_old_addresses(published_previews)
def preview_section(request: HtmxRequest, slug: str, section_slug: str) -> HttpResponse:
    """One section, for htmx to swap in. A browser that lands here gets the page."""
    return published_section(request, slug, section_slug)


def published_section(request: HtmxRequest, slug: str, section_slug: str) -> HttpResponse:
    now = timezone.now()
    bring_address_up_to_date(slug, now)
    document = found_or_404(document_to_show(slug, now)).document
    state = PageState(slug, address_of(slug), request.GET)
    return section_of(request, document, section_slug, state, now)


def found_or_404(shown: ShownDocument | None) -> ShownDocument:
    if shown is None:
        raise Http404("no published preview has this address")
    return shown


def address_of(slug: str) -> str:
    return reverse("previews:preview_detail", args=[slug])


def page(shown: ShownDocument, state: PageState, now: datetime) -> HttpResponse:
    document = shown.document
    values = [
        (section, _value(document, section) if section.in_edition else shown.corrections)
        for section in SECTIONS
    ]
    seen = [
        (section, section.show(value, state.query, now))
        for section, value in values
        if value is not None
    ]
    said = [
        (section, section_html(section, content, state))
        for section, content in seen
        if content is not None
    ]
    header = HEADER.show(document.header, state.query, now)
    context = {
        "header": header,
        "header_html": value_html(
            HEADER.template,
            content=header,
            facts=header.facts,
            is_read_again=shown.is_read_again,
        ),
        "fixture": document.fixture,
        "blocks": preview_layout.in_order(said, document.points),
        "is_draft": state.is_draft,
    }
    return HttpResponse(squeezed(render_to_string("previews/preview_detail.html", context)))


def section_of(
    request: HtmxRequest, document: Document, section_slug: str, state: PageState, now: datetime
) -> HttpResponse:
    """A section as htmx swaps it in."""
    if not request.htmx:
        return redirect(f"{_with_query(state.address, request.GET)}#{section_slug}")
    section = SECTIONS_BY_SLUG.get(section_slug)
    if section is None:
        raise Http404(f"no section is called {section_slug}")
    query = _state_of_page(request, section, state.address)
    value = _value(document, section)
    content = None if value is None else section.show(value, query, now)
    if content is None:
        raise Http404(f"{state.slug} has nothing under {section_slug}")
    html = section_html(section, content, state.with_query(query))
    # The address bar shows the page in this state, never the section's own address.
    return HttpResponse(html, headers={"HX-Push-Url": _with_query(state.address, query)})


def _value(document: Document, section: Section) -> Any:
    return getattr(document.sections, section.parameter, None)


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
    """The row of a preview that fans can see, for the pages that read the facts."""
    bring_address_up_to_date(slug, timezone.now())
    preview = get_object_or_404(published_previews().for_page(), slug=slug)
    show_names_of_the_day(preview)
    return preview
