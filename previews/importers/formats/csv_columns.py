"""Which column of a table of results is which: by its header, and by the option --column."""

from functools import cache

from previews.data.csv_columns import Division, csv_columns
from previews.text.spelling import fold


def columns_of(header: list[str], asked: dict[str, str]) -> dict[str, int]:
    """The index of each known column in a row. `asked` maps names of columns to headers.

    Raises ValueError when a header asked for, or one that no fixture can do without, is missing.
    """
    places = {fold(name.strip().lstrip("\ufeff")): index for index, name in enumerate(header)}
    names = _names_of_headers()
    columns = {names[name]: index for name, index in reversed(places.items()) if name in names}
    known = csv_columns()
    for name, theirs in asked.items():
        if name not in known.headers:
            raise ValueError(f"no column is called {name}; there are {', '.join(known.headers)}")
        if fold(theirs) not in places:
            raise ValueError(f"the file has no column {theirs}; it has {', '.join(header)}")
        columns[name] = places[fold(theirs)]
    if missing := [name for name in known.needed if name not in columns]:
        raise ValueError(f"no column for {', '.join(missing)}: the header is {','.join(header)}")
    return columns


def league(division: str, competition: str) -> Division:
    """The league of a row: by football-data.co.uk's code (E0), else the competition it names."""
    return csv_columns().divisions.get(division, Division(competition, ""))


@cache
def _names_of_headers() -> dict[str, str]:
    return {header: name for name, headers in csv_columns().headers.items() for header in headers}
