"""Loads seed files: all of them or none. Edits by hand are kept."""

from collections.abc import Container, Iterable, Iterator
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.serializers import sort_dependencies

from previews.models.loaded_row import LoadedRow
from previews.models.natural_key import Keyed
from previews.models.slug import slug_candidates
from previews.models.staging.staged import staged, tried
from previews.seed_files.field_values import target_of
from previews.seed_files.known_rows import KnownRows, Model, NoRowError
from previews.seed_files.references import noun
from previews.seed_files.report import Action, Problem, Report
from previews.seed_files.seed_rows import SeedRow, fields_of, rows_of
from previews.seed_files.store import Store
from previews.seed_files.yaml_rows import read_files

# More rows take long enough to be staged.
FEW_ROWS = 30


class SeedFilesError(Exception):
    """The files have problems. Nothing was written."""

    def __init__(self, problems: list[Problem], not_checked: int) -> None:
        self.problems = sorted(problems, key=lambda problem: problem.place)
        self.not_checked = not_checked
        super().__init__("\n".join(str(problem) for problem in self.problems))


def load(paths: Iterable[Path], *, dry_run: bool = False, overwrite: bool = False) -> Report:
    """Load files and folders in one transaction, and report the action for each row.

    Rows that an editor changed, renamed, moved or deleted are not written, unless `overwrite` is
    set; such a row no longer counts as edited by hand. Fields that a file
    does not mention are left alone. Raises SeedFilesError with every problem of the run.
    """
    nodes, unreadable = read_files(paths)

    def work() -> Report:
        rows, problems = rows_of(nodes)
        loading = Loading(overwrite=overwrite, complete=not unreadable)
        loading.run(rows)
        problems += unreadable + loading.problems
        if problems or loading.not_checked:
            raise SeedFilesError(problems, loading.not_checked)
        LoadedRow.objects.remember(loading.store.loaded)
        loading.store.report.dry_run = dry_run
        return loading.store.report

    run = tried if dry_run else staged
    return run(work, is_long=len(nodes) > FEW_ROWS)


class Loading:
    """Stores rows, kind by kind, so that a row comes after those it refers to.

    `complete`: whether all files could be read. If not, an unknown reference is no error: it may
    be in a file that could not be read.
    """

    def __init__(self, *, overwrite: bool, complete: bool) -> None:
        self.problems: list[Problem] = []
        self.not_checked = 0
        self._complete = complete
        self._known = KnownRows()
        self.store = Store(self._known, overwrite=overwrite)

    def run(self, rows: list[SeedRow]) -> None:
        for row in rows:
            self._add(row)
        for model, group in _by_model(rows):
            self._known.fetch(model, group)
            self._store_all(group)

    def _add(self, row: SeedRow) -> None:
        """Add the row by its key. A key that is there already is a problem of the second row."""
        other = self._known.add(row)
        if other is not row:
            place = f"{other.file}, line {other.node.line}"
            says = f"the {noun(row.model)} {row.name} is also in {place}; keep one"
            if "slug" in row.values and "slug" not in row.fields:
                says += ", or give each a slug of its own"
            row.failed = True
            self.problems.append(row.problem(says))

    def _store_all(self, rows: list[SeedRow]) -> None:
        """Store the rows of a model.

        A row that breaks a rule is tried again after the others: it may need a value that another
        row of the files gives up. Each round has the reverse order of the round before. Rows that
        exchange values wait for each other: one of them then gives up its values first.
        """
        waiting = rows
        may_free = list(rows)
        while waiting:
            left = {row: error for row in waiting if (error := self._store(row))}
            if len(left) == len(waiting) and not self._frees_values(left, may_free):
                self.problems += [problem for error in left.values() for problem in error.problems]
                self.not_checked += sum(not (row.failed or left[row].problems) for row in left)
                return
            waiting = list(left)[::-1]

    def _frees_values(self, left: Container[SeedRow], may_free: list[SeedRow]) -> bool:
        """Whether a row of those left gives up its unique values; each does so once at most."""
        while may_free:
            row = may_free.pop()
            try:
                if row in left and self.store.free_values(row, self._values(row)):
                    return True
            except NoRowError:
                pass  # it lacks a row that it refers to
        return False

    def _store(self, row: SeedRow) -> NoRowError | None:
        """Why the row cannot be stored; None if it is stored, or stays deleted."""
        try:
            self._known.keep(row, self.store.store(row, self._values(row)))
        except NoRowError as error:
            if not error.deleted:
                return error
            self._known.stored[row] = error
        return None

    def _values(self, row: SeedRow) -> dict[str, Any]:
        """The row's values, with rows in place of keys. Raises NoRowError if a row is missing."""
        values = dict(row.values)
        missing: dict[str, NoRowError] = {}
        for name, field in fields_of(row.model).items():
            if field.is_relation and values.get(name) is not None:
                try:
                    values[name] = self._known.find(target_of(field), values[name])
                except NoRowError as error:
                    values[name] = None
                    if not (error.deleted and field.null):  # else the deletion has emptied it
                        missing[name] = error
        if row.failed or missing:
            raise self._without(row, missing)
        if not row.key:
            self._name(row, values)
        return values

    def _without(self, row: SeedRow, missing: dict[str, NoRowError]) -> NoRowError:
        """Why a row with a problem, or with a reference to a missing row, is not stored."""
        deleted = [error for error in missing.values() if error.deleted]
        if deleted and len(deleted) == len(missing) and not row.failed:
            says = f"an editor deleted the {deleted[0].says} that it belongs to"
            self.store.report_row(row, Action.KEPT, says)
            return deleted[0]
        unknown = {name: error.says for name, error in missing.items() if not error.deleted}
        problems = [row.problem(says, name) for name, says in unknown.items() if says]
        return NoRowError(problems=problems if self._complete else ())

    def _name(self, row: SeedRow, values: dict[str, Any]) -> None:
        """Give the row a slug made from its names."""
        values["slug"] = row.values["slug"] = slug_candidates(row.model, values)[0]
        row.key = (values["slug"],)
        self._add(row)
        if row.failed:
            raise NoRowError


def _by_model(rows: list[SeedRow]) -> Iterator[tuple[Model, list[SeedRow]]]:
    """The rows of each model; models that others refer to come first."""
    groups: dict[type[Keyed], list[SeedRow]] = {}
    for row in rows:
        groups.setdefault(row.model, []).append(row)
    app = apps.get_app_config("previews")
    in_order = sort_dependencies([(app, list(groups))])
    return iter(sorted(groups.items(), key=lambda group: in_order.index(group[0])))
