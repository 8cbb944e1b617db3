"""The columns of tables of results and the headers that mean them, as csv_columns.toml has them."""

from functools import cache

from msgspec import Struct

from previews.data.files import read_toml

FILE = "csv_columns.toml"


class Division(Struct, frozen=True, forbid_unknown_fields=True):
    """A league of football-data.co.uk. `competition` is the name under which it is imported."""

    competition: str
    country: str


class CsvColumns(Struct, frozen=True, forbid_unknown_fields=True):
    """`headers` by the name of the column, `divisions` by the code in the column Div."""

    needed: tuple[str, ...]
    headers: dict[str, tuple[str, ...]]
    divisions: dict[str, Division]


@cache
def csv_columns() -> CsvColumns:
    return read_toml(FILE, CsvColumns)
