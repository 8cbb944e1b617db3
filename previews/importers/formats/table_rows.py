"""The rows of a table of results, from whatever file."""

from typing import NamedTuple


class TableRow(NamedTuple):
    """A row and its lines. `cells` is a sentence where the line cannot be split into cells."""

    cells: list[str] | str
    line: int
    lines: int
    text: str
