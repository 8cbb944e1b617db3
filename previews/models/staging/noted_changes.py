"""What is written in a copy of the archive: triggers note which rows, and as they were before."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

from previews.models.staging.tables import OF_EACH_COMMIT, Table

# The numbers that each table of the copy gives to new rows: from `start` + 1 to `top`. The highest
# that the original had given when it was copied is `copied`.
NUMBERS = "numbers_of_copy"
NOT_CARRIED = [model._meta.db_table for model in OF_EACH_COMMIT]


@dataclass(frozen=True, slots=True)
class Written:
    """What was written to one table: whether rows are new or gone, and the columns changed."""

    table: Table
    new: bool
    changed: tuple[str, ...]
    gone: bool
    noted: bool


def quoted(*names: str) -> str:
    return ", ".join(f'"{name}"' for name in names)


def note_changes(copy: BaseDatabaseWrapper, tables: Collection[Table]) -> None:
    """Makes the triggers. The numbers of the copy are reserved already."""
    with copy.cursor() as cursor:
        cursor.execute(f"SELECT name, start FROM {NUMBERS}")
        starts = dict(cursor.fetchall())
        cursor.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        others = {name for (name,) in cursor.fetchall() if not name.startswith("sqlite_")}
    others -= {NUMBERS, *NOT_CARRIED, *(table.name for table in tables)}
    statements = [each for table in tables for each in _statements(table, starts.get(table.name))]
    statements += [each for other in sorted(others) for each in _refusals(other)]
    # All at once: each alone would be a transaction.
    copy.connection.executescript("; ".join(["BEGIN", *statements, "COMMIT"]))


def written(copy: BaseDatabaseWrapper, tables: Iterable[Table]) -> list[Written]:
    """What was written since, table by table; nothing of tables to which nothing was."""
    with copy.cursor() as cursor:
        each = [_written(cursor, table) for table in tables]
    return [change for change in each if change.new or change.noted]


def _statements(table: Table, start: int | None) -> list[str]:
    name, number, before, again = map(quoted, (table.name, table.number, table.before, table.again))
    old = ", ".join(f'OLD."{column}"' for column in table.columns)
    columns = quoted(*table.columns)
    stored = f"OLD.{number} <= {start}" if table.counts else "1"
    # A row that was added here and is changed here is new, not changed.
    added = f"EXISTS (SELECT 1 FROM {again} WHERE number = OLD.{number})"
    known = f"EXISTS (SELECT 1 FROM {before} WHERE {number} = OLD.{number})"
    note = f"INSERT INTO {before} SELECT {old} WHERE NOT {known} AND NOT {added}"
    not_next = f"NEW.{number} <= {start}" if table.counts else "1"
    trigger = partial("CREATE TRIGGER {0}_{1} {2} ON {3} WHEN {4} BEGIN {5}; END".format)
    return [
        f"CREATE TABLE {before} AS SELECT {columns} FROM {name} WHERE 0",
        f'CREATE UNIQUE INDEX "number_{table.before}" ON {before} ({number})',
        f"CREATE TABLE {again} (number PRIMARY KEY)",
        trigger("note_update", table.name, "BEFORE UPDATE", name, stored, note),
        trigger("note_delete", table.name, "BEFORE DELETE", name, stored, note),
        trigger(
            "note_insert", table.name, "AFTER INSERT", name, not_next,
            f"INSERT INTO {again} SELECT NEW.{number} WHERE NOT EXISTS "
            f"(SELECT 1 FROM {again} WHERE number = NEW.{number})",
        ),
    ]  # fmt: skip


def _refusals(table: str) -> Iterator[str]:
    """Nothing of other tables is carried over: a write to them would be lost."""
    for verb in ("INSERT", "UPDATE", "DELETE"):
        yield (
            f'CREATE TRIGGER "refuse_{verb}_{table}" BEFORE {verb} ON "{table}" BEGIN '
            f"SELECT RAISE(ABORT, 'only tables of the archive are carried over'); END"
        )


def _written(cursor: CursorWrapper, table: Table) -> Written:
    name, number, before, again = map(quoted, (table.name, table.number, table.before, table.again))
    noted = _any(cursor, f"SELECT 1 FROM {before}")
    new = _any(cursor, f"SELECT 1 FROM {again}") or (
        table.counts
        and _any(
            cursor,
            f"SELECT 1 FROM {name} WHERE {number} > "
            f"(SELECT start FROM {NUMBERS} WHERE name = '{table.name}')",
        )
    )
    stays = f"{before} JOIN {name} USING ({number})"
    changed = tuple(
        column
        for column in table.columns
        if noted
        and _any(
            cursor,
            f'SELECT 1 FROM {stays} WHERE {before}."{column}" IS NOT {name}."{column}"',
        )
    )
    gone = noted and _any(
        cursor, f"SELECT 1 FROM {before} WHERE {number} NOT IN (SELECT {number} FROM {name})"
    )
    return Written(table, new, changed, gone, noted)


def _any(cursor: CursorWrapper, select: str) -> bool:
    cursor.execute(f"SELECT EXISTS ({select})")
    return bool(cursor.fetchone()[0])
