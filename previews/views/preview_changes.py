"""What an open preview asks every half minute: what has changed since it was opened."""

from dataclasses import asdict

from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from previews.editions import since_opened
from previews.editions.automatic import bring_address_up_to_date
from previews.models import Preview
from previews.pagecache.fans_page import fans_page
from previews.views import fans_clock
from previews.views.htmx_request import HtmxRequest
from previews.views.moved import moves_from_old_addresses
from previews.views.preview import published_previews
from previews.views.withdrawn import says_withdrawn


@fans_page()
@require_safe
@says_withdrawn
@moves_from_old_addresses(published_previews)
def changes_of_preview(request: HtmxRequest, slug: str) -> HttpResponse:
    """As JSON. Mostly it is not made at all: the page cache answers 304.

    A fact saved since is released here, since nobody may open the page itself meanwhile.
    """
    now = fans_clock.now(request)
    bring_address_up_to_date(slug, timezone.now())
    published = Preview.objects.published(now).select_related("fixture")
    preview = get_object_or_404(published, slug=slug)
    return JsonResponse(asdict(since_opened.read(preview, now)))
