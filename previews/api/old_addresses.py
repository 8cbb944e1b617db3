"""Old addresses of the API: a slug that was changed answers with 301, as the page does."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse

from previews.api.answers import NotFound
from previews.models import OldAddress

type View = Callable[..., HttpResponse]


def leads_on(rows: Callable[[], QuerySet[Any]]) -> Callable[[View], View]:
    """A view of something by its slug. `rows` are those that fans may see."""

    def decorate(view: View) -> View:
        @wraps(view)
        def read(request: HttpRequest, slug: str) -> HttpResponse:
            try:
                return view(request, slug=slug)
            except Http404 as error:
                new = OldAddress.objects.all().new_slug(rows(), slug)
                if new is None:
                    noun = rows().model._meta.verbose_name
                    raise NotFound(f"No {noun} that fans can read has the slug {slug}.") from error
            return HttpResponsePermanentRedirect(reverse(f"api:{view.__name__}", args=[new]))

        return read

    return decorate
