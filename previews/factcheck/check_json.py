"""The figures and receipts of a check as JSON, and back, and the results that it rests on."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from msgspec import Struct

from previews.archive.played_fixture_row import Result, result_of
from previews.factcheck.spellings import Spelt
from previews.football.computed import Figure
from previews.football.played_fixture import PlayedFixture
from previews.models import Check
from previews.questions.json_format import decode, encode, plain
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


class RestsOn(Struct, frozen=True):
    """The numbers of all matches of an answer, also of those that are not kept as receipts."""

    numbers: tuple[int, ...] = ()
    results: str = ""


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


def rests_on_to_keep(answer: Answer[object]) -> dict[str, Any]:
    return plain(_rests_on(answer.rows)) if answer.rows else {}


def hash_of(results: Iterable[Result]) -> str:
    """The same for the same results in any order."""
    return sha256(encode(sorted(results, key=lambda result: result[0]))).hexdigest()


def rests_on(check: Check) -> RestsOn:
    """Of a check that was made before they were kept: what its receipts say."""
    kept = decode(check.rests_on, RestsOn)
    return kept if kept.numbers else _rests_on(receipts_in(check))


def _rests_on(rows: Iterable[PlayedFixture]) -> RestsOn:
    results = {result_of(row) for row in rows}
    return RestsOn(tuple(sorted(result[0] for result in results)), hash_of(results))


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
