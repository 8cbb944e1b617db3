"""The figures and receipts of a check as JSON, and back."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from previews.factcheck.spellings import Spelt
from previews.football.computed import Figure
from previews.football.played_fixture import PlayedFixture
from previews.models import Check
from previews.questions.json_format import decode, plain
from previews.questions.question import Answer
from previews.text.stated_value import Value

# The page of the question has the whole list.
MAX_RECEIPTS = 60


class CheckedFigure(Struct, frozen=True, omit_defaults=True):
    """A figure of an answer. `spelt` maps stated names to the archive's spelling of them.

    Days are decoded as ISO texts; comparisons take both.
    """

    value: Value
    label: str
    spelt: Mapping[str, str] = {}


def figures_to_keep(answer: Answer[object], spelt: Spelt) -> dict[str, Any]:
    """The known figures of an answer by name, as JSON."""
    figures = {
        figure.name: CheckedFigure(figure.value, figure.title, spelt.get(figure.name, {}))
        for figure in answer.figures
        if figure.value is not None
    }
    return plain(figures)  # type: ignore[no-any-return]  # a dictionary stays one


def receipts_to_keep(answer: Answer[object]) -> list[Any]:
    return plain(answer.rows[:MAX_RECEIPTS])  # type: ignore[no-any-return]  # a tuple becomes a list


def checked_figures(check: Check | None) -> dict[str, CheckedFigure]:
    return decode(check.figures, dict[str, CheckedFigure]) if check else {}


def figures_in(check: Check | None) -> tuple[Figure, ...]:
    figures = checked_figures(check)
    return tuple(Figure(name, figure.value, figure.label) for name, figure in figures.items())


def spelt_in(check: Check | None) -> Spelt:
    figures = checked_figures(check)
    return {name: dict(figure.spelt) for name, figure in figures.items() if figure.spelt}


def receipts_in(check: Check) -> tuple[PlayedFixture, ...]:
    return decode(check.receipts, tuple[PlayedFixture, ...])
