"""The officials in the cells of a row."""

import re
from collections.abc import Iterator

from previews.importers.formats.csv_cells import Cells, is_unknown
from previews.importers.formats.duty_words import split_duty
from previews.importers.formats.parsed_fixture import ParsedOfficial
from previews.importers.linking.countries import split_country

# In the order in which they are appointed. Several names may stand in a column without a number.
COLUMNS = (
    "referee", "assistant_1", "assistant_2", "assistant_referee", "additional_1", "additional_2",
    "additional", "fourth", "reserve_assistant", "var", "avar_1", "avar_2", "avar_3", "avar",
)  # fmt: skip
OF_SEVERAL = ("assistant_referee", "additional", "avar")
BETWEEN_NAMES = re.compile(r"\s*[,;/&|\n]\s*(?![^(]*\))")


def read_officials(cells: Cells) -> Iterator[ParsedOfficial]:
    """The officials of a row, each with a duty."""
    for column in COLUMNS:
        if cells[column] and not is_unknown(cells[column]):
            names = BETWEEN_NAMES.split(cells[column]) if column in OF_SEVERAL else [cells[column]]
            yield from (_official(name, column) for name in names if name)


def _official(cell: str, column: str) -> ParsedOfficial:
    name, duty = split_duty(" ".join(cell.split()))
    person, country = split_country(name)
    return ParsedOfficial(person, country, duty or column)
