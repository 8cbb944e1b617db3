"""The waiting list, as the desk asks for it: which rows wait, of which import, for whom."""

from collections.abc import Collection
from typing import Any

from django.db.models import Count, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from previews.models.import_batch import ImportBatch
from previews.models.unmatched_name import HeldRow, UnmatchedName

# Import, file, line: what a row is known by when it comes in for one name and waits for another,
# for then it is written anew.
type Line = tuple[int, str, int]


def with_waiting_counted(batches: QuerySet[Any]) -> QuerySet[Any]:
    """Imports that know how many of their rows wait, as `waiting`, without a query for each."""
    rows = HeldRow.objects.filter(batch=OuterRef("pk")).order_by()
    counted = rows.values("batch").annotate(many=Count("pk")).values("many")
    numbered: QuerySet[Any] = batches.annotate(waiting=Coalesce(Subquery(counted), 0))
    return numbered


def rows_of(batch: ImportBatch) -> QuerySet[HeldRow]:
    """The rows of an import that wait, in the order of their files."""
    return HeldRow.objects.filter(batch=batch).in_file_order()


def rows_for(unknown: UnmatchedName) -> QuerySet[HeldRow]:
    return HeldRow.objects.for_name(unknown).in_file_order()


def with_open_names(rows: QuerySet[HeldRow]) -> QuerySet[HeldRow]:
    """Rows that know as `open_names` whom they still wait for. 1 query more."""
    names = Prefetch("names", UnmatchedName.objects.open().by_name(), to_attr="open_names")
    return rows.prefetch_related(names)


def names_awaited_by(batch: ImportBatch) -> QuerySet[Any]:
    """The names that rows of an import wait for, each with their number as `many`: most first."""
    names = UnmatchedName.objects.open().filter(held_rows__batch=batch)
    counted = names.annotate(many=Count("held_rows", filter=Q(held_rows__batch=batch)))
    return counted.order_by("-many", "name", "country", "pk")


def lines_for(unknown: UnmatchedName) -> set[Line]:
    """The lines that wait for a name."""
    return set(unknown.held_rows.values_list("batch_id", "file", "line"))


def still_waiting(lines: Collection[Line]) -> list[HeldRow]:
    """Those of the lines that wait now, with their open names. 2 queries."""
    files = {file for _, file, _ in lines}
    rows = with_open_names(HeldRow.objects.filter(file__in=files).in_file_order())
    known = set(lines)
    return [row for row in rows.defer("record") if (row.batch_id, row.file, row.line) in known]
