"""A form field for a JSON object, written as one line for each value: name = value."""

import json
from typing import Any

from django import forms

HOW_TO_WRITE = "Write one line for each figure: name = value."


def lines_of(values: Any) -> str:
    """Return the values as lines. Text that JSON would read as a number is in quotation marks."""
    if not isinstance(values, dict):
        return _text_of(values) if values else ""
    return "\n".join(f"{name} = {_text_of(value)}" for name, value in values.items())


def values_of(lines: str) -> dict[str, Any]:
    """Parse lines to values. Raises ValueError for a line without a name or without “=”."""
    values: dict[str, Any] = {}
    for number, line in enumerate(lines.splitlines(), 1):
        name, equals, text = (part.strip() for part in line.partition("="))
        if not line.strip():
            continue
        if not name or not equals:
            raise ValueError(f"Line {number}: write name = value.")
        if name in values:
            raise ValueError(f"Line {number}: {name} is written twice.")
        values[name] = _parse(text)
    return values


def _text_of(value: Any) -> str:
    if isinstance(value, str) and value.strip() == value and _parse(value) == value:
        return value
    return json.dumps(value, ensure_ascii=False)


def _parse(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


class KeyValueField(forms.CharField):
    """A text area whose lines are the values of a JSON object."""

    widget = forms.Textarea(attrs={"rows": 4, "cols": 40})

    def __init__(self, *, encoder: Any = None, decoder: Any = None, **options: Any) -> None:
        """Accept and ignore `encoder` and `decoder`, which a model's JSONField passes."""
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
