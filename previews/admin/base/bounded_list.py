"""Lists that cost the same however many rows their table has."""

from functools import cached_property
from typing import Any, ClassVar

from django.contrib import messages
from django.contrib.admin import ShowFacets
from django.contrib.admin.views.main import ORDER_VAR, PAGE_VAR, ChangeList
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse

from previews.admin.base.export_rows import CONTENT_TYPES
from previews.admin.base.list_export import ListExport
from previews.admin.base.years import DateLinks, date_links
from previews.models.in_use import is_indexed
from previews.models.keyset import row_at, rows_after

# Rows that are counted and paged through by number. The ones behind them follow by key.
MOST_COUNTED = 1000
# The row of the table behind which the list begins.
AFTER_VAR = "after"
TOO_MANY_TO_SORT = (
    "More than {most:,} rows: they can be sorted by “{column}” when a search or a filter leaves "
    "fewer."
)


class BoundedPaginator(Paginator):  # type: ignore[type-arg]  # takes no types at run time
    """Counts up to MOST_COUNTED rows, and reads a page by its keys.

    So no join and no sort of whole rows is made for a row that the page does not show.
    """

    def __init__(self, *args: Any, every_row: QuerySet[Any], **kwargs: Any) -> None:
        """`every_row` reads rows with what the page shows of them."""
        super().__init__(*args, **kwargs)
        self.every_row = every_row

    @cached_property
    def count(self) -> int:
        rows: Any = self.object_list
        counted: int = rows.order_by().values("pk")[: MOST_COUNTED + 1].count()
        return counted

    @cached_property
    def num_pages(self) -> int:
        return max(1, -(-min(self.count, MOST_COUNTED) // self.per_page))

    def page(self, number: Any) -> Page[Any]:
        number = self.validate_number(number)
        rows: Any = self.object_list
        first = (number - 1) * self.per_page
        keys = list(rows.values_list("pk", flat=True)[first : first + self.per_page])
        rows_by_key = self.every_row.order_by().in_bulk(keys)
        return Page([rows_by_key[key] for key in keys if key in rows_by_key], number, self)


class BoundedChangeList(ChangeList):
    """Pages of the first MOST_COUNTED rows; a link leads to the rows behind them."""

    after: int | None = None

    def get_filters_params(self, params: Any = None) -> Any:
        lookups = super().get_filters_params(params)
        lookups.pop(AFTER_VAR, None)
        return lookups

    def get_query_string(self, new_params: Any = None, remove: Any = None) -> str:
        # Another filter or order begins with the first row again.
        pages = new_params is not None and (PAGE_VAR in new_params or AFTER_VAR in new_params)
        return super().get_query_string(
            new_params, [*(remove or ()), *([] if pages else [AFTER_VAR])]
        )

    def get_queryset(self, request: HttpRequest, exclude_parameters: Any = None) -> QuerySet[Any]:
        rows = self._sorted_if_few(request, super().get_queryset(request, exclude_parameters))
        # Out of the parameters: the search form would repeat it.
        after = self.params.pop(AFTER_VAR, "")
        if after.isascii() and after.isdigit() and len(after) < 19:
            self.after = int(after)
            rows = rows_after(rows, self.after)
        return rows

    def _sorted_if_few(self, request: HttpRequest, rows: QuerySet[Any]) -> QuerySet[Any]:
        """The rows in the order asked for; where no index has it, only a list of few rows."""
        column = self._column_sorted_by()
        if column is None or not has_more(rows):
            return rows
        messages.warning(request, TOO_MANY_TO_SORT.format(most=MOST_COUNTED, column=column))
        del self.params[ORDER_VAR]
        return rows.order_by(*self.get_ordering(request, rows.order_by()))

    def _column_sorted_by(self) -> str | None:
        """The first column of the order asked for, unless an index has its order."""
        first = self.params.get(ORDER_VAR, "").split(".")[0].removeprefix("-")
        if not first.isdigit() or int(first) >= len(self.list_display):
            return None
        name = self.list_display[int(first)]
        order = self.get_ordering_field(name)
        indexed = isinstance(order, str) and is_indexed(self.model, order.removeprefix("-"))
        return None if order is None or indexed else str(name)

    @property
    def has_more_than_counted(self) -> bool:
        return bool(self.result_count > MOST_COUNTED)

    @property
    def most_counted(self) -> int:
        return MOST_COUNTED

    @cached_property
    def next_rows(self) -> str:
        """The address of the rows behind those that are paged; empty without any."""
        last = row_at(self.queryset, MOST_COUNTED) if self.has_more_than_counted else None
        return self.get_query_string({AFTER_VAR: last}) if last is not None else ""

    @property
    def first_rows(self) -> str:
        """The address of the list from its first row, where this one begins later."""
        return self.get_query_string() if self.after is not None else ""

    @property
    def exports(self) -> list[tuple[str, str]]:
        """The formats of files with all rows of the list, and their addresses."""
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_export"
        query = self.get_query_string(remove=[PAGE_VAR])
        return [(kind, reverse(name, args=[kind]) + query) for kind in CONTENT_TYPES]

    @cached_property
    def date_links(self) -> DateLinks | None:
        return date_links(self, self.date_hierarchy) if self.date_hierarchy else None


def has_more(rows: QuerySet[Any]) -> bool:
    return rows.order_by().values("pk")[MOST_COUNTED : MOST_COUNTED + 1].exists()


class BoundedList(ListExport):
    """For every page of the admin with a list."""

    show_full_result_count = False
    # Counting the rows of each choice of a filter reads all of them.
    show_facets = ShowFacets.NEVER
    list_per_page: ClassVar[int] = 50

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return BoundedChangeList

    def get_paginator(
        self,
        request: HttpRequest,
        queryset: Any,
        per_page: int,
        orphans: int = 0,
        allow_empty_first_page: bool = True,
    ) -> BoundedPaginator:
        every_row = self.get_queryset(request)
        # A list reads more of its rows than an autocomplete.
        every_row.query.select_related = queryset.query.select_related
        return BoundedPaginator(
            queryset, per_page, orphans, allow_empty_first_page, every_row=every_row
        )
