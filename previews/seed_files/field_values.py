"""Converts and checks the values of seed files by the fields of the models.

Before a field cleans a value, its form is checked: Django itself accepts “t” as true, 1_000 as a
number, and a moment without a time zone.
"""

import json
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from typing import Any

from django.core.exceptions import SuspiciousFileOperation, ValidationError
from django.db import models
from django.utils.dateparse import parse_datetime

from previews.seed_files.did_you_mean import nearest_word
from previews.seed_files.yaml_rows import Node

type AnyField = models.Field[Any, Any]


def target_of(field: AnyField) -> type[models.Model]:
    """The model that a foreign key points to."""
    target = field.related_model
    assert target is not None, f"{field} is no foreign key"
    return target


MOMENT = '"2024-04-18T21:00:00+02:00"'


def _moment(text: str) -> datetime:
    moment = parse_datetime(text)
    if moment is None or moment.tzinfo is None:
        raise ValidationError(f"{text} has no time zone; write it such as {MOMENT}")
    return moment.astimezone(UTC)


# Class of field, its value in words, as a pattern, and its parser. The first match is used.
SHAPES: tuple[tuple[type[AnyField], str, str, Callable[[str], Any]], ...] = (
    (models.BooleanField, "true or false", r"true|false", lambda text: text == "true"),
    (models.IntegerField, "a whole number", r"[-+]?[0-9]+", str),
    (models.DateTimeField, f"a moment such as {MOMENT}", r"\S{10}[Tt ]\d\d:\d\d.*", _moment),
    (models.DateField, "a day such as 2024-04-18", r"\d{4}-\d\d-\d\d", date.fromisoformat),
    (models.Field, "text", r"(?s).*", str),
)
LITERAL = re.compile(r"true|false|-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?")
# Some parsers of YAML or JSON read these as text, and others as a value.
UNCLEAR = re.compile(r"(?i)true|false|[-+.]*\d[\d_.]*(e[-+]?\d+)?|0[xo][\da-f]+|[-+]?\.(inf|nan)")


def value_of(field: AnyField, node: Node) -> Any:
    """The value that a field takes. Raises SeedError: what was expected, and the remedy."""
    node.check()
    if node.is_null:
        return nothing(field, node)
    if isinstance(field, models.JSONField):
        return _data(node)
    words, shape, parse = shape_of(field)
    if not node.is_scalar or not re.fullmatch(shape, node.text):
        raise node.error(f"expected {words}, found {node}")
    if node.quoted and isinstance(field, models.BooleanField | models.IntegerField):
        raise node.error(f"expected {words}, found {node}; take the quotes away")
    text = _sound(node).strip()  # as the forms of the admin do
    try:
        _check_choice(field, text)
        _check_file(field, text)
        return field.clean(parse(text), None)
    except ValidationError as error:
        raise node.error(" ".join(error.messages)) from error
    except ValueError as error:
        raise node.error(f"{text} is not in the calendar") from error


def nothing(field: AnyField, node: Node) -> None:
    """Check a line without a value. Raises SeedError if the field needs one."""
    if field.blank and field.empty_strings_allowed and not field.null:
        raise node.error("this line has no value; leave it out, or write ''")
    if not field.null:
        raise node.error("this line has no value, but it is required")


def shape_of(field: AnyField) -> tuple[str, str, Callable[[str], Any]]:
    """The value of a field in words, as a pattern, and its parser."""
    shapes = (
        (words, pattern, read) for kind, words, pattern, read in SHAPES if isinstance(field, kind)
    )
    return next(shapes)


def choices_of(field: AnyField) -> dict[str, str]:
    """The values that a field with choices takes, with their labels; empty without choices."""
    return {str(value): str(label) for value, label in field.flatchoices if value != ""}


def _check_choice(field: AnyField, text: str) -> None:
    """Raises ValidationError with the choices and the most similar one."""
    choices = choices_of(field)
    if not choices or text in choices or (not text and field.blank):
        return
    values = {label: value for value, label in choices.items()} | {name: name for name in choices}
    meant = nearest_word(text, values)
    near = f"; did you mean {values[meant]}?" if meant else ""
    raise ValidationError(f"expected one of {', '.join(choices)}; found “{text}”{near}")


def _check_file(field: AnyField, text: str) -> None:
    """Raises ValidationError if there is no such uploaded file."""
    if isinstance(field, models.FileField) and text:
        with suppress(SuspiciousFileOperation):  # a path that leads out of the folder
            if field.storage.exists(text):
                return
        raise ValidationError(f"there is no uploaded file {text}; upload it in the admin")


def _data(node: Node) -> Any:
    """A value of JSON: true, false and numbers as JSON writes them; other words are text."""
    node.check()
    if node.items is not None:
        return [_data(item) for item in node.items]
    if node.entries is not None:
        return {name: _data(entry) for name, entry in node.entries.items()}
    if node.is_null:
        return None
    if not node.quoted and LITERAL.fullmatch(node.text):
        return json.loads(node.text)
    if not node.quoted and UNCLEAR.fullmatch(node.text):
        says = f"{node.text} is not clear without quotes: write '{node.text}' for text, and "
        raise node.error(says + "true, false and numbers as JSON writes them")
    return _sound(node)


def _sound(node: Node) -> str:
    """The text, if a database can hold it."""
    if "\x00" in node.text:
        raise node.error("a text cannot hold the character NUL; take it out")
    if any("\ud800" <= character <= "\udfff" for character in node.text):
        raise node.error("this text has a broken character; write it again")
    return node.text
