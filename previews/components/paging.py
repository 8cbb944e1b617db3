"""Paging: which rows of a long list are shown, and the way to the pages beside it."""

from dataclasses import dataclass

from django.http import QueryDict


@dataclass(frozen=True, slots=True)
class PageLink:
    number: int

    @property
    def in_address(self) -> str | None:
        """Of the first page None: its address names no page."""
        return str(self.number) if self.number > 1 else None


@dataclass(frozen=True, slots=True)
class Paging:
    """Rows `first` up to and without `last`; `page` counts from one."""

    page: int
    pages: int
    first: int
    last: int

    @property
    def earlier(self) -> PageLink | None:
        """The page before this one."""
        return PageLink(self.page - 1) if self.page > 1 else None

    @property
    def later(self) -> PageLink | None:
        return PageLink(self.page + 1) if self.page < self.pages else None


def page_in(params: QueryDict, rows: int, on_a_page: int) -> Paging:
    """`?page=2`; what is no page is the first, what is beyond the last is the last."""
    asked = params.get("page", "")
    pages = max(1, -(-rows // on_a_page))
    page = min(int(asked), pages) if asked.isdecimal() and len(asked) < 6 else 1
    page = max(page, 1)
    first = (page - 1) * on_a_page
    return Paging(page, pages, first, min(first + on_a_page, rows))
