"""The header of a table, for a person who says what its columns are."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from previews.importers.formats.csv_columns import columns_understood, header_key, is_header
from previews.importers.formats.csv_table import LINES_TO_LOOK_AT, CsvTable
from previews.importers.formats.results_xlsx import MOST_COLUMNS, text_of
from previews.importers.formats.team_rows import with_both_clubs
from previews.importers.formats.workbook import open_workbook, readable

# Of a cell, as much as a page shows; no header is longer.
LONGEST = 80


@dataclass(frozen=True, slots=True)
class HeaderCell:
    """A header with the first value below it. `column` is empty where it is not understood."""

    header: str
    example: str
    column: str


def header_of_text(path: Path, asked: Mapping[str, str]) -> tuple[HeaderCell, ...]:
    """Of a table as text. Empty where there is none whose columns can be named one by one."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            first = list(islice(CsvTable(lines, asked), LINES_TO_LOOK_AT))
    except (UnicodeDecodeError, csv.Error, OSError):
        return ()
    return _header([row.cells for row in first if not isinstance(row.cells, str)], asked)


def header_of_workbook(path: Path, asked: Mapping[str, str]) -> tuple[HeaderCell, ...]:
    """Of the first sheet with a header of results, else of the first sheet with two columns."""
    try:
        with readable(), open_workbook(path, data_only=True) as book:
            sheets = [list(_first_rows(sheet)) for sheet in book.worksheets]
    except ValueError:
        return ()  # the import says what is wrong
    sheets.sort(key=lambda rows: not any(is_header(row, asked) for row in rows))
    return next((cells for rows in sheets if (cells := _header(rows, asked))), ())


def _first_rows(sheet: Iterable[object]) -> Iterator[list[str]]:
    rows = sheet.iter_rows(max_row=LINES_TO_LOOK_AT, max_col=MOST_COLUMNS, values_only=True)  # type: ignore[attr-defined]  # a sheet
    yield from ([text_of(value) for value in row] for row in rows)


def _header(rows: Sequence[Sequence[str]], asked: Mapping[str, str]) -> tuple[HeaderCell, ...]:
    place = _place(rows, asked)
    if place is None or with_both_clubs(rows[place], asked) is not None:
        return ()
    header = rows[place]
    understood, below = columns_understood(header), rows[place + 1 :]
    cells: dict[str, HeaderCell] = {}
    for index, name in enumerate(header):
        values = (row[index].strip() for row in below if index < len(row))
        example = next(filter(None, values), "")[:LONGEST]
        if 0 < len(name.strip()) <= LONGEST:
            cell = HeaderCell(name.strip(), example, understood.get(index, ""))
            cells.setdefault(header_key(name), cell)
    return tuple(cells.values())


def _place(rows: Sequence[Sequence[str]], asked: Mapping[str, str]) -> int | None:
    """Of the header: the first row that is one, else the first with two cells."""
    headers = (place for place, row in enumerate(rows) if is_header(row, asked))
    wide = (place for place, row in enumerate(rows) if sum(bool(cell.strip()) for cell in row) > 1)
    place = next(headers, None)
    return next(wide, None) if place is None else place
