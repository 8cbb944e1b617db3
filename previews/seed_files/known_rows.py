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

# Finding the nearest of all names takes long, and nobody corrects more at once.
MOST_SUGGESTIONS = 100


class NoRowError(Exception):
    """There is no row, or not yet: deleted by an editor, unknown, or not stored.

    `says` names the deleted row, or says that a key is unknown. `problems` are those of the row
    that cannot be stored; without any it refers to one that cannot.
    """

    def __init__(
        self, says: str = "", *, deleted: bool = False, problems: Iterable[Problem] = ()
    ) -> None:
        super().__init__(says)
        self.says, self.deleted, self.problems = says, deleted, list(problems)


class KnownRows:
    """Finds rows by key: rows of the files once they are `stored`, other rows in the tables.

    A row that was loaded before is found by the key of its file, whatever it is called by now.
    """

    def __init__(self) -> None:
        self.stored: dict[SeedRow, Keyed | NoRowError] = {}
        self._in_files: dict[tuple[Model, Key], SeedRow] = {}
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
        """Keep the row under its key. Gives the row that has it: this one, or one before it."""
        if row.key:
            return self._in_files.setdefault((row.model, row.key), row)
        self._nameless.add(row.model)
        return row

    def fetch(self, model: Model, rows: Iterable[SeedRow]) -> None:
        """Fetch what these rows became, in one query, before it is asked for."""
        numbers = {number for row in rows if (number := self.number(row)) is not None}
        found = model._default_manager.in_bulk(numbers)
        self._rows |= {(model, number): found.get(number) for number in numbers}
        if not found and not model._default_manager.exists():
            self._empty.add(model)

    def number(self, row: SeedRow) -> int | None:
        """The number of what this row became, even if it was deleted since."""
        return self._numbers.get((row.model._meta.label_lower, row.key))

    def other_in_files(self, row: SeedRow, stored: Keyed) -> SeedRow | None:
        """Another row of the files that brought what has this row's name by now."""
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
            raise outcome.with_traceback(None)  # or each raise would make it longer
        return outcome

    def loaded(self, model: Model, key: Key) -> Keyed | None:
        """What this key became in an earlier load, whatever it is called by now."""
        number = self._numbers.get((model._meta.label_lower, key))
        if number is None:
            return None
        if (model, number) not in self._rows:
            self._rows[model, number] = model._default_manager.in_bulk([number]).get(number)
        return self._rows[model, number]

    def like(self, model: Model, key_values: dict[str, Any]) -> Keyed | None:
        """The row whose key fields have these values now."""
        if model in self._empty:
            return None
        return _rows_of(model).with_key_values(key_values).first()

    def _look_up(self, model: Model, key: Key) -> Keyed | NoRowError:
        """By what the key is made of: a fixture is found although its club was renamed."""
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
        return self.like(model, values) or self._missing(model, key)

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
    assert isinstance(rows, KeyedQuerySet)  # every keyed model asks so; tests/models proves it
    return rows
