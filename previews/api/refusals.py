"""What is wrong with a parameter, in a sentence. The check names only the rule."""

from collections.abc import Mapping
from typing import Any

SENTENCES: Mapping[str, str] = {
    "greater_than_equal": "{name} is at least {ge}.",
    "less_than_equal": "{name} is at most {le}.",
    "int_parsing": "{name} is a whole number.",
    "int_parsing_size": "{name} is too large a number.",
    "int_from_float": "{name} is a whole number.",
    "int_type": "{name} is a whole number.",
    "string_too_long": "{name} has at most {max_length} characters.",
    "string_pattern_mismatch": "{name} has a character that no name has.",
    "literal_error": "{name} is one of {expected}.",
    "missing": "{name} is required.",
}


def refusal_of(error: Mapping[str, Any]) -> tuple[str, str]:
    """The parameter, and the sentence. `error` is one of the entries of a ValidationError."""
    name = str(error["loc"][-1])
    context = error.get("ctx", {})
    if error["type"] == "value_error":
        return name, str(context["error"])
    sentence = SENTENCES.get(error["type"])
    if sentence is None:
        return name, f"{name}: {error['msg']}."
    return name, sentence.format(name=name, **context)
