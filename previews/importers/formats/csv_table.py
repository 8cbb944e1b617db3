"""The rows of a CSV file, each with its lines; an open quotation mark costs one line."""

import csv
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Self

from previews.importers.formats.table_rows import TableRow
from previews.importers.formats.team_rows import is_results_header

DELIMITERS = ",;\t|"
# Lines of which one has the header, with titles above it.
LINES_TO_LOOK_AT = 30
# Of one row: its cells may have several. A mark that is not closed within so many is a mistake; to
# look for its end in the whole file, once for each line, would take the square of its length.
MOST_LINES = 50
# Excel's first line, which names the delimiter.
SEPARATOR = re.compile(r"\ufeff?\"?sep=(.)\"?\s*", re.IGNORECASE)


class _Feed:
    """Lines that can be given back, to be read once more."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = iter(lines)
        self.back: deque[str] = deque()
        self.taken: list[str] = []

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> str:
        if len(self.taken) >= MOST_LINES:
            raise csv.Error(f"a cell of more than {MOST_LINES} lines")
        line = self.back.popleft() if self.back else next(self.lines)
        self.taken.append(line)
        return line

    def give_back(self, lines: list[str]) -> None:
        self.back.extendleft(reversed(lines))
        self.taken = []


class CsvTable(Iterator[TableRow]):
    """The rows of a file. The delimiter is what "sep=;" says, else what the header has most of."""

    def __init__(self, lines: Iterable[str], asked: Mapping[str, str]) -> None:
        self.feed = _Feed(lines)
        self.line = 0
        first = list(islice(self.feed, LINES_TO_LOOK_AT))  # fewer than MOST_LINES
        self.feed.give_back(first)
        # Strict, or a quotation mark that is never closed swallows every row behind it.
        self.rows = csv.reader(self.feed, delimiter=delimiter_of(first, asked), strict=True)

    def __next__(self) -> TableRow:
        self.feed.taken = []
        try:
            cells: list[str] | str = next(self.rows)
        except csv.Error as error:
            cells = f"not a row of cells ({error}): is a quotation mark missing?"
            taken = self.feed.taken
            self.feed.give_back(taken[1:])
            return self._row(cells, taken[:1])
        return self._row(cells, self.feed.taken)

    def _row(self, cells: list[str] | str, taken: list[str]) -> TableRow:
        first, self.line = self.line + 1, self.line + len(taken)
        return TableRow(cells, first, len(taken), taken[0].strip()[:200])


def delimiter_of(lines: Sequence[str], asked: Mapping[str, str]) -> str:
    """The delimiter that the file states, else one by which a line is a header of results.

    Without either, the most frequent one of the first line.
    """
    if lines and (stated := SEPARATOR.fullmatch(lines[0].strip("\r\n"))):
        return stated[1]
    if sign := _sign_of_header(lines, asked):
        return sign
    return max(DELIMITERS, key=lines[0].count) if lines else DELIMITERS[0]


def is_table_of_results(lines: Sequence[str], asked: Mapping[str, str]) -> bool:
    """Whether one of the first lines is a header of results."""
    return bool(_sign_of_header(lines, asked))


def _sign_of_header(lines: Sequence[str], asked: Mapping[str, str]) -> str:
    for line in lines:
        for sign in sorted(DELIMITERS, key=line.count, reverse=True):
            if sign in line and is_results_header(_split(line, sign), asked):
                return sign
    return ""


def _split(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter, strict=True), [])
    except csv.Error:
        return []
