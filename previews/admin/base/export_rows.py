"""Rows of a model as a table for a spreadsheet: names instead of numbers, and no formulas."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Model, QuerySet
from import_export.fields import Field  # type: ignore[import-untyped]  # it ships no types
from import_export.resources import Resource  # type: ignore[import-untyped]
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from previews.models.natural_key import Keyed, key_paths
from previews.models.normalized_field import NormalizedField

CONTENT_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
}
# Of a sheet of a workbook.
LONGEST_TITLE = 31
# With it, spreadsheets read a file of text as UTF-8.
MARK = "\ufeff"
# Programs run a cell that begins so; numbers such as -3 are none.
FORMULA = re.compile(r"[=+\-@\t\r](?!\d+(?:[.,]\d+)?$)")
# Of an edition everything that fans read: a page, and no cell.
LEFT_OUT = {"document", "row_version"}


class Column(Field):  # type: ignore[misc]  # it ships no types
    """A field of a model as people read it."""

    def __init__(self, field: Any) -> None:
        super().__init__(attribute=field.name, column_name=str(field.verbose_name))
        self.field = field

    def export(self, instance: Model, **kwargs: Any) -> Any:
        if self.field.many_to_many:
            return "; ".join(map(str, getattr(instance, self.field.name).all()))
        if self.field.choices:
            display = getattr(instance, f"get_{self.field.name}_display")
            return str(display())
        return _cell(getattr(instance, self.field.name))


def exported(rows: QuerySet[Any], format_: str) -> bytes:
    """The rows as a file. Every row is read with the names that its key needs, in one query."""
    fields = list(_fields(rows.model))
    resource = Resource()
    resource.fields = {field.name: Column(field) for field in fields}
    joins = [join for field in fields for join in _joins(field)]
    left_out = [each.name for each in rows.model._meta.concrete_fields if each.name in LEFT_OUT]
    whole = rows.select_related(*joins) if joins else rows.select_related(None)
    whole = whole.defer(*left_out).prefetch_related(
        *(field.name for field in fields if field.many_to_many)
    )
    table = resource.export(whole)
    if format_ != "json":
        for number in range(table.height):
            table[number] = tuple(map(neutralised, table[number]))
    table.title = str(rows.model._meta.verbose_name_plural)[:LONGEST_TITLE]
    content: Any = table.export(format_)
    return content if isinstance(content, bytes) else _text(content, format_)


def neutralised(cell: Any) -> Any:
    """Text that a spreadsheet would run as a formula, as text. Signs that no cell may have go."""
    if not isinstance(cell, str):
        return cell
    text = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", cell)
    return f"'{text}" if FORMULA.match(text) else text


def _text(content: str, format_: str) -> bytes:
    return (content if format_ == "json" else MARK + content).encode()


def _fields(model: type[Model]) -> Iterator[Any]:
    """The columns that somebody has entered, or can look up."""
    named = bool(getattr(model, "key_fields", ()))
    for field in model._meta.concrete_fields:
        is_number = field.primary_key and named
        if not (is_number or isinstance(field, NormalizedField) or field.name in LEFT_OUT):
            yield field
    yield from model._meta.many_to_many


def _joins(field: Any) -> Iterator[str]:
    """What a row of another table needs, so that its key is read with it."""
    if not isinstance(field, models.ForeignKey):
        return
    yield field.name
    for path in key_paths(field.related_model):
        if "__" in path:
            yield f"{field.name}__{path.rpartition('__')[0]}"


def _cell(value: Any) -> Any:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case datetime():
            return f"{value:%Y-%m-%d %H:%M} UTC"
        case Keyed():
            return ", ".join(part for part in value.natural_key() if part)
        case dict() | list():
            return json.dumps(value, ensure_ascii=False)
        case int() | float():
            return value
        case _:
            return str(value)
