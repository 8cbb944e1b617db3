"""Answers of the API: values as JSON, pages of a list, and what went wrong."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Query

from previews.api.addresses import Addresses
from previews.questions.json_format import encode

JSON = "application/json"
MOST_ROWS, ROWS, MOST_BEFORE = 100, 20, 10_000

Limit = Annotated[
    int, Query(ge=1, le=MOST_ROWS, description=f"How many there are on a page: 1 to {MOST_ROWS}.")
]
Offset = Annotated[
    int,
    Query(ge=0, le=MOST_BEFORE, description=f"How many to leave out before: 0 to {MOST_BEFORE}."),
]


@dataclass(frozen=True, slots=True)
class Page[Row]:
    """A page of a list.

    `next` is the address of the next page, and null on the last one. Beyond the largest offset the
    next page of fixtures begins `after` a match; another list ends there: narrow it by its other
    parameters.
    """

    items: tuple[Row, ...]
    limit: int
    offset: int
    next: str | None


@dataclass(frozen=True, slots=True)
class Problem:
    """Why there is no answer. `parameter` is the one that has to be changed, empty for none."""

    status: int
    error: str
    parameter: str = ""


class NotFound(Exception):
    """Nothing has the address. It says so in a sentence."""


class Refused(Exception):
    """A parameter has to be changed."""

    def __init__(self, parameter: str, sentence: str) -> None:
        super().__init__(sentence)
        self.parameter = parameter


def named_row[Row: Model](kind: type[Row], parameter: str, slug: str) -> Row:
    """The row that a parameter names by its slug. 1 query."""
    try:
        return get_object_or_404(kind, slug=slug)
    except Http404 as error:
        noun = kind._meta.verbose_name
        raise Refused(parameter, f"No {noun} has the slug {slug}.") from error


def json_answer(value: object, status: int = 200) -> HttpResponse:
    return HttpResponse(encode(value), content_type=JSON, status=status)


def problem(status: int, error: str, parameter: str = "") -> HttpResponse:
    return json_answer(Problem(status, error, parameter), status)


def page_of[Row](
    request: HttpRequest, items: Iterable[Row], limit: int, offset: int, *, has_more: bool,
    place: str = "",
) -> HttpResponse:  # fmt: skip
    """The next page has the same parameters, and another offset.

    A list whose pages may also begin after a row tells the place of the last one. The next page
    begins there if this one has, or where the largest offset would not be enough.
    """
    last = offset + limit
    is_by_place = bool(place) and ("after" in request.GET or last > MOST_BEFORE)
    begins = {"after": place} if is_by_place else {"offset": last}
    asked = {name: value for name, value in request.GET.dict().items() if name != "offset"}
    query: Mapping[str, Any] = asked | begins | {"limit": limit}
    match = request.resolver_match
    assert match is not None  # the address led to a view
    address = Addresses.of(request).api(match.url_name or "", **query)
    following = address if has_more and (is_by_place or last <= MOST_BEFORE) else None
    return json_answer(Page(tuple(items), limit, offset, following))


def page_of_rows[Row](
    request: HttpRequest,
    rows: Any,
    item_of: Callable[[Any, Addresses], Row],
    limit: int,
    offset: int,
) -> HttpResponse:
    """A page of a queryset. It reads a row more, which tells whether there is a next page."""
    addresses = Addresses.of(request)
    read = list(rows[offset : offset + limit + 1])
    items = (item_of(row, addresses) for row in read[:limit])
    return page_of(request, items, limit, offset, has_more=len(read) > limit)
