"""Numbers for the new rows of a copy, reserved in the original, so that no other row gets them."""

from collections.abc import Collection, Sequence

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from previews.models.staging.noted_changes import NUMBERS
from previews.models.staging.tables import Table

# The number given last, the table, the last one reserved.
type Unused = tuple[int, str, int]


def reserve_numbers(
    archive: BaseDatabaseWrapper, copy: BaseDatabaseWrapper, tables: Collection[Table], count: int
) -> None:
    """Reserves so many numbers in each table: the next ones of the original, which skips them."""
    names = [table.name for table in tables if table.counts]
    with transaction.atomic(), archive.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO main.sqlite_sequence (name, seq) SELECT %s, 0 "
            "WHERE NOT EXISTS (SELECT 1 FROM main.sqlite_sequence WHERE name = %s)",
            [(name, name) for name in names],
        )
        cursor.executemany(
            "UPDATE main.sqlite_sequence SET seq = seq + %s WHERE name = %s",
            [(count, name) for name in names],
        )
        cursor.execute("SELECT name, seq FROM main.sqlite_sequence")
        tops = dict(cursor.fetchall())
    with copy.cursor() as cursor:
        cursor.execute(f"CREATE TABLE {NUMBERS} (name PRIMARY KEY, copied, start, top)")
        cursor.execute("SELECT name, seq FROM sqlite_sequence")
        copied = dict(cursor.fetchall())
        rows = [(name, copied.get(name, 0), tops[name] - count, tops[name]) for name in names]
        cursor.executemany(f"INSERT INTO {NUMBERS} VALUES (%s, %s, %s, %s)", rows)
        cursor.executemany(
            "DELETE FROM sqlite_sequence WHERE name = %s", [(name,) for name in names]
        )
        cursor.execute(f"INSERT INTO sqlite_sequence (name, seq) SELECT name, start FROM {NUMBERS}")


def are_enough(copy: BaseDatabaseWrapper) -> bool:
    """Whether the new rows of the copy took no number that was not reserved."""
    with copy.cursor() as cursor:
        cursor.execute(
            f"SELECT EXISTS (SELECT 1 FROM {NUMBERS} JOIN sqlite_sequence USING (name) "
            "WHERE seq > top)"
        )
        return not cursor.fetchone()[0]


def unused(copy: BaseDatabaseWrapper, *, all_of_them: bool) -> list[Unused]:
    """The numbers that the copy did not need, or all, if nothing of it is kept."""
    last = "start" if all_of_them else "seq"
    with copy.cursor() as cursor:
        cursor.execute(f"SELECT {last}, name, top FROM {NUMBERS} JOIN sqlite_sequence USING (name)")
        return [tuple(row) for row in cursor.fetchall()]


def give_back(archive: BaseDatabaseWrapper, numbers: Sequence[Unused]) -> None:
    """Gives numbers back, unless another row has got the one behind them."""
    with archive.cursor() as cursor:
        cursor.executemany(
            "UPDATE main.sqlite_sequence SET seq = %s WHERE name = %s AND seq = %s", numbers
        )
