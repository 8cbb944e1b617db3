"""Old addresses: where a page has moved, its old address answers with 301 and the new one.

So does an address in capital letters.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse

from previews.models import OldAddress
from previews.views.htmx_request import HtmxRequest

type View = Callable[..., HttpResponse]


def moves_from_old_addresses(rows: Callable[[], QuerySet[Any]]) -> Callable[[View], View]:
    """A view of a page by its slug. `rows` are those whose pages fans may see."""

    def decorate(view: View) -> View:
        @wraps(view)
        def find_page(request: HtmxRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            try:
                return view(request, *args, **kwargs)
            except Http404:
                slug = OldAddress.objects.all().new_slug(rows(), kwargs["slug"])
                match = request.resolver_match
                if slug is None or match is None:
                    raise
            address = reverse(match.view_name, kwargs=match.kwargs | {"slug": slug})
            query = request.META.get("QUERY_STRING", "")
            return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)

        return find_page

    return decorate
