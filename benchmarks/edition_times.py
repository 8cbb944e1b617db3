"""The times of an edition as a Markdown table, with the aims and those that are missed."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from benchmarks.measuring import Measurement, numbers


class Row(NamedTuple):
    label: str
    aim: float


# Milliseconds, on an idle machine.
ROWS = {
    "release": Row("release of an edition: read, check, store", 150),
    "drawn": Row("first drawing of an edition in a new process", 25),
    "changed": Row("first drawing after the release of a changed text", 25),
    "state": Row("a state of the page for the first time", 5),
    "missed": Row("the page, not kept, edition unchanged", 5),
    "hit": Row("the page, kept", 0.1),
    "unchanged": Row("the page, kept and unchanged (304)", 0.1),
}


def edition_rows(results: Sequence[Measurement]) -> Iterator[list[str]]:
    for name, row in ROWS.items():
        times = [next(numbers(result, "editions", name), None) for result in results]
        cells = ["–" if time is None else milliseconds(time) for time in times]
        yield [row.label, f"{row.aim:g}", *cells]


def milliseconds(time: float) -> str:
    return f"{time:.3f}" if time < 1 else f"{time:.1f}"


def have_editions(results: Iterable[Measurement]) -> bool:
    return any("editions" in result.parts for result in results)


def missed_by_editions(result: Measurement) -> Iterator[str]:
    """A sentence for each aim that is missed."""
    for name, row in ROWS.items():
        for time in numbers(result, "editions", name):
            if time >= row.aim:
                yield f"{row.label} takes {milliseconds(time)} ms, not less than {row.aim:g}"
