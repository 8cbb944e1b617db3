"""Countries of football: a name to its three-letter code and back.

England, Scotland, Wales and Northern Ireland are countries of their own, as they are in FIFA.
"""

from previews.football.country_codes import DISSOLVED, MEMBERS, OTHER_CODES
from previews.text.spelling import fold


def _names_by_code(lines: str) -> dict[str, tuple[str, ...]]:
    names = {}
    for line in lines.strip().splitlines():
        code, _, rest = line.partition(" ")
        names[code] = tuple(name.strip() for name in rest.split(","))
    return names


def _key(name: str) -> str:
    """What two spellings of one country share: letters and digits, without "and" and "&"."""
    words = "".join(letter if letter.isalnum() else " " for letter in fold(name)).split()
    return "".join(word for word in words if word != "and")


NAMES = _names_by_code(MEMBERS) | _names_by_code(DISSOLVED)
CODES = {_key(name): code for code, names in NAMES.items() for name in names}


def country_code(name: str) -> str | None:
    """The code of a country by any of its names, or by a code in any case; None if unknown."""
    code = name.strip().upper()
    if code in NAMES:
        return code
    return OTHER_CODES.get(code) or CODES.get(_key(name))


def country_name(code: str) -> str | None:
    """The English name of a code, also of one that other bodies use; None if unknown."""
    known = country_code(code) if len(code.strip()) == 3 else None
    return NAMES[known][0] if known else None


def member_codes() -> tuple[str, ...]:
    """The codes of FIFA's present members, by the alphabet of their names."""
    return tuple(_names_by_code(MEMBERS))
