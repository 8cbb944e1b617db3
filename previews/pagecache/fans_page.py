"""What a view says of itself to the page cache: that its pages are the same for every fan."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpResponse, QueryDict

from previews.pagecache.parameters import Parameter, canonical_query

type View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class FansPage:
    """`shows_state_of_page`: htmx asks for a part of the page that it says is open.

    `outlives_database`: its last answer is kept as a file, and shown when the database is away.
    `has_one_address`: the view leads every other way to write its query to the canonical one.
    """

    parameters: tuple[Parameter, ...]
    shows_state_of_page: bool
    outlives_database: bool
    has_one_address: bool = False


def knows(*parameters: Parameter) -> Callable[[View], View]:
    """The view gets the canonical query, so that its links and its work are bounded."""

    def decorate(view: View) -> View:
        @wraps(view)
        def with_known_parameters(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
            request.query_as_sent = request.META.get("QUERY_STRING", "")
            query = canonical_query(request.query_as_sent, parameters)
            request.META["QUERY_STRING"] = query
            request.GET = QueryDict(query)
            return view(request, *args, **kwargs)

        return with_known_parameters

    return decorate


def fans_page(
    *parameters: Parameter,
    shows_state_of_page: bool = False,
    outlives_database: bool = False,
    has_one_address: bool = False,
) -> Callable[[View], View]:
    """The outermost decorator of a view whose answer depends on the address and the facts only."""

    def decorate(view: View) -> View:
        known = knows(*parameters)(view)

        page = FansPage(parameters, shows_state_of_page, outlives_database, has_one_address)
        known.fans_page = page  # type: ignore[attr-defined]  # found by the page cache
        return known

    return decorate
