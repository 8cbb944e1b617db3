"""A hash of the rows of a queryset, summed by the database: the same for any order of the rows."""

from hashlib import blake2b
from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.db.models import BigIntegerField, Func, QuerySet, Value

NAME = "matchhub_row_hash"
# Of a million rows the sum has 60 bits: SQLite adds up to 63.
BYTES = 5
# SQLite joins at most 500 queries.
AT_ONCE = 200


class RowHash(Func):
    """A hash of columns of a row: PostgreSQL's own, on SQLite the function below."""

    function = NAME
    output_field = BigIntegerField()

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = "hashtextextended(ROW(%(expressions)s)::text, 0)"
        return self.as_sql(compiler, connection, template=template, **context)


def hash_of_rows(*columns: str) -> Func:
    """The sum over all rows; null without rows. As an aggregate Django would group by it."""
    return Func(RowHash(*columns), function="SUM", output_field=BigIntegerField())


def hashes_of(querysets: list[tuple[QuerySet[Any], tuple[str, ...]]]) -> list[str]:
    """The hash of the columns of each queryset. 1 query for each 200 of them."""
    hashes: list[str] = []
    for start in range(0, len(querysets), AT_ONCE):
        several = querysets[start : start + AT_ONCE]
        selects = [
            rows.order_by().values_list(Value(number), hash_of_rows(*columns))
            for number, (rows, columns) in enumerate(several)
        ]
        first, *others = selects
        summed = dict(first.union(*others, all=True) if others else first)
        hashes += [str(summed.get(number)) for number in range(len(several))]
    return hashes


def row_hash(*columns: object) -> int:
    return int.from_bytes(blake2b(repr(columns).encode(), digest_size=BYTES).digest())


def give_sqlite_the_function(connection: BaseDatabaseWrapper, **kwargs: Any) -> None:
    if connection.vendor == "sqlite":
        connection.connection.create_function(NAME, -1, row_hash, deterministic=True)


def give_every_connection() -> None:
    connection_created.connect(give_sqlite_the_function, dispatch_uid=NAME)
    for connection in connections.all(initialized_only=True):
        if connection.connection is not None:
            give_sqlite_the_function(connection)
