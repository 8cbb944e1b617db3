"""Paging: which rows of a long list are shown, and the way to the pages beside it."""

from dataclasses import dataclass

from django.http import QueryDict

from previews.components.filter_links import FilterLink


@dataclass(frozen=True, slots=True)
class Paging:
    """Rows `first` up to and without `last`; `page` counts from one."""

    page: int
    pages: int
    first: int
    last: int

    @property
    def earlier(self) -> FilterLink | None:
        """The page before this one."""
        return self._to(self.page - 1) if self.page > 1 else None

    @property
    def later(self) -> FilterLink | None:
        return self._to(self.page + 1) if self.page < self.pages else None

    def _to(self, page: int) -> FilterLink:
        return FilterLink(str(page), f"Page {page}", False, "page")


def page_in(params: QueryDict, rows: int, on_a_page: int) -> Paging:
    """`?page=2`; what is no page is the first, what is beyond the last is the last."""
    asked = params.get("page", "")
    pages = max(1, -(-rows // on_a_page))
    page = min(int(asked), pages) if asked.isdecimal() and len(asked) < 6 else 1
    page = max(page, 1)
    first = (page - 1) * on_a_page
    return Paging(page, pages, first, min(first + on_a_page, rows))
