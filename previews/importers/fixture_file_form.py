"""The form of a row in a fixture file: its model, its fields, and a value for each that fits."""

from typing import Any

from django.apps import apps
from django.db import models

from previews.importers.fixture_file_key import a_noun, key_of_reference, key_of_row
from previews.importers.fixture_file_reading import Reading
from previews.importers.fixture_file_row import FileRow, Problem, Written, WrongValueError
from previews.importers.fixture_file_value import AnyField, quoted, value_for
from previews.importers.nearest_name import did_you_mean, nearest
from previews.models.natural_key import Keyed

APP = "previews."
NAMED_BY_KEY = "rows are named by their key; leave this line out"


def loadable() -> dict[str, type[Keyed]]:
    """The models that a fixture file may bring, by the name it gives them: previews.club."""
    found = apps.get_app_config("previews").get_models()
    return {model._meta.label_lower: model for model in found if issubclass(model, Keyed)}


def rows_of(reading: Reading) -> tuple[list[FileRow], list[Problem]]:
    """All rows that name a model, and what is wrong with any row. A row at fault has `failed`."""
    rows: list[FileRow] = []
    problems: list[Problem] = []
    for file, number, written in reading.rows:
        problems += _row(file, number, written, rows)
    return rows, problems


def _row(file: str, number: int, written: Written, rows: list[FileRow]) -> list[Problem]:
    problem = _outer_problem(file, number, written)
    if problem:
        return [problem]
    entries = written.entries or {}
    label = str(entries["model"].value).lower()
    known = loadable()
    meant = label if label in known else _nearest_label(label, known)
    problems = []
    if meant != label:
        says = _unknown_model(entries["model"], meant)
        problems.append(Problem(file, says, entries["model"].line, number, "model"))
    if meant is None:
        return problems
    # A mistyped model still gets its rows, so that references to them are not unknown on top.
    row = FileRow(file, number, written.line, known[meant], entries["fields"].entries or {})
    if meant == label:
        problems += _strange_entries(row, entries) + _fill(row)
    row.key = key_of_row(row.model, row.values, row.written)
    row.failed = bool(problems)
    rows.append(row)
    return problems


def _nearest_label(label: str, known: dict[str, type[Keyed]]) -> str | None:
    """Compared without the “previews.” that makes any two of them alike."""
    meant = nearest(label.removeprefix(APP), (each.removeprefix(APP) for each in known))
    return f"{APP}{meant}" if meant else None


def _unknown_model(written: Written, meant: str | None) -> str:
    others = {model._meta.label_lower: model for model in apps.get_models()}
    if other := others.get(written.shown.lower()):
        return f"{a_noun(other)} does not come from files; leave the row out"
    return f"no model is called “{written.shown}”" + (f"; did you mean {meant}?" if meant else "")


def _outer_problem(file: str, number: int, written: Written) -> Problem | None:
    """What keeps a row from being looked at: no mapping, no model, no fields."""
    says = ""
    if written.entries is None:
        says = f"expected a row with “model” and “fields”, found {quoted(written)}"
    elif written.flaw:
        says = written.flaw
    elif "model" not in written.entries:
        says = "a row says first what it is, such as “model: previews.club”"
    elif "fields" not in written.entries or written.entries["fields"].entries is None:
        says = "a row gives its values under “fields:”"
    return Problem(file, says, written.line, number) if says else None


def _strange_entries(row: FileRow, entries: dict[str, Written]) -> list[Problem]:
    strange = [name for name in entries if name not in ("model", "fields")]
    says = {"pk": NAMED_BY_KEY, "id": NAMED_BY_KEY}
    unknown = "a row has “model” and “fields” only; move it under “fields:”"
    return [
        Problem(row.file, says.get(name, unknown), entries[name].line, row.number, name)
        for name in strange
    ] + ([row.problem(entries["fields"].flaw)] if entries["fields"].flaw else [])


def _fill(row: FileRow) -> list[Problem]:
    """Read each value as its field asks; the row keeps those that fit."""
    problems = []
    fields = fields_of(row.model)
    for name, written in row.written.items():
        try:
            row.values[name] = _value(row, fields, name, written)
        except WrongValueError as error:
            problems.append(row.problem(str(error), name))
    missing = [name for name, field in fields.items() if name not in row.written and needed(field)]
    return problems + [
        row.problem(f"{a_noun(row.model)} needs this; add it", name) for name in missing
    ]


def _value(row: FileRow, fields: dict[str, AnyField], name: str, written: Written) -> Any:
    if name not in fields:
        raise WrongValueError(_unknown_field(row, fields, name))
    field = fields[name]
    if not isinstance(field, models.ForeignKey):
        return value_for(field, written)
    if written.value is None and not written.flaw:
        return value_for(field, written)
    return key_of_reference(field.related_model, written)


def fields_of(model: type[models.Model]) -> dict[str, AnyField]:
    """The fields that a file may fill: those that an editor may."""
    return {field.name: field for field in model._meta.concrete_fields if _may_be_filled(field)}


def _may_be_filled(field: AnyField) -> bool:
    return field.editable and not field.primary_key


def needed(field: AnyField) -> bool:
    """Whether a row cannot do without it: no default, and no way to leave it empty."""
    if field.null or field.has_default():
        return False
    return not (field.blank and field.empty_strings_allowed)


def _unknown_field(row: FileRow, fields: dict[str, AnyField], name: str) -> str:
    if name in {field.name for field in row.model._meta.concrete_fields}:
        return NAMED_BY_KEY if name in ("id", "pk") else "the desk fills this in; leave it out"
    return f"{a_noun(row.model)} has no such field{did_you_mean(name, fields)}"
