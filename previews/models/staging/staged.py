"""Long changes of the archive that lock nobody out: made in a copy, then brought in at once."""

from collections.abc import Callable

from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from previews.models.staging import turns
from previews.models.staging.archive_copy import copy_of, in_place_of_archive
from previews.models.staging.noted_changes import note_changes, written
from previews.models.staging.numbers import are_enough, give_back, reserve_numbers, unused
from previews.models.staging.swap import ArchiveChanged, swap_in
from previews.models.staging.tables import tables
from previews.models.tracked import RowChanged

ATTEMPTS = 5
ROWS_EXPECTED = 10_000
MORE_ROWS = 100


def staged[T](work: Callable[[], T], *, is_long: bool = True, rows: int = ROWS_EXPECTED) -> T:
    """The result of `work`, all of whose changes of the archive become visible at once, or none.

    On SQLite, where one transaction locks out every other, long work is done in a copy of the
    archive; the archive itself is locked only while the changed rows are brought in. If others
    have changed the same rows meanwhile, the work is done again, from the archive as it then is;
    so it must leave nothing behind outside the database. Up to `rows` new rows are expected in
    each table. Other databases lock rows: there, as inside a transaction, it is one transaction.

    Raises ArchiveChanged where others were quicker ATTEMPTS times.
    """
    archive = connections[DEFAULT_DB_ALIAS]
    if not locks_whole(archive):
        return _in_one_transaction(archive, work)
    if not is_long:
        with turns.locking(), transaction.atomic():
            return work()
    for attempt in range(ATTEMPTS):
        try:
            return _staged(archive, work, rows * MORE_ROWS**attempt)
        except ArchiveChanged as error:
            reason = str(error)
    raise ArchiveChanged(f"others changed the same rows {ATTEMPTS} times; try again ({reason})")


def _in_one_transaction[T](archive: BaseDatabaseWrapper, work: Callable[[], T]) -> T:
    """Done again where a row was saved after it was read, unless an outer transaction is open."""
    for _ in range(1 if archive.in_atomic_block else ATTEMPTS):
        try:
            with transaction.atomic():
                return work()
        except RowChanged as error:
            changed = error
    raise changed


def tried[T](work: Callable[[], T], *, is_long: bool = True) -> T:
    """The result of `work`, of which nothing is kept."""
    archive = connections[DEFAULT_DB_ALIAS]
    if is_long and locks_whole(archive):
        with copy_of(archive) as copy, in_place_of_archive(copy):
            return _tried(work)
    return _tried(work)


def locks_whole(archive: BaseDatabaseWrapper) -> bool:
    """Whether a transaction opened now would lock out every other one that writes."""
    return (
        archive.vendor == "sqlite" and not archive.in_atomic_block and not archive.is_in_memory_db()  # type: ignore[attr-defined]
    )


def _tried[T](work: Callable[[], T]) -> T:
    with transaction.atomic():
        result = work()
        transaction.set_rollback(True)
    return result


def _staged[T](archive: BaseDatabaseWrapper, work: Callable[[], T], rows: int) -> T:
    all_tables = tables()
    with copy_of(archive) as copy:
        reserve_numbers(archive, copy, all_tables, rows)
        numbers = unused(copy, all_of_them=True)
        try:
            note_changes(copy, all_tables)
            with in_place_of_archive(copy), transaction.atomic():
                result = work()
            if not are_enough(copy):
                raise ArchiveChanged("more rows are new than expected")
            changes = written(copy, all_tables)
            used = unused(copy, all_of_them=False)
            copy.close()
            with turns.locking():
                swap_in(archive, copy.settings_dict["NAME"], changes, used)
        except BaseException:
            give_back(archive, numbers)
            raise
    return result
