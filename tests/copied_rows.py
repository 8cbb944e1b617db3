"""Rows that take seconds to make: made once in each process, then copied into later tests.

The first test makes them. What they then are is kept as text of the database's own, and written as
it was, with the same numbers, into the empty tables of the next test.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from tests.flush import KEPT, tables_with_rows

Rows = dict[str, Any]
# The first rights of the groups are in every database; each commit raises the generation.
IN_EVERY_DATABASE = KEPT | {"auth_group", "auth_group_permissions", "previews_generation"}


def made_once(make: Callable[[], None]) -> Callable[[], None]:
    """`make` fills empty tables with rows that depend on nothing but the day.

    Where a test has rows of its own before, they are made as if nothing were kept.
    """
    kept: dict[object, Rows] = {}

    @wraps(make)
    def fill() -> None:
        # After a commit there are rows that a transaction of a test never sees.
        moment = timezone.now().date(), connection.in_atomic_block
        if filled_tables():
            make()
        elif moment in kept:
            write(kept[moment])
        else:
            make()
            kept[moment] = {table: rows_of(table) for table in filled_tables()}

    return fill


def filled_tables() -> list[str]:
    with connection.cursor() as cursor:
        return [name for name in tables_with_rows(cursor) if name not in IN_EVERY_DATABASE]


def rows_of(table: str) -> Any:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f'COPY (SELECT * FROM "{table}" ORDER BY 1) TO STDOUT') as copy:
                return b"".join(bytes(part) for part in copy)
        described = connection.introspection.get_table_description(cursor, table)
        values = " || ', ' || ".join(f'quote("{column.name}")' for column in described)
        cursor.execute(f'SELECT {values} FROM "{table}" ORDER BY rowid')
        return ", ".join(f"({row})" for (row,) in cursor.fetchall())


def write(kept: Rows) -> None:
    # References are checked at the commit, so that any order is right.
    with transaction.atomic(), connection.cursor() as cursor:
        for table, rows in kept.items():
            if connection.vendor == "postgresql":
                with cursor.copy(f'COPY "{table}" FROM STDIN') as copy:
                    copy.write(rows)
            else:
                cursor.execute(f'INSERT INTO "{table}" VALUES {rows}')
