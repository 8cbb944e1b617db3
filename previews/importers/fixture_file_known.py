"""Rows that the tables hold already, found by the keys that fixture files give them."""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from previews.importers.fixture_file_row import Key
from previews.models.loaded_row import LoadedRow
from previews.models.natural_key import Keyed, KeyedQuerySet

type Model = type[Keyed]


class KnownRows:
    """What was loaded before, under the key of the file; and every row by its natural key."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, Key], int] = {}
        self._keys: dict[tuple[str, int], list[Key]] = defaultdict(list)
        self._rows: dict[tuple[Model, int], Keyed | None] = {}
        self._empty: dict[Model, bool] = {}
        for kind, text, number in LoadedRow.objects.values_list("kind", "key_text", "row"):
            key = tuple(json.loads(text))
            self._numbers[kind, key] = number
            self._keys[kind, number].append(key)

    def fetch(self, model: Model, keys: Iterable[Key]) -> None:
        """Fetch the rows that these keys became, in one query, before they are asked for."""
        numbers = {number for key in keys if (number := self.number(model, key)) is not None}
        found = model._default_manager.in_bulk(numbers)
        self._rows |= {(model, number): found.get(number) for number in numbers}
        self._empty[model] = not found and not model._default_manager.exists()

    def number(self, model: Model, key: Key) -> int | None:
        """The number of the row that this key became, even if an editor deleted it since."""
        return self._numbers.get((model._meta.label_lower, key))

    def keys_of(self, row: Keyed) -> list[Key]:
        """The keys under which files brought this row."""
        return self._keys.get((row._meta.label_lower, row.pk), [])

    def loaded(self, model: Model, key: Key) -> Keyed | None:
        """The row that this key became, whatever it is called by now."""
        number = self.number(model, key)
        if number is None:
            return None
        if (model, number) not in self._rows:
            self._rows[model, number] = model._default_manager.in_bulk([number]).get(number)
        return self._rows[model, number]

    def like(self, model: Model, key_values: dict[str, Any]) -> Keyed | None:
        """The row whose key fields have these values now."""
        if self._empty.get(model):
            return None
        return _rows_of(model).with_key_values(key_values).first()

    def keys(self, model: Model) -> list[Key]:
        """Every key of the table, for finding the nearest."""
        return _rows_of(model).known_keys()


def _rows_of(model: Model) -> KeyedQuerySet[Keyed]:
    rows = model._default_manager.all()
    assert isinstance(rows, KeyedQuerySet)  # every keyed model asks so; tests/models proves it
    return rows
