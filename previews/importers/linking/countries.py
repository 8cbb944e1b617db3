"""Countries as files of results name them: in brackets behind a club, or before a competition."""

import re
from functools import cache

from previews.data.countries import country_code_in_files
from previews.text.spelling import fold

BRACKET = re.compile(r"\s*\((?P<words>[^\W\d][^()\d]*)\)$")


@cache
def country_code(words: str) -> str:
    """The code of a country by any of its names and codes; empty when it is none."""
    return country_code_in_files(fold(words)) or ""


@cache
def split_country(name: str) -> tuple[str, str]:
    """The club and the country behind it: "Atalanta (Italy)" is Atalanta of ITA.

    A bracket that is no country stays in the name: "Accrington FC (1878-1896)".
    """
    bracket = BRACKET.search(name)
    code = country_code(bracket["words"]) if bracket else ""
    return (name[: bracket.start()], code) if bracket and code else (name, "")
