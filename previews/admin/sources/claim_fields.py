"""Form fields of a claim: one for each parameter of its question, one for each figure of it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms

from previews.factcheck.answers import Asked
from previews.questions.parameter import Kind, Parameter
from previews.questions.question import Question
from previews.questions.wording import LABELS, choice_in_words
from previews.text.stated_value import in_words
from previews.text.whole_number import whole_number

ASKS, STATES = "asks_", "states_"
NONE = "none"
# Of a parameter. Names are much shorter.
LONGEST_WORDS = 250


def parameter_fields(
    question: Question, hints: Mapping[str, str] | None = None
) -> dict[str, forms.Field]:
    """`hints` are what the claim's fixture has for parameters that may stay empty."""
    hints = hints or {}
    return {
        f"{ASKS}{each.name}": parameter_field(each, hints.get(each.name, ""))
        for each in question.parameters
    }


def parameter_field(parameter: Parameter, hint: str = "") -> forms.Field:
    """Optional for the browser: `parse.read` says what is missing."""
    label = LABELS.get(parameter.name, parameter.label) if not parameter.required else ""
    label = label or parameter.label
    if parameter.kind is Kind.CHOICE:
        empty = "Choose" if parameter.required else f"({parameter.default or 'any'})"
        choices = [
            ("", empty),
            *((each, choice_in_words(parameter.name, each)) for each in parameter.choices),
        ]
        return forms.ChoiceField(label=label, required=False, choices=choices)
    help_text = f"Empty: {parameter.default}." if parameter.default else ""
    if parameter.kind is Kind.NUMBER:
        return forms.IntegerField(label=label, required=False, min_value=1, help_text=help_text)
    if hint and not parameter.required:
        help_text = f"Of this fixture: {hint}."
    return forms.CharField(
        label=label, required=False, help_text=help_text, max_length=LONGEST_WORDS
    )


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """A figure that a sentence may state, with the archive's own value where it has one."""

    name: str
    title: str
    several: bool = False
    value: object = None

    @property
    def field_name(self) -> str:
        return f"{STATES}{self.name}"

    @property
    def field(self) -> forms.CharField:
        answered = f"The archive has: {in_words(self.value)}." if self.value is not None else ""
        several = " Several with commas; “none” for an empty list." if self.several else ""
        return forms.CharField(
            label=self.title[:1].upper() + self.title[1:],
            required=False,
            help_text=f"{answered}{several}".strip() or "The archive has no value for it.",
        )

    def read(self, words: str) -> Any:
        """The text as JSON data."""
        if not self.several:
            return as_data(words)
        items = () if words.strip() == NONE else words.split(",")
        return [as_data(item.strip()) for item in items if item.strip()]


def figure_names(question: Question | None, *kept: Mapping[str, Any]) -> tuple[str, ...]:
    """The question's figures, then those that were stated before and are figures no longer.

    These have fields too, as saving must lose nothing.
    """
    if question is None:
        return ()
    return tuple(dict.fromkeys((*question.figure_names, *(name for each in kept for name in each))))


def stated_figures(
    question: Question | None, asked: Asked, *kept: Mapping[str, Any]
) -> tuple[StatedFigure, ...]:
    """The same with their titles and values in the answer."""
    declared = {each.name: each for each in question.figures} if question else {}
    answered = {each.name: each for each in asked.answer.figures} if asked.answer else {}
    return tuple(
        StatedFigure(
            name,
            answered[name].title if name in answered else name.replace("_", " "),
            name in declared and declared[name].several,
            answered[name].value if name in answered else None,
        )
        for name in figure_names(question, *kept)
    )


def as_typed(value: Any) -> str:
    """A kept value as an editor types it."""
    if isinstance(value, list):
        return ", ".join(as_typed(item) for item in value) or NONE
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def value_as_typed(value: Any) -> str:
    """A value of an answer as an editor types it: 3-1, 2024-04-18, “none” for an empty list."""
    match value:
        case date():
            return value.isoformat()
        case object(home=int(home), away=int(away)):
            return f"{home}-{away}"
        case list() | tuple() | set() | frozenset():
            return ", ".join(value_as_typed(item) for item in value) or NONE
        case str() | bool() | int() | float():
            return as_typed(value)
        case _:
            return str(value)


def as_data(words: str) -> Any:
    """Whole numbers and yes or no as data; days, scores and names stay as they are written."""
    if words.lower() in ("true", "false"):
        return words.lower() == "true"
    number = whole_number(words)
    return words if number is None else number
