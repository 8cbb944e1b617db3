"""Brings what was written in a copy into the archive, in one short transaction."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import IntegrityError, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

from previews.models.fixture import Fixture
from previews.models.staging.noted_changes import NUMBERS, Written, quoted
from previews.models.staging.numbers import Unused, give_back
from previews.models.staging.tables import Table

# The name of the copy beside the archive, whose own is `main`.
STAGED = "staged"
# Two new fixtures of these clubs in one season may be one match, whose day differs.
SAME_MATCH = ("home_id", "away_id", "season_id")


class ArchiveChanged(Exception):
    """What was planned does not hold: others have changed the same rows meanwhile."""


def swap_in(
    archive: BaseDatabaseWrapper, copy_file: str, changes: list[Written], numbers: list[Unused]
) -> None:
    """Makes the same changes in the archive, all or none. The copy's connection is closed.

    Raises ArchiveChanged where a row that the copy changed or deleted has been changed since, or
    a new row goes with none any more.
    """
    with (
        _attached(archive, copy_file),
        _conflicts(),
        transaction.atomic(),
        archive.cursor() as cursor,
    ):
        # A write comes first: what is read behind it stays as it is.
        give_back(archive, numbers)
        _check(cursor, changes)
        try:
            with transaction.atomic():
                _make(cursor, changes)
        except IntegrityError:
            # Two rows may have changed places, as the legs of a tie do.
            _make_anew(cursor, changes)


@contextmanager
def _attached(archive: BaseDatabaseWrapper, copy_file: str) -> Iterator[None]:
    with archive.cursor() as cursor:
        cursor.execute(f"ATTACH DATABASE %s AS {STAGED}", [copy_file])
        try:
            yield
        finally:
            cursor.execute(f"DETACH DATABASE {STAGED}")


@contextmanager
def _conflicts() -> Iterator[None]:
    """The copy kept every rule: if the archive would not, others have written there."""
    try:
        yield
    except IntegrityError as error:
        raise ArchiveChanged(str(error)) from error


def _check(cursor: CursorWrapper, changes: Iterable[Written]) -> None:
    for each in changes:
        table = each.table
        if each.noted and _any(cursor, _changed_since(table)):
            raise ArchiveChanged(f"rows of {table.name} were changed")
        if each.new and table.name == Fixture._meta.db_table and _any(cursor, _same_match(table)):
            raise ArchiveChanged("the same fixtures were added")


def _changed_since(table: Table) -> str:
    """Rows that are not as they were in the archive when it was copied."""
    number = quoted(table.number)
    now, before = (
        ", ".join(f'{name}."{column}"' for column in table.columns) for name in ("now", "b")
    )
    return (
        f'SELECT 1 FROM {STAGED}."{table.before}" AS b '
        f'LEFT JOIN main."{table.name}" AS now ON now.{number} = b.{number} '
        f"WHERE now.{number} IS NULL OR ({now}) IS NOT ({before})"
    )


def _same_match(table: Table) -> str:
    """Fixtures that others have added meanwhile, and which the copy has under another number."""
    name, number = quoted(table.name), quoted(table.number)
    same = " AND ".join(f'theirs."{column}" = ours."{column}"' for column in SAME_MATCH)
    of_table = f"FROM {STAGED}.{NUMBERS} WHERE name = '{table.name}'"
    return (
        f"SELECT 1 FROM main.{name} AS theirs JOIN {STAGED}.{name} AS ours ON {same} "
        f"WHERE theirs.{number} > (SELECT copied {of_table}) "
        f"AND ours.{number} > (SELECT start {of_table})"
    )


def _make(cursor: CursorWrapper, changes: list[Written]) -> None:
    for each in changes:
        if each.changed:
            cursor.execute(_update(each))
        if each.new:
            _insert(cursor, each.table, again=_added_again(each.table))
    for each in reversed(changes):
        if each.gone:
            cursor.execute(_delete(each.table, f"NOT IN ({_numbers_in_copy(each.table)})"))


def _make_anew(cursor: CursorWrapper, changes: list[Written]) -> None:
    """Deletes every changed row, then adds all of them: no order of the rows breaks a rule."""
    for each in reversed(changes):
        if each.noted:
            cursor.execute(_delete(each.table, "IS NOT NULL"))
    for each in changes:
        noted = f'SELECT {quoted(each.table.number)} FROM {STAGED}."{each.table.before}"'
        _insert(cursor, each.table, again=f"{noted} UNION {_added_again(each.table)}")


def _update(each: Written) -> str:
    """An unqualified name is one of the archive, as long as nothing in it is temporary."""
    table, number = each.table, quoted(each.table.number)
    values = ", ".join(f'"{column}" = new."{column}"' for column in each.changed)
    return (
        f'UPDATE "{table.name}" SET {values} FROM {STAGED}."{table.before}" AS b '
        f'JOIN {STAGED}."{table.name}" AS new ON new.{number} = b.{number} '
        f'WHERE "{table.name}".{number} = b.{number}'
    )


def _insert(cursor: CursorWrapper, table: Table, *, again: str) -> None:
    number, columns = quoted(table.number), quoted(*table.columns)
    insert = f'INSERT INTO "{table.name}" ({columns}) SELECT {columns} FROM {STAGED}."{table.name}"'
    if table.counts:
        cursor.execute(
            f"{insert} WHERE {number} > "
            f"(SELECT start FROM {STAGED}.{NUMBERS} WHERE name = '{table.name}')"
        )
    cursor.execute(f"{insert} WHERE {number} IN ({again})")


def _delete(table: Table, which: str) -> str:
    number = quoted(table.number)
    noted = f'SELECT {number} FROM {STAGED}."{table.before}" WHERE {number} {which}'
    return f'DELETE FROM "{table.name}" WHERE {number} IN ({noted})'


def _added_again(table: Table) -> str:
    """Rows with a number of their own, which the archive did not have when it was copied."""
    known = f'SELECT {quoted(table.number)} FROM {STAGED}."{table.before}"'
    return f'SELECT number FROM {STAGED}."{table.again}" WHERE number NOT IN ({known})'


def _numbers_in_copy(table: Table) -> str:
    return f'SELECT {quoted(table.number)} FROM {STAGED}."{table.name}"'


def _any(cursor: CursorWrapper, select: str) -> bool:
    cursor.execute(f"SELECT EXISTS ({select})")
    return bool(cursor.fetchone()[0])
