"""Named values as an editor writes them: a line for each, name = value."""

import json
from typing import Any

from django import forms

HOW_TO_WRITE = "One line for each: name = value."


def lines_of(values: Any) -> str:
    """The values as lines; a text that could be read as a number stands in quotation marks."""
    if not isinstance(values, dict):
        return _words(values) if values else ""
    return "\n".join(f"{name} = {_words(value)}" for name, value in values.items())


def values_of(lines: str) -> dict[str, Any]:
    """The lines as values. Raises ValueError for a line without a name or without “=”."""
    values: dict[str, Any] = {}
    for number, line in enumerate(lines.splitlines(), 1):
        name, equals, words = (part.strip() for part in line.partition("="))
        if not line.strip():
            continue
        if not name or not equals:
            raise ValueError(f"Line {number}: write name = value.")
        if name in values:
            raise ValueError(f"Line {number}: {name} stands there twice.")
        values[name] = _value(words)
    return values


def _words(value: Any) -> str:
    if isinstance(value, str) and value.strip() == value and _value(value) == value:
        return value
    return json.dumps(value, ensure_ascii=False)


def _value(words: str) -> Any:
    try:
        return json.loads(words)
    except ValueError:
        return words


class KeyValueField(forms.CharField):
    """A field of named values that never shows how the table keeps them."""

    widget = forms.Textarea(attrs={"rows": 4, "cols": 40})

    def __init__(self, *, encoder: Any = None, decoder: Any = None, **options: Any) -> None:
        """`encoder` and `decoder` come with the field of the table, and have nothing to do here."""
        super().__init__(**options)

    def prepare_value(self, value: Any) -> Any:
        return value if isinstance(value, str) else lines_of(value)

    def to_python(self, value: Any) -> Any:
        try:
            return values_of(value or "")
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error

    def has_changed(self, initial: Any, data: Any) -> bool:
        return lines_of(initial or {}) != str(data or "").replace("\r\n", "\n").strip()
