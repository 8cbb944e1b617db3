"""The address of a preview that was withdrawn: a sentence and the status 410.

410 and not 404, because a search engine then forgets the page at once, and because the reader of a
shared link learns that the page was there. A preview that is published again answers as before.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from previews.models import OldAddress, Preview
from previews.models.preview_status import PreviewStatus
from previews.views.htmx_request import HtmxRequest

type View = Callable[..., HttpResponse]


def says_withdrawn(view: View) -> View:
    @wraps(view)
    def find_page(request: HtmxRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except Http404:
            if not _is_withdrawn(kwargs["slug"]):
                raise
        return render(request, "410.html", status=410)

    return find_page


def _is_withdrawn(slug: str) -> bool:
    """By its address, or by one that it had before. At most 3 queries."""
    withdrawn = Preview.objects.in_state(PreviewStatus.WITHDRAWN)
    if withdrawn.find_by_natural_key(slug).exists():
        return True
    return OldAddress.objects.all().new_slug(withdrawn, slug) is not None
