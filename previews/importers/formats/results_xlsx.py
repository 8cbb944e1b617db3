"""Reads workbooks of Excel and LibreOffice: dates, times and numbers are what their cells hold."""

import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from previews.importers.formats.csv_columns import (
    SCHEDULE_OF_ONE_CLUB,
    header_key,
    opponent_in,
)
from previews.importers.formats.csv_table import LINES_TO_LOOK_AT
from previews.importers.formats.parsed_fixture import Items, Notice, NoticeKind
from previews.importers.formats.results_table import read_table
from previews.importers.formats.table_options import TableOptions
from previews.importers.formats.table_rows import TableRow
from previews.importers.formats.team_rows import is_results_header
from previews.importers.formats.workbook import NOT_A_WORKBOOK, open_workbook, readable

ALSO_RESULTS = "the sheet '{}' has results too: save it as a file of its own, and import that"
# A workbook is compressed: a small file can be a large one. The rows are those of Excel.
MOST_UNPACKED = 100_000_000
MOST_ROWS, MOST_COLUMNS = 1_048_576, 512
FURTHER_COLUMNS = f"columns beyond the {MOST_COLUMNS}th: move those of results to the left"
TOO_LARGE = f"it is larger than {MOST_UNPACKED // 10**6} MB unpacked: save it as CSV in UTF-8"


def read(path: Path, options: TableOptions) -> Items:
    """Every row of the first sheet with a header of results; the other sheets are named.

    Raises ValueError for a file that is no workbook, or has no such sheet.
    """
    with readable():
        yield from _read(path, options)


def _read(path: Path, options: TableOptions) -> Items:
    _check_size(path)
    with open_workbook(path, data_only=True) as book:
        sheets = book.worksheets
        chosen = next((sheet for sheet in sheets if _has_header(sheet, options)), None)
        if chosen is None:
            for cells in (cells for sheet in sheets for cells in _first_rows(sheet)):
                if "date" in map(header_key, cells) and (opponent := opponent_in(cells)):
                    raise ValueError(SCHEDULE_OF_ONE_CLUB.format(opponent))
            names = ", ".join(sheet.title for sheet in sheets)
            raise ValueError(f"no sheet has columns for date, home, away: the sheets are {names}")
        for sheet in sheets:
            if sheet is not chosen:
                yield Notice(1, NoticeKind.LEFT_ASIDE, f"sheet {sheet.title}", attention=False)
                if _has_header(sheet, options):
                    yield Notice(1, NoticeKind.NOT_READ, ALSO_RESULTS.format(sheet.title))
        if (chosen.max_column or 0) > MOST_COLUMNS:
            yield Notice(1, NoticeKind.NOT_READ, FURTHER_COLUMNS)
        if not _has_formulas(path):
            values = chosen.iter_rows(max_col=MOST_COLUMNS, values_only=True)
            yield from read_table(_rows(values), options)
            return
        with open_workbook(path) as formulas:
            yield from read_table(_rows(_with_formulas(chosen, formulas[chosen.title])), options)


def _check_size(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as packed:
            size = sum(part.file_size for part in packed.infolist())
    except OSError as error:
        raise ValueError(NOT_A_WORKBOOK) from error
    if size > MOST_UNPACKED:
        raise ValueError(TOO_LARGE)


def _has_formulas(path: Path) -> bool:
    with zipfile.ZipFile(path) as packed:
        sheets = [name for name in packed.namelist() if name.startswith("xl/worksheets/")]
        return any(b"<f" in packed.read(name) for name in sheets)


def _with_formulas(sheet: Any, formulas: Any) -> Iterator[tuple[Any, ...]]:
    """The values; a cell whose value the program did not keep has its formula, which is told."""
    values = sheet.iter_rows(max_col=MOST_COLUMNS)
    beside = formulas.iter_rows(max_col=MOST_COLUMNS, values_only=True)
    for row, written in zip(values, beside, strict=False):
        yield tuple(
            # "str" is a formula that gave an empty text.
            getattr(formula, "text", formula)
            if cell.value is None and cell.data_type != "str"
            else cell.value
            for cell, formula in zip(row, written, strict=False)
        )


def _has_header(sheet: Any, options: TableOptions) -> bool:
    return any(is_results_header(cells, options.columns) for cells in _first_rows(sheet))


def _first_rows(sheet: Any) -> Iterator[list[str]]:
    rows = sheet.iter_rows(max_row=LINES_TO_LOOK_AT, max_col=MOST_COLUMNS, values_only=True)
    for row in rows:
        yield [text_of(value) for value in row]


def _rows(rows: Iterable[tuple[Any, ...]]) -> Iterator[TableRow]:
    for number, row in enumerate(rows, start=1):
        if number > MOST_ROWS:  # rows that the file leaves out are counted too
            raise ValueError(f"a sheet of more than {MOST_ROWS:,} rows: save it as CSV in UTF-8")
        cells = [text_of(value) for value in row]
        while cells and not cells[-1]:
            cells.pop()
        yield TableRow(cells, number, 1, ",".join(cells)[:200])


def text_of(value: Any) -> str:
    """The value of a cell as a table of text would have it, dates as 2023-08-12."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case datetime():
            return value.isoformat(" ")
        case date() | time():
            return value.isoformat()
        case timedelta():
            return str(value)
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)
