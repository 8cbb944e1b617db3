"""Reads the data files of this folder: CSV and TOML, as typed values.

Rows and tables are msgspec structs: `convert` checks names, types and patterns of every value.
"""

import csv
import tomllib
from collections.abc import Collection, Iterator
from importlib.resources import files

import msgspec

SEPARATOR = ";"


class DataFileError(Exception):
    """A data file with a mistake. The message names the file and its line or key."""


def read_csv[Row](name: str, row_type: type[Row], lists: Collection[str] = ()) -> tuple[Row, ...]:
    """The rows of a table with a header, one a line; lines that begin with # are comments.

    Empty cells take the default of their field. `lists` names columns with several values.
    """
    lines = _lines(name)
    number, text = next(lines, (1, ""))
    header = _cells(name, number, text)
    return tuple(
        _row(f"{name}, line {number}", header, _cells(name, number, text), row_type, lists)
        for number, text in lines
    )


def read_toml[Table](name: str, table_type: type[Table]) -> Table:
    """The whole file as one value."""
    try:
        return msgspec.convert(tomllib.loads(_text(name)), table_type, str_keys=True)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise DataFileError(f"{name}: {error}") from error


def _text(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _lines(name: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(_text(name).splitlines(), start=1):
        if line and not line.startswith("#"):
            yield number, line


def _cells(name: str, number: int, line: str) -> list[str]:
    try:
        return next(csv.reader([line], strict=True), [])
    except csv.Error as error:
        raise DataFileError(f"{name}, line {number}: {error}") from error


def _row[Row](
    where: str, header: list[str], cells: list[str], row_type: type[Row], lists: Collection[str]
) -> Row:
    if len(cells) != len(header):
        raise DataFileError(f"{where}: {len(cells)} cells, but {len(header)} in the header")
    named = {column: cell for column, cell in zip(header, cells, strict=True) if cell}
    values = {
        column: cell.split(SEPARATOR) if column in lists else cell for column, cell in named.items()
    }
    try:
        return msgspec.convert(values, row_type, strict=False)
    except msgspec.ValidationError as error:
        raise DataFileError(f"{where}: {error}") from error
