"""Reads tables of results as text: CSV, with semicolons or tabs too, or copied from a sheet."""

from collections.abc import Iterable
from dataclasses import replace

from previews.importers.formats.csv_table import CsvTable
from previews.importers.formats.parsed_fixture import Items
from previews.importers.formats.results_table import read_table
from previews.importers.formats.table_options import TableOptions


def read(
    lines: Iterable[str],
    columns: dict[str, str] | None = None,
    options: TableOptions = TableOptions(),  # noqa: B008
) -> Items:
    """Every row of the table. `columns` maps our names to the file's headers.

    Raises ValueError when the header has no date, home and away, or when day and month of its
    dates cannot be told apart.
    """
    if columns:
        options = replace(options, columns=columns)
    return read_table(CsvTable(lines, options.columns), options)
