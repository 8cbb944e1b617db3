"""The rows of a CSV file, each with its lines; an open quotation mark costs one line."""

import csv
from collections import deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Self

DELIMITERS = ",;\t"


class CsvRow(NamedTuple):
    """A row and its lines. `cells` is a sentence where the line cannot be split into cells."""

    cells: list[str] | str
    line: int
    lines: int
    text: str


class _Feed:
    """Lines that can be given back, to be read once more."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = iter(lines)
        self.back: deque[str] = deque()
        self.taken: list[str] = []

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> str:
        line = self.back.popleft() if self.back else next(self.lines)
        self.taken.append(line)
        return line

    def give_back(self, lines: list[str]) -> None:
        self.back.extendleft(reversed(lines))
        self.taken = []


class CsvTable(Iterator[CsvRow]):
    """The rows of a file, header first. The delimiter is the most frequent one of the header."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.feed = _Feed(lines)
        self.line = 0
        first = next(self.feed, "")
        self.feed.give_back([first] if first else [])
        delimiter = max(DELIMITERS, key=first.count)
        # Strict, or a quotation mark that is never closed swallows every row behind it.
        self.rows = csv.reader(self.feed, delimiter=delimiter, strict=True)

    def __next__(self) -> CsvRow:
        self.feed.taken = []
        try:
            cells: list[str] | str = next(self.rows)
        except csv.Error as error:
            cells = f"not a row of cells ({error}): is a quotation mark missing?"
            taken = self.feed.taken
            self.feed.give_back(taken[1:])
            return self._row(cells, taken[:1])
        return self._row(cells, self.feed.taken)

    def _row(self, cells: list[str] | str, taken: list[str]) -> CsvRow:
        first, self.line = self.line + 1, self.line + len(taken)
        return CsvRow(cells, first, len(taken), taken[0].strip()[:200])
