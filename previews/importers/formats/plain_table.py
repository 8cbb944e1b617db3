"""A table with one row for each club or player: which column is which, and the cells by column."""

import csv
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from previews.importers.formats.csv_columns import header_key
from previews.importers.formats.csv_table import CsvTable
from previews.importers.formats.results_xlsx import MOST_COLUMNS, text_of
from previews.importers.formats.table_header import LONGEST, HeaderCell
from previews.importers.formats.table_rows import TableRow
from previews.importers.formats.workbook import open_workbook, readable

NO_HEADER = "no row is a header: write the names of the columns above them"
NO_NAME = "no column for {}: say below which header it is"
TOO_MANY = "it has more than {:,} rows: divide it"
TOO_LONG = "a cell of more than {} characters"
LONGEST_CELL = 500
WORKBOOKS = (".xlsx", ".xlsm")


@dataclass(frozen=True, slots=True)
class PlainRow:
    """`cells` has the cells that are filled in, by column. `error` says why there are none."""

    line: int
    cells: dict[str, str]
    error: str = ""


@dataclass(frozen=True, slots=True)
class PlainTable:
    """`error` says why the table has no rows that can be used."""

    header: tuple[HeaderCell, ...]
    rows: tuple[PlainRow, ...] = ()
    error: str = ""


def read_plain_table(
    path: Path,
    headers: Mapping[str, Collection[str]],
    asked: Mapping[str, str],
    ignored: Collection[str],
    most_rows: int,
) -> PlainTable:
    """Every row below the header. `asked` maps names of columns to headers of the file.

    Raises ValueError for a file that cannot be read.
    """
    table = list(islice(_rows(path), most_rows + 2))
    filled = [row for row in table if isinstance(row.cells, str) or any(map(str.strip, row.cells))]
    if not filled or isinstance(filled[0].cells, str):
        return PlainTable((), error=NO_HEADER)
    if len(table) > most_rows + 1:
        return PlainTable((), error=TOO_MANY.format(most_rows))
    names = [name.strip() for name in filled[0].cells]
    columns = _columns(names, headers, asked, ignored)
    header = tuple(_header(names, filled[1:], headers))
    if "name" not in columns.values():
        return PlainTable(header, error=NO_NAME.format("name"))
    return PlainTable(header, tuple(_plain(row, columns) for row in filled[1:]))


def _columns(
    names: Sequence[str],
    headers: Mapping[str, Collection[str]],
    asked: Mapping[str, str],
    ignored: Collection[str],
) -> dict[int, str]:
    """The name of each column by its place; the first header of a column counts."""
    chosen = {header_key(theirs): ours for ours, theirs in asked.items()}
    columns: dict[int, str] = {}
    for place, name in enumerate(names):
        column = chosen.get(header_key(name)) or _understood(name, headers)
        if name not in ignored and column and column not in columns.values():
            is_other = column in asked and header_key(asked[column]) != header_key(name)
            columns |= {} if is_other else {place: column}
    return columns


def _understood(name: str, headers: Mapping[str, Collection[str]]) -> str:
    key = header_key(name)
    return next((column for column, keys in headers.items() if key in keys), "")


def _header(
    names: Sequence[str], below: Sequence[TableRow], headers: Mapping[str, Collection[str]]
) -> Iterator[HeaderCell]:
    taken: set[str] = set()
    for place, name in enumerate(names):
        if not 0 < len(name) <= LONGEST:
            continue
        cells = (row.cells[place] for row in below
                 if not isinstance(row.cells, str) and place < len(row.cells))  # fmt: skip
        column = _understood(name, headers)
        example = next((cell.strip() for cell in cells if cell.strip()), "")
        yield HeaderCell(name, example[:LONGEST], "" if column in taken else column)
        taken.add(column)


def _plain(row: TableRow, columns: Mapping[int, str]) -> PlainRow:
    if isinstance(row.cells, str):
        return PlainRow(row.line, {}, row.cells)
    cells = {
        column: row.cells[place].strip()
        for place, column in columns.items()
        if place < len(row.cells) and row.cells[place].strip()
    }
    if any(len(cell) > LONGEST_CELL for cell in cells.values()):
        return PlainRow(row.line, {}, TOO_LONG.format(LONGEST_CELL))
    return PlainRow(row.line, cells)


def _rows(path: Path) -> Iterable[TableRow]:
    if path.suffix.lower() in WORKBOOKS:
        yield from _sheet(path)
        return
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            yield from CsvTable(lines, {})
    except (UnicodeDecodeError, csv.Error) as error:
        raise ValueError("it is not text in UTF-8: save it as CSV in UTF-8, or as .xlsx") from error


def _sheet(path: Path) -> Iterator[TableRow]:
    """The first sheet that has anything."""
    with readable(), open_workbook(path, data_only=True) as book:
        for sheet in book.worksheets:
            rows = sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True)
            first = next(rows, None)
            if first is None:
                continue
            for number, values in enumerate([first, *rows], start=1):
                yield TableRow([text_of(value) for value in values], number, 1, "")
            return
