"""The rows of a list that come after one of them, found by its values and not by counting."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import connection
from django.db.models import F, Max, Model, Q, QuerySet
from django.db.models.expressions import OrderBy

NOTHING = Q(pk__in=())


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    descending: bool
    nullable: bool

    @property
    def nulls_follow(self) -> bool:
        """Whether rows without a value come after those with one."""
        return self.nullable and bool(connection.features.nulls_order_largest) != self.descending

    def same(self, value: Any) -> Q:
        return Q(**{f"{self.name}__isnull": True}) if value is None else Q(**{self.name: value})

    def behind(self, value: Any, *, or_same: bool = False) -> Q:
        if value is None:
            return NOTHING if self.nulls_follow else Q(**{f"{self.name}__isnull": False})
        lookup = f"{'lt' if self.descending else 'gt'}{'e' if or_same else ''}"
        behind = Q(**{f"{self.name}__{lookup}": value})
        return behind | Q(**{f"{self.name}__isnull": True}) if self.nulls_follow else behind


def rows_after(rows: QuerySet[Any], number: int) -> QuerySet[Any]:
    """The rows behind the row with this number in the order of `rows`; none if it is gone.

    All of them where the order is that of an expression without a name: only short lists are
    sorted by it.
    """
    computed = rows.query.annotations
    try:
        order = [_column(rows.model, each, computed) for each in rows.query.order_by]
    except FieldDoesNotExist:
        return rows
    is_computed = any(column.name in computed for column in order)
    every = (rows.order_by() if is_computed else rows.model._default_manager).filter(pk=number)
    anchor = every.values_list(*(column.name for column in order)).first()
    if anchor is None:
        return rows.none()
    behind, same = NOTHING, Q()
    for column, value in zip(order, anchor, strict=True):
        behind |= same & column.behind(value)
        same &= column.same(value)
    # An index on the first column begins at its value.
    start = Q() if anchor[0] is None else order[0].behind(anchor[0], or_same=True)
    return rows.filter(start, behind)


def rows_after_slug(rows: QuerySet[Any], slug: str) -> tuple[QuerySet[Any], bool]:
    """The rows behind the one with the slug; all of them, and True, if none has it.

    1 query with a slug.
    """
    number = rows.filter(slug=slug).values_list("pk", flat=True).first() if slug else None
    return (rows, True) if number is None else (rows_after(rows, number), False)


def newest_number(rows: QuerySet[Any]) -> int:
    """The largest number of a row; 0 where there is none."""
    newest: int | None = rows.order_by().aggregate(newest=Max("pk"))["newest"]
    return newest or 0


def rows_numbered(rows: QuerySet[Any], first: int, last: int) -> QuerySet[Any]:
    """The rows with a number from `first` to `last`, in the order of their numbers."""
    return rows.filter(pk__gte=first, pk__lte=last).order_by("pk")


def row_at(rows: QuerySet[Any], place: int) -> int | None:
    """The number of the row at a place, the first one being 1."""
    number: int | None = next(iter(rows.values_list("pk", flat=True)[place - 1 : place]), None)
    return number


def _column(model: type[Model], order: Any, computed: Collection[str]) -> _Column:
    """The column of one entry of `order_by`."""
    if isinstance(order, OrderBy) and isinstance(order.expression, F):
        expression: Any = order.expression
        name, descending = expression.name, order.descending
    else:
        name, descending = order.removeprefix("-"), order.startswith("-")
    if name in computed:
        return _Column(name, descending, nullable=True)
    nullable = False
    for step in name.split("__"):
        field: Any = model._meta.pk if step == "pk" else model._meta.get_field(step)
        nullable = nullable or field.null
        model = field.related_model or model
    return _Column(name, descending, nullable)
