"""What a view says of itself to the page cache: that its pages are the same for every fan."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpResponse, QueryDict

from previews.pagecache.parameters import Parameter, canonical_query, every_parameter

type View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class FansPage:
    """`shows_state_of_page`: htmx asks for a part of the page that it says is open.

    `outlives_database`: its last answer is kept as a file, and shown when the database is away.
    `refuses_unknown`: it says which parameter it does not know, and so has to see all of them.
    `has_one_address`: the view leads every other way to write its query to the canonical one.
    """

    parameters: tuple[Parameter, ...]
    shows_state_of_page: bool = False
    outlives_database: bool = False
    refuses_unknown: bool = False
    has_one_address: bool = False

    def canonical(self, query: str) -> str:
        if self.refuses_unknown:
            return every_parameter(query)
        return canonical_query(query, self.parameters)


def knows(*parameters: Parameter) -> Callable[[View], View]:
    """The view gets the canonical query, so that its links and its work are bounded."""
    return gets_canonical_query(FansPage(parameters))


def gets_canonical_query(page: FansPage) -> Callable[[View], View]:
    def decorate(view: View) -> View:
        @wraps(view)
        def with_known_parameters(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
            request.query_as_sent = request.META.get("QUERY_STRING", "")
            query = page.canonical(request.query_as_sent)
            request.META["QUERY_STRING"] = query
            request.GET = QueryDict(query)
            return view(request, *args, **kwargs)

        return with_known_parameters

    return decorate


def fans_page(
    *parameters: Parameter,
    shows_state_of_page: bool = False,
    outlives_database: bool = False,
    refuses_unknown: bool = False,
    has_one_address: bool = False,
) -> Callable[[View], View]:
    """The outermost decorator of a view whose answer depends on the address and the facts only."""

    page = FansPage(
        parameters, shows_state_of_page, outlives_database, refuses_unknown, has_one_address
    )

    def decorate(view: View) -> View:
        known = gets_canonical_query(page)(view)
        known.fans_page = page  # type: ignore[attr-defined]  # found by the page cache
        return known

    return decorate
