"""Drafts: for editors only, at addresses of their own; anyone else gets a 404."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from previews.editions.shown import ShownDocument, live_document
from previews.models import Preview
from previews.pagecache.fans_page import knows
from previews.views.drawing import PageState
from previews.views.htmx_request import HtmxRequest
from previews.views.known_parameters import PREVIEW
from previews.views.preview import section_of
from previews.views.preview_page import page

FOR_EDITORS = "This is how the page will look. Only editors can open this address."


@never_cache
@require_safe
@knows(*PREVIEW)
def draft_detail(request: HtmxRequest, slug: str) -> HttpResponse:
    """The page as fans will see it, published or not: what the facts say now."""
    preview = draft_of(request, slug)
    shown = ShownDocument(live_document(preview))
    return page(shown, state_of(request, preview), timezone.now())


@never_cache
@require_safe
@knows(*PREVIEW)
def draft_section(request: HtmxRequest, slug: str, section_slug: str) -> HttpResponse:
    preview = draft_of(request, slug)
    shown = ShownDocument(live_document(preview))
    return section_of(request, shown, section_slug, state_of(request, preview), timezone.now())


def may_see_drafts(request: HttpRequest) -> bool:
    return request.user.is_staff and request.user.has_perm("previews.view_preview")


def draft_of(request: HtmxRequest, slug: str) -> Preview:
    if not may_see_drafts(request):
        raise Http404("no such page")
    return get_object_or_404(Preview.objects.for_page(), slug=slug)


def state_of(request: HtmxRequest, preview: Preview) -> PageState:
    return PageState(
        slug=preview.slug,
        address=preview.get_draft_url(),
        query=request.GET,
        is_published=preview.is_released,
        draft_note=FOR_EDITORS,
    )
