"""The columns of tables of clubs and squads and their headers, as roster_columns.toml has them."""

from functools import cache

from msgspec import Struct

from previews.data.files import read_toml

FILE = "roster_columns.toml"


class RosterColumns(Struct, frozen=True, forbid_unknown_fields=True):
    """Headers by the name of the column."""

    clubs: dict[str, tuple[str, ...]]
    squads: dict[str, tuple[str, ...]]


@cache
def roster_columns() -> RosterColumns:
    return read_toml(FILE, RosterColumns)
