"""Values of fixture files against their fields: strict, since YAML guesses types."""

import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.dateparse import parse_datetime

from previews.importers.fixture_file_row import Written, WrongValueError
from previews.importers.nearest_name import did_you_mean

type AnyField = models.Field[Any, Any]
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def value_for(field: AnyField, written: Written) -> Any:
    """The value a field takes. Raises WrongValueError: what was expected, and the remedy."""
    for flaw in written.flaws():
        raise WrongValueError(flaw.flaw)
    if written.value is None:
        return _nothing(field)
    value = _reader(field)(field, written)
    if field.choices and value != "":
        _check_choice(field, value)
    return value


def _nothing(field: AnyField) -> None:
    if field.null:
        return
    if _is_text(field) and field.blank:
        raise WrongValueError("nothing is written here; leave the line out, or write ''")
    raise WrongValueError("nothing is written here, but it is needed")


def _is_text(field: AnyField) -> bool:
    return isinstance(field, models.CharField | models.TextField | models.FileField)


def _text(field: AnyField, written: Written) -> str:
    value, text = written.value, written.text
    if not isinstance(value, str):
        if isinstance(value, list | dict):
            raise WrongValueError(f"expected text, found {text}")
        meaning = _meaning(value)
        raise WrongValueError(f"expected text, but {text} without quotes {meaning}; write '{text}'")
    if "\x00" in value:
        raise WrongValueError("a text cannot hold the character NUL; take it out")
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise WrongValueError("half a character stands in this text; write it anew")
    return value


def _meaning(value: Any) -> str:
    if isinstance(value, bool):
        return f"means {str(value).lower()}"
    return "is a number" if isinstance(value, int | float) else "is a day"


def _flag(field: AnyField, written: Written) -> bool:
    if not isinstance(written.value, bool):
        raise WrongValueError(f"expected true or false, found {quoted(written)}")
    return written.value


def _number(field: AnyField, written: Written) -> int:
    value = written.value
    if isinstance(value, bool) or not isinstance(value, int):
        remedy = "; take the quotes away" if _is_number_in_quotes(value) else ""
        raise WrongValueError(f"expected a whole number, found {quoted(written)}{remedy}")
    return value


def _is_number_in_quotes(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"-?\d+", value) is not None


def _day(field: AnyField, written: Written) -> date:
    value = written.value
    if isinstance(value, str) and DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise WrongValueError(f"{value} is no day of the calendar") from None
    if not isinstance(value, date) or isinstance(value, datetime):
        raise WrongValueError(f"expected a day such as 2024-04-18, found {quoted(written)}")
    return value


def _moment(field: AnyField, written: Written) -> datetime:
    value = written.value
    if isinstance(value, str):
        try:
            value = parse_datetime(value)
        except ValueError:
            raise WrongValueError(f"{written.text} is no moment of the calendar") from None
    example = '"2024-04-18T21:00:00+02:00"'
    if not isinstance(value, datetime):
        raise WrongValueError(f"expected a moment such as {example}, found {quoted(written)}")
    if value.tzinfo is None:
        raise WrongValueError(f"{written.text} has no time zone; write it such as {example}")
    return value.astimezone(UTC)


def _data(field: AnyField, written: Written) -> Any:
    try:
        json.dumps(written.value, allow_nan=False)
    except (TypeError, ValueError):
        raise WrongValueError(
            "expected text, numbers, lists and mappings; put days in quotes"
        ) from None
    return written.value


def _as_django_reads(field: AnyField, written: Written) -> Any:
    try:
        return field.to_python(written.value)
    except ValidationError as error:
        raise WrongValueError(" ".join(error.messages)) from error


def quoted(written: Written) -> str:
    """For a message: text in quotation marks, anything else as written."""
    return f"“{written.value}”" if isinstance(written.value, str) else written.text


type Reader = Callable[[AnyField, Written], Any]
READERS: list[tuple[type[AnyField], Reader]] = [
    (models.BooleanField, _flag),
    (models.IntegerField, _number),
    (models.DateTimeField, _moment),  # before DateField, which it is one of
    (models.DateField, _day),
    (models.JSONField, _data),
    (models.CharField, _text),
    (models.TextField, _text),
    (models.FileField, _text),
]


def _reader(field: AnyField) -> Reader:
    return next((read for kind, read in READERS if isinstance(field, kind)), _as_django_reads)


def _check_choice(field: AnyField, value: Any) -> None:
    choices = [str(choice) for choice, _ in field.flatchoices]
    if str(value) not in choices:
        meant = did_you_mean(str(value), choices)
        raise WrongValueError(f"expected one of {', '.join(choices)}; found “{value}”{meant}")
