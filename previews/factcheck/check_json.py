"""Verdicts as they are kept: figures and receipts in plain data, and read again."""

from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any

from previews.factcheck.spellings import Spelt
from previews.football.score import Goals, Score
from previews.football.verdict import Figure
from previews.questions.json_format import plain_row
from previews.questions.question import Answer, Json
from previews.text.stated_value import in_words

ROWS_KEPT = 60
"""Receipts kept with a check: more than this is a table, which the question itself shows."""


def figures_kept(answer: Answer[object], spelt: Spelt) -> dict[str, Json]:
    """The figures of an answer by name, each with its title, and names that mean the same."""
    kept: dict[str, Json] = {}
    for figure in answer.figures:
        if figure.value is not None:
            one: dict[str, Json] = {"value": plain_value(figure.value), "label": figure.title}
            if figure.name in spelt:
                one["spelt"] = dict(spelt[figure.name])
            kept[figure.name] = one
    return kept


def receipts_kept(answer: Answer[object]) -> list[Json]:
    return [dict(plain_row(row)) for row in answer.rows[:ROWS_KEPT]]


def figures_read(kept: Mapping[str, Any]) -> tuple[Figure, ...]:
    """The figures of a kept check as football's plain code knows them."""
    return tuple(
        Figure(name, one.get("value"), str(one.get("label", "")))
        for name, one in kept.items()
        if isinstance(one, Mapping)
    )


def spelt_read(kept: Mapping[str, Any]) -> Spelt:
    return {
        name: dict(one["spelt"])
        for name, one in kept.items()
        if isinstance(one, Mapping) and "spelt" in one
    }


def told(value: object) -> str:
    """A figure as a sentence prints it, for a form beside which it stands."""
    return in_words(value)


def plain_value(value: object) -> Json:
    """A figure as JSON keeps it: days by the calendar, scores as 0-5."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Goals() | Score():
            return f"{value.home}-{value.away}"
        case date() | time():
            return value.isoformat()
        case Mapping():
            return {str(name): plain_value(part) for name, part in value.items()}
        case Iterable():
            return [plain_value(item) for item in value]
        case _:
            return str(value)
