"""Drafts: for editors only, at addresses of their own; anyone else gets a 404."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from previews.models import Preview
from previews.models.preview_names import show_names_of_the_day
from previews.views.htmx_request import HtmxRequest
from previews.views.minify_html import without_indentation
from previews.views.preview import page_of, section_of


@never_cache
@require_safe
@without_indentation
def draft_detail(request: HtmxRequest, slug: str) -> HttpResponse:
    """The page as fans will see it, published or not."""
    preview = _draft(request, slug)
    context = page_of(request, preview, timezone.now()) | {
        "address": preview.get_draft_url(),
        "is_draft": True,
    }
    return render(request, "previews/preview_detail.html", context)


@never_cache
@require_safe
def draft_section(request: HtmxRequest, slug: str, section_slug: str) -> HttpResponse:
    preview = _draft(request, slug)
    return section_of(request, preview, section_slug, preview.get_draft_url())


def _draft(request: HtmxRequest, slug: str) -> Preview:
    if not (request.user.is_staff and request.user.has_perm("previews.view_preview")):
        raise Http404("no such page")
    preview = get_object_or_404(Preview.objects.for_page(), slug=slug)
    show_names_of_the_day(preview)
    return preview
