"""The rows that a key can name: those of the files, and those that the tables hold."""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db import models

from previews.models.loaded_row import LoadedRow
from previews.models.natural_key import Keyed, KeyedQuerySet
from previews.seed_files.did_you_mean import nearest_name
from previews.seed_files.field_values import target_of
from previews.seed_files.references import Key, noun, parts_of_key, shown
from previews.seed_files.report import Problem
from previews.seed_files.seed_rows import SeedRow

type Model = type[Keyed]

# Each search compares all names: more searches would take too long.
MOST_SUGGESTIONS = 100


class NoRowError(Exception):
    """A key has no row: it is unknown, not stored yet, or deleted by an editor.

    `says` names the deleted row or the unknown key. `problems` are those of a row that cannot be
    stored; empty if it cannot be stored because of a row that it refers to.
    """

    def __init__(
        self, says: str = "", *, deleted: bool = False, problems: Iterable[Problem] = ()
    ) -> None:
        super().__init__(says)
        self.says, self.deleted, self.problems = says, deleted, list(problems)


class KnownRows:
    """Finds rows by key: rows of the files once they are `stored`, other rows in the tables.

    A row that was loaded before is found by the key of its file, also if it has been renamed.
    """

    def __init__(self) -> None:
        self.stored: dict[SeedRow, Keyed | NoRowError] = {}
        self._in_files: dict[tuple[Model, Key], SeedRow] = {}
        self._seeds: dict[tuple[Model, int], SeedRow] = {}
        self._nameless: set[Model] = set()
        self._in_tables: dict[tuple[Model, Key], Keyed | NoRowError] = {}
        self._spelt: dict[Model, list[str]] = {}
        self._suggestions = 0
        self._empty: set[Model] = set()
        self._rows: dict[tuple[Model, int], Keyed | None] = {}
        self._numbers: dict[tuple[str, Key], int] = {}
        self._keys: dict[tuple[str, int], list[Key]] = defaultdict(list)
        for kind, text, number in LoadedRow.objects.values_list("kind", "key_text", "row"):
            key = tuple(json.loads(text))
            self._numbers[kind, key] = number
            self._keys[kind, number].append(key)

    def add(self, row: SeedRow) -> SeedRow:
        """Add the row by its key. Returns the first row with that key."""
        if row.key:
            return self._in_files.setdefault((row.model, row.key), row)
        self._nameless.add(row.model)
        return row

    def fetch(self, model: Model, rows: Iterable[SeedRow]) -> None:
        """Fetch the rows that earlier loads stored for these rows. 1 or 2 queries."""
        numbers = {number for row in rows if (number := self.number(row)) is not None}
        rows_by_number = model._default_manager.in_bulk(numbers)
        self._rows |= {(model, number): rows_by_number.get(number) for number in numbers}
        if not rows_by_number and not model._default_manager.exists():
            self._empty.add(model)

    def number(self, row: SeedRow) -> int | None:
        """The primary key stored for this row by an earlier load, also if it has been deleted."""
        return self._numbers.get((row.model._meta.label_lower, row.key))

    def other_in_files(self, row: SeedRow, stored: Keyed) -> SeedRow | None:
        """Another row of the files that created the row which has this row's key now."""
        keys = self._keys.get((stored._meta.label_lower, stored.pk), [])
        rows = (self._in_files.get((row.model, key)) for key in keys if key != row.key)
        return next((other for other in rows if other), None)

    def find(self, model: type[models.Model], key: Key) -> Keyed:
        """The row that a reference names. Raises NoRowError."""
        assert issubclass(model, Keyed)  # only such rows have keys
        if row := self._in_files.get((model, key)):
            outcome = self.stored.get(row) or NoRowError()
        else:
            if (model, key) not in self._in_tables:
                self._in_tables[model, key] = self._look_up(model, key)
            outcome = self._in_tables[model, key]
        if isinstance(outcome, NoRowError):
            raise outcome.with_traceback(None)  # each raise would lengthen it
        return outcome

    def loaded(self, model: Model, key: Key) -> Keyed | None:
        """The row stored for this key by an earlier load, also if it has been renamed."""
        number = self._numbers.get((model._meta.label_lower, key))
        if number is None:
            return None
        if (model, number) not in self._rows:
            self._rows[model, number] = model._default_manager.in_bulk([number]).get(number)
        return self._rows[model, number]

    def like(self, model: Model, key_values: dict[str, Any]) -> Keyed | None:
        """The row whose key fields have these values now, its names in any spelling."""
        return None if model in self._empty else _rows_of(model).like_key_values(key_values)

    def stored_as(self, row: Keyed) -> SeedRow | None:
        """The row of the files that this run stored as this one."""
        return self._seeds.get((type(row), row.pk))

    def keep(self, seed: SeedRow, stored: Keyed) -> None:
        """Remember what this run stored for a row of the files."""
        self.stored[seed] = stored
        self._seeds.setdefault((type(stored), stored.pk), seed)

    def _look_up(self, model: Model, key: Key) -> Keyed | NoRowError:
        """The row by the parts of its key: a fixture is found although its club was renamed."""
        if row := self.loaded(model, key):
            return row
        values: dict[str, Any] = {}
        try:
            for name, field, part in parts_of_key(model, key):
                if field.is_relation:
                    values[name] = self.find(target_of(field), part) if any(part) else None
                else:
                    values[name] = part[0] or ("" if not field.null else None)
        except NoRowError as error:
            return error
        # Rows of this run are in the tables already, though these were empty before it.
        return _rows_of(model).like_key_values(values) or self._missing(model, key)

    def _missing(self, model: Model, key: Key) -> NoRowError:
        if (model._meta.label_lower, key) in self._numbers:
            return NoRowError(f"{noun(model)} {shown(key)}", deleted=True)
        if model in self._nameless:
            return NoRowError()  # it may be the row whose name could not be made
        meant = self._nearest(model, shown(key))
        near = f"did you mean {meant}?" if meant else "add it, or correct the key"
        return NoRowError(f"no {noun(model)} “{shown(key)}”; {near}")

    def _nearest(self, model: Model, name: str) -> str | None:
        self._suggestions += 1
        if self._suggestions > MOST_SUGGESTIONS:
            return None
        if model not in self._spelt:
            in_files = [key for kind, key in self._in_files if kind is model]
            self._spelt[model] = [shown(key) for key in (*in_files, *_rows_of(model).known_keys())]
        return nearest_name(name, self._spelt[model])


def _rows_of(model: Model) -> KeyedQuerySet[Keyed]:
    rows = model._default_manager.all()
    assert isinstance(rows, KeyedQuerySet)  # of every keyed model: see tests/models
    return rows
