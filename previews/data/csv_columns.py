"""The columns of tables of results and the headers that mean them, as csv_columns.toml has them."""

from functools import cache

from msgspec import Struct

from previews.data.files import read_toml

FILE = "csv_columns.toml"


class Division(Struct, frozen=True, forbid_unknown_fields=True):
    """A league of football-data.co.uk. `competition` is the name under which it is imported."""

    competition: str
    country: str


class DateOrders(Struct, frozen=True, forbid_unknown_fields=True):
    """Codes of countries by the order of day and month that is written there."""

    month_first: tuple[str, ...]


class CsvColumns(Struct, frozen=True, forbid_unknown_fields=True):
    """`headers` by the name of the column, `divisions` by the code in the column Div.

    `clocks` has the time zone that a header names, `ambiguous` the columns that a header may
    mean, `subjects` the letters in headers by what they may be about.
    """

    needed: tuple[str, ...]
    headers: dict[str, tuple[str, ...]]
    clocks: dict[str, str]
    ambiguous: dict[str, tuple[str, ...]]
    subjects: dict[str, tuple[str, ...]]
    countries: DateOrders
    divisions: dict[str, Division]


@cache
def csv_columns() -> CsvColumns:
    return read_toml(FILE, CsvColumns)
