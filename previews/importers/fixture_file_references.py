"""References in fixture files: from a key to the row it names, in the files or in the tables."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db import models

from previews.importers.fixture_file_key import field_of, keys_within, noun
from previews.importers.fixture_file_known import KnownRows, Model
from previews.importers.fixture_file_row import FileRow, Key, WrongValueError
from previews.importers.nearest_name import nearest
from previews.models.natural_key import Keyed


class UnknownReferenceError(WrongValueError):
    """Nothing has this key, neither in the files nor in the tables."""


class NotLoadedError(Exception):
    """The row referred to is in the files, but something is wrong with it; it says so itself."""


class DeletedError(Exception):
    """The row referred to was loaded once, and an editor deleted it since."""


class References:
    """Finds rows by their keys. Rows of the files come first, and are stored when asked for."""

    def __init__(
        self, rows: Iterable[FileRow], known: KnownRows, store: Callable[[FileRow], Keyed]
    ) -> None:
        self._by_key: dict[tuple[Model, Key], FileRow] = {}
        for row in rows:
            self._by_key.setdefault((row.model, row.key), row)
        self._known = known
        self._store = store
        self._found: dict[tuple[Model, Key], Keyed] = {}
        self._keys: dict[Model, list[Key]] = {}

    def row(self, model: type[models.Model], key: Key) -> Keyed:
        """Raises UnknownReferenceError, NotLoadedError or DeletedError."""
        assert issubclass(model, Keyed)  # only such rows have keys
        if in_files := self._by_key.get((model, key)):
            return self._store(in_files)
        if (model, key) not in self._found:
            self._found[model, key] = self._known.loaded(model, key) or self._like(model, key)
        return self._found[model, key]

    def in_files(self, model: Model, key: Key) -> FileRow | None:
        return self._by_key.get((model, key))

    def _like(self, model: Model, key: Key) -> Keyed:
        """By what the key is made of: a fixture is found although its club was renamed."""
        values: dict[str, Any] = {}
        for name, field, part in keys_within(model, key):
            if isinstance(field, models.ForeignKey):
                values[name] = self.row(field.related_model, part) if any(part) else None
            else:
                values[name] = part[0] if part[0] or not field.null else None
        row = self._known.like(model, values)
        if row is None and self._known.number(model, key):
            raise DeletedError(f"{noun(model)} {shown(key)}")
        if row is None:
            raise UnknownReferenceError(self._unknown(model, key))
        return row

    def _unknown(self, model: Model, key: Key) -> str:
        keys = {shown(known): known for known in self._keys_of(model)}
        meant = nearest(shown(key), keys)
        said, instead = shown(key), meant
        named = isinstance(field_of(model, model.key_fields[0]), models.CharField)
        if meant and named and keys[meant][1:] == key[1:]:
            said, instead = key[0], keys[meant][0]  # Liverpol: no need to repeat the country
        ending = f"; did you mean {instead}?" if meant else "; add it, or correct the key"
        return f"no {noun(model)} “{said}”{ending}"

    def _keys_of(self, model: Model) -> list[Key]:
        if model not in self._keys:
            in_files = [key for kind, key in self._by_key if kind is model]
            self._keys[model] = [*in_files, *self._known.keys(model)]
        return self._keys[model]


def shown(key: Key) -> str:
    return ", ".join(part for part in key if part)
