"""The preview page, and each of its sections alone."""

from datetime import datetime

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from previews.editions.automatic import bring_address_up_to_date
from previews.editions.shown import ShownDocument, document_to_show, whole_preview
from previews.models import Preview
from previews.models.preview_names import show_names_of_the_day
from previews.models.preview_queryset import PreviewQuerySet
from previews.pagecache.current_page import state_of_current_page
from previews.pagecache.fans_page import fans_page
from previews.sections import SECTIONS_BY_SLUG
from previews.sections.section import Section
from previews.views import fans_clock
from previews.views.drawing import PageState, part_html
from previews.views.htmx_request import HtmxRequest
from previews.views.known_parameters import PREVIEW
from previews.views.moved import moves_from_old_addresses
from previews.views.preview_page import content_of, page, part_of
from previews.views.stopped import leads_to_the_season
from previews.views.withdrawn import says_withdrawn


def published_previews() -> PreviewQuerySet:
    """Those whose old addresses lead on; the page itself is as of the fans' time."""
    return Preview.objects.published(timezone.now())


@fans_page(*PREVIEW, outlives_database=True)
@require_safe
@says_withdrawn
@leads_to_the_season
@moves_from_old_addresses(published_previews)
def preview_detail(request: HtmxRequest, slug: str) -> HttpResponse:
    """The whole page. Always whole: this is the address fans share."""
    now = fans_clock.now(request)
    bring_address_up_to_date(slug, timezone.now())
    shown = found_or_404(whole_preview(slug, now))
    address = address_of(slug)
    canonical = request.build_absolute_uri(address)
    return page(shown, PageState(slug, address, request.GET), now, canonical)


@fans_page(*PREVIEW, shows_state_of_page=True)
@require_safe
@vary_on_headers("HX-Request", "HX-Current-URL")
@says_withdrawn
@moves_from_old_addresses(published_previews)
def preview_section(request: HtmxRequest, slug: str, section_slug: str) -> HttpResponse:
    """One section, for htmx to swap in. A browser that lands here gets the page."""
    return published_section(request, slug, section_slug)


def published_section(request: HtmxRequest, slug: str, section_slug: str) -> HttpResponse:
    now = fans_clock.now(request)
    bring_address_up_to_date(slug, timezone.now())
    section = SECTIONS_BY_SLUG.get(section_slug)
    is_in_document = section is None or section.in_edition
    shown = found_or_404((document_to_show if is_in_document else whole_preview)(slug, now))
    state = PageState(slug, address_of(slug), request.GET)
    return section_of(request, shown, section_slug, state, now)


def found_or_404(shown: ShownDocument | None) -> ShownDocument:
    if shown is None:
        raise Http404("no published preview has this address")
    return shown


def address_of(slug: str) -> str:
    return reverse("previews:preview_detail", args=[slug])


def section_of(
    request: HtmxRequest, shown: ShownDocument, section_slug: str, state: PageState, now: datetime
) -> HttpResponse:
    """A section as htmx swaps it in."""
    if not request.htmx:
        return redirect(f"{_with_query(state.address, request.GET)}#{section_slug}")
    section = SECTIONS_BY_SLUG.get(section_slug)
    if section is None:
        raise Http404(f"no section is called {section_slug}")
    query = _state_of_page(request, section, state.address)
    content = content_of(shown, section, query, now)
    if content is None:
        raise Http404(f"{state.slug} has nothing under {section_slug}")
    html = part_html(part_of(shown.document, section, content), state.with_query(query))
    # The address bar shows the page in this state, never the section's own address.
    return HttpResponse(html, headers={"HX-Replace-Url": _with_query(state.address, query)})


def _state_of_page(request: HtmxRequest, section: Section, address: str) -> QueryDict:
    """What the address bar says of the other sections, and this request of its own.

    A link of this section was drawn with the page and does not know what was swapped since.
    """
    current = state_of_current_page(request.META, request.path, PREVIEW)
    if current is None or current[0] != address:
        return request.GET
    state = QueryDict(current[1], mutable=True)
    state.pop(section.parameter, None)
    if section.parameter in request.GET:
        state.setlist(section.parameter, request.GET.getlist(section.parameter))
    return state


def _with_query(address: str, params: QueryDict) -> str:
    return f"{address}?{params.urlencode()}" if params else address


def published_preview(slug: str, now: datetime) -> Preview:
    """The row of a preview that fans can see, for the pages that read the facts."""
    bring_address_up_to_date(slug, timezone.now())
    preview = get_object_or_404(Preview.objects.published(now).for_page(), slug=slug)
    show_names_of_the_day(preview)
    return preview
