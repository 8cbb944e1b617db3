"""Countries of football: a name or a code to the country's code, and back (countries.csv).

England, Scotland, Wales and Northern Ireland are countries of their own, as they are in FIFA.
"""

from collections import defaultdict
from functools import cache
from typing import Annotated, Literal

from msgspec import Meta, Struct

from previews.data.files import read_csv
from previews.text import spelling

FILE = "countries.csv"
LONGEST_IN_WORDS = 3
LISTS = ("other_names", "file_words", "other_codes")

Code = Annotated[str, Meta(pattern="^[A-Z]{3}$")]


class Country(Struct, frozen=True, forbid_unknown_fields=True):
    """One row; the head of the file explains the columns."""

    code: Code
    name: str
    status: Literal["member", "former", "other"]
    other_names: tuple[str, ...] = ()
    file_words: tuple[str, ...] = ()
    confederation: Literal["", "AFC", "CAF", "CONCACAF", "CONMEBOL", "OFC", "UEFA"] = ""
    iso3: Code | None = None
    ioc: Code | None = None
    other_codes: tuple[Code, ...] = ()
    since: int | None = None
    until: int | None = None

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.other_names)

    @property
    def foreign_codes(self) -> set[str]:
        """The codes that bodies other than FIFA use for it."""
        return {code for code in (self.iso3, self.ioc, *self.other_codes) if code}


@cache
def countries() -> dict[str, Country]:
    """Every country by its code, in the order of their names."""
    return {row.code: row for row in read_csv(FILE, Country, LISTS)}


def country_code(name: str) -> str | None:
    """The code of a country by any of its names, or by a code in any case; None if unknown.

    FIFA's codes come first, then those of ISO, the IOC and older lists. None also for a code that
    means two countries: BRN is Brunei in ISO 3166 and Bahrain at the IOC.
    """
    code = name.strip().upper()
    if code in countries():
        return code
    return _codes_of_foreign_codes().get(code) or _codes_of_names().get(name_key(name))


def country_code_in_files(words: str) -> str | None:
    """The same, also by the words that only files of results use: English, Österr., en."""
    return country_code(words) or _codes_of_file_words().get(name_key(words))


def without_country(name: str) -> str:
    """A name without the country that it begins with: "Belgian Pro League" is Pro League."""
    words = name.split()
    for count in range(min(LONGEST_IN_WORDS, len(words) - 1), 0, -1):
        if country_code_in_files(" ".join(words[:count])):
            return " ".join(words[count:])
    return name


def country_name(code: str) -> str | None:
    """The English name of a code, also of one that other bodies use; None if unknown."""
    known = country_code(code) if len(code.strip()) == 3 else None
    return countries()[known].name if known else None


def member_codes() -> tuple[str, ...]:
    """The codes of FIFA's present members, by the alphabet of their names."""
    return tuple(code for code, country in countries().items() if country.status == "member")


def name_key(name: str) -> str:
    """What spellings of one name share: letters and digits without case and accents, no "and"."""
    return spelling.name_key(name).replace(" ", "")


@cache
def _codes_of_names() -> dict[str, str]:
    return {name_key(name): row.code for row in countries().values() for name in row.names}


@cache
def _codes_of_file_words() -> dict[str, str]:
    return {name_key(word): row.code for row in countries().values() for word in row.file_words}


@cache
def _codes_of_foreign_codes() -> dict[str, str]:
    """Without the codes that mean two countries."""
    meant = defaultdict(set)
    for row in countries().values():
        for code in row.foreign_codes:
            meant[code].add(row.code)
    return {code: next(iter(codes)) for code, codes in meant.items() if len(codes) == 1}
