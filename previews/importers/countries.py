"""Countries as result files name them: behind a club in brackets, or before a competition."""

import re
from functools import cache

from previews.football import countries
from previews.text.spelling import fold

# Besides the country's own names: what competitions are called by, and odd word orders.
OTHER_WORDS = {
    "english": "ENG", "scottish": "SCO", "welsh": "WAL", "italian": "ITA", "spanish": "ESP",
    "espana": "ESP", "german": "GER", "deutsche": "GER", "deutschland": "GER", "french": "FRA",
    "dutch": "NED", "holland": "NED", "portuguese": "POR", "belgian": "BEL", "austrian": "AUT",
    "osterr.": "AUT", "swiss": "SUI", "turkish": "TUR", "greek": "GRE", "danish": "DEN",
    "swedish": "SWE", "norwegian": "NOR", "finnish": "FIN", "polish": "POL", "brazilian": "BRA",
    "ireland republic": "IRL", "macedonia fyr": "MKD", "bosnia herzegovina": "BIH", "monaco": "MON",
    "at": "AUT", "de": "GER", "en": "ENG", "es": "ESP", "fr": "FRA", "it": "ITA", "nl": "NED",
}  # fmt: skip
BRACKET = re.compile(r"\s*\((?P<words>[^\W\d][^()\d]*)\)$")


@cache
def country_code(words: str) -> str:
    """FIFA's letters for a country in any of its names; empty when it is none."""
    return countries.country_code(words) or OTHER_WORDS.get(fold(words.strip()), "")


@cache
def split_country(name: str) -> tuple[str, str]:
    """The club and the country behind it: "Atalanta (Italy)" is Atalanta of ITA.

    A bracket that is no country stays in the name: "Accrington FC (1878-1896)".
    """
    found = BRACKET.search(name)
    code = country_code(found["words"]) if found else ""
    return (name[: found.start()], code) if found and code else (name, "")
