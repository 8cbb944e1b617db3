"""Rows of seed files: their model, values and key."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.apps import apps
from django.db import models

from previews.models.natural_key import Keyed, key_part
from previews.models.slug import makes_slug
from previews.seed_files.did_you_mean import nearest_word
from previews.seed_files.field_values import AnyField, value_of
from previews.seed_files.references import (
    Key,
    a_noun,
    field_of,
    key_columns,
    key_of_reference,
    shown,
)
from previews.seed_files.report import Problem
from previews.seed_files.yaml_rows import Node, SeedError

APP = "previews."
NAMED_BY_KEY = "rows are named by their key; leave this line out"


@dataclass(eq=False, slots=True)
class SeedRow:
    """A row. The value of a reference is a key. `key` is empty until it is known."""

    file: str
    number: int
    node: Node
    model: type[Keyed]
    fields: dict[str, Node]
    values: dict[str, Any] = field(default_factory=dict)
    key: Key = ()
    failed: bool = False

    @property
    def name(self) -> str:
        return shown(self.key)

    def problem(self, says: str, name: str = "", place: Node | SeedError | None = None) -> Problem:
        """A problem of the row, or of one of its fields."""
        place = place or self.fields.get(name, self.node)
        return Problem(self.file, says, place.line, place.column, self.number, name)


def rows_of(nodes: Iterable[tuple[str, int, Node]]) -> tuple[list[SeedRow], list[Problem]]:
    """All rows whose model is known or can be guessed, and the problems of all rows."""
    rows: list[SeedRow] = []
    problems: list[Problem] = []
    for file, number, node in nodes:
        try:
            row = _row(file, number, node)
        except SeedError as error:
            place = error.line, error.column, number, error.field
            problems.append(Problem(file, error.says, *place))
            continue
        own = list(_problems_of(row))
        row.key, row.failed = _key_of(row), bool(own)
        rows.append(row)
        problems += own
    return rows, problems


def kinds() -> list[type[Keyed]]:
    """The models of rows in seed files."""
    models_here = apps.get_app_config("previews").get_models()
    return [model for model in models_here if issubclass(model, Keyed)]


def model_called(label: str) -> tuple[type[Keyed] | None, str]:
    """The model with this label or the most similar one, and the problem of the label."""
    every = {model._meta.label_lower: model for model in apps.get_models()}
    known = {model._meta.label_lower: model for model in kinds()}
    model = every.get(label.lower())
    if label.lower() in known:
        return known[label.lower()], ""
    if model:
        return None, f"{a_noun(model)} does not come from files; leave the row out"
    meant = nearest_word(label.removeprefix(APP), [name.removeprefix(APP) for name in known])
    near = f"; did you mean {APP}{meant}?" if meant else ""
    return known.get(f"{APP}{meant}"), f"no model is called “{label}”{near}"


@cache
def fields_of(model: type[models.Model]) -> dict[str, AnyField]:
    """The fields that a file can fill: those that an editor can."""
    columns = model._meta.concrete_fields
    return {column.name: column for column in columns if column.editable and not column.primary_key}


def is_needed(model: type[models.Model], column: AnyField) -> bool:
    """Whether the field has no default and cannot be empty."""
    if column.null or column.has_default() or (column.name == "slug" and makes_slug(model)):
        return False
    return not (column.blank and column.empty_strings_allowed)


def _row(file: str, number: int, node: Node) -> SeedRow:
    """The row without its values. Raises SeedError if it cannot be read."""
    node.check()
    entries = node.entries
    if entries is None:
        raise node.error(f"expected a row with “model” and “fields”, found {node}")
    if "model" not in entries:
        raise node.error("“model:” is missing; write “model: previews.club”")
    if "fields" not in entries or entries["fields"].entries is None:
        raise node.error("“fields:” is missing; write the values under it")
    model, says = model_called(entries["model"].text)
    if model is None:
        raise entries["model"].error(says, "model")
    fields = dict(entries["fields"].entries)
    if makes_slug(model) and "slug" in fields and fields["slug"].is_empty:
        del fields["slug"]
    return SeedRow(file, number, node, model, fields)


def _problems_of(row: SeedRow) -> Iterator[Problem]:
    """Read the values of the row; yields the problems of those that cannot be read."""
    entries = row.node.entries or {}
    _, says = model_called(entries["model"].text)
    if says:  # the model is mistyped: keep the row, so that references to it are no problems
        yield row.problem(says, "model", entries["model"])
        return
    if flaw := entries["fields"].flaw:
        yield row.problem(flaw.says, place=flaw)
    for name in entries.keys() - {"model", "fields"}:
        unknown = "a row has “model” and “fields” only; move it under “fields:”"
        says = NAMED_BY_KEY if name in ("pk", "id") else unknown
        yield row.problem(says, name, entries[name])
    yield from _problems_of_values(row)


def _problems_of_values(row: SeedRow) -> Iterator[Problem]:
    columns = fields_of(row.model)
    for name, node in row.fields.items():
        if name not in columns:
            yield row.problem(_unknown_field(row.model, name), name)
            continue
        read = key_of_reference if columns[name].is_relation else value_of
        try:
            row.values[name] = read(columns[name], node)
        except SeedError as error:
            yield row.problem(error.says, name, error)
    for name, column in columns.items():
        if name not in row.fields and is_needed(row.model, column):
            yield row.problem(f"{a_noun(row.model)} needs this; add it", name)


def _unknown_field(model: type[models.Model], name: str) -> str:
    if name in ("id", "pk"):
        return NAMED_BY_KEY
    if name in {column.name for column in model._meta.concrete_fields}:
        return "filled in automatically; leave it out"
    meant = nearest_word(name, fields_of(model))
    near = f"did you mean {meant}?" if meant else f"it has {', '.join(fields_of(model))}"
    return f"{a_noun(model)} has no such field; {near}"


def _key_of(row: SeedRow) -> Key:
    """The row's own key; empty if a required part is left out.

    A wrong part stays as written, so that references to the row are not reported as unknown too.
    """
    columns = [field_of(row.model, name) for name in row.model.key_fields]
    for column in columns:
        is_left_out = column.name not in row.fields
        if is_left_out and (is_needed(row.model, column) or column.name == "slug"):
            return ()
    return tuple(part for column in columns for part in _parts(row, column))


def _parts(row: SeedRow, column: AnyField) -> Iterable[str]:
    node = row.fields.get(column.name)
    if node and column.name not in row.values:
        return [part.text for part in node.items or (node,)]
    value = row.values.get(column.name, column.get_default())
    if column.is_relation:
        return value or [""] * len(key_columns(column.related_model))
    return [key_part(value)]
