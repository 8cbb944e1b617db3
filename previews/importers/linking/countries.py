"""Countries as files of results name them: in brackets behind a club, or before a competition."""

import re
from functools import cache

from previews.data.countries import country_code_in_files
from previews.text.spelling import fold

BETWEEN_NAMES = re.compile(r"\s*[\u2022\u00b7\u203a|/,;:()\[\]\u2013\u2014]\s*|\s+[->]\s+")
BRACKET = re.compile(r"\s*\((?P<words>[^\W\d][^()\d]*)\)$")


@cache
def country_code(words: str) -> str:
    """The code of a country by any of its names and codes; empty when it is none."""
    return country_code_in_files(fold(words)) or ""


@cache
def country_in_title(title: str) -> str:
    """The code of a country that is named once or in several languages; else empty.

    "Germany / Deutschland" and "Austria (Österreich)" are one country each; a title with the names
    of two countries is none.
    """
    if code := country_code(title):
        return code
    codes = {country_code(part) for part in BETWEEN_NAMES.split(title) if part} - {""}
    return codes.pop() if len(codes) == 1 else ""


@cache
def country_alone(words: str) -> str:
    """The same, where the words say nothing else: "Germany: Bundesliga" is no country."""
    parts = [part for part in BETWEEN_NAMES.split(words) if part]
    return country_in_title(words) if all(map(country_code, parts)) else country_code(words)


@cache
def split_country(name: str) -> tuple[str, str]:
    """The club and the country behind it: "Atalanta (Italy)" is Atalanta of ITA.

    A bracket that is no country stays in the name: "Accrington FC (1878-1896)".
    """
    bracket = BRACKET.search(name)
    code = country_code(bracket["words"]) if bracket else ""
    return (name[: bracket.start()], code) if bracket and code else (name, "")
