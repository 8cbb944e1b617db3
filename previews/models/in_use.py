"""The values that rows have, for the choices of a filter, read without reading every row."""

from typing import Any

from django.db import connection
from django.db.models import BooleanField, Exists, Model, OuterRef, QuerySet


def rows_pointed_to(model: type[Model], path: str, target: type[Model]) -> QuerySet[Any]:
    """The rows of the target that a row points to: one look at an index for each.

    For tables that imports fill and few targets, such as the competitions of fixtures.
    """
    pointing = model._default_manager.filter(**{path: OuterRef("pk")}).order_by()
    return target._default_manager.filter(Exists(pointing))


def rows_pointed_to_by_few(model: type[Model], path: str, target: type[Model]) -> QuerySet[Any]:
    """The same for tables that editors fill: reads the column of all their rows."""
    numbers = model._default_manager.order_by().values(path)
    return target._default_manager.filter(pk__in=numbers)


def values_in_use(model: type[Model], column: str, most: int) -> list[str]:
    """The different values of an indexed column, in order: one look at the index for each."""
    quote = connection.ops.quote_name
    field: Any = model._meta.get_field(column)
    table, name = quote(model._meta.db_table), quote(field.column)
    sql = f"""
        WITH RECURSIVE each(value) AS (
            SELECT MIN({name}) FROM {table}
            UNION ALL
            SELECT (SELECT MIN({name}) FROM {table} WHERE {name} > each.value)
            FROM each WHERE each.value IS NOT NULL
        )
        SELECT value FROM each WHERE value IS NOT NULL LIMIT {int(most)}
    """  # the names are those of the model
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return [value for (value,) in cursor.fetchall()]


def first_and_last(rows: QuerySet[Any], column: str) -> tuple[Any, Any] | None:
    """The lowest and the highest value of an indexed column; None without one. 2 queries.

    Asked together, SQLite would read every row.
    """
    values = rows.order_by(column).filter(**{f"{column}__isnull": False})
    first = values.values_list(column, flat=True).first()
    if first is None:
        return None
    return first, values.order_by(f"-{column}").values_list(column, flat=True).first()


def is_indexed(model: type[Model], column: str) -> bool:
    """Whether an index has the rows in the order of the column.

    A column with few values has thousands of rows of each, which would have to be sorted.
    """
    if column == "pk":
        return True
    if column not in {field.name for field in model._meta.concrete_fields}:  # of another table
        return False
    field: Any = model._meta.get_field(column)
    if field.choices or isinstance(field, BooleanField):
        return False
    if getattr(field, "primary_key", False) or field.unique or field.db_index:
        return True
    leading = [
        rule.fields[0]
        for rule in (*model._meta.indexes, *model._meta.constraints)
        if getattr(rule, "fields", ()) and getattr(rule, "condition", None) is None
    ]
    return column in {name.removeprefix("-") for name in leading}
