"""What a competition is, by the name that a file gives it."""

import re
from functools import cache

from previews.data.competitions import (
    KnownCompetition,
    is_calendar_year_country,
    known_competitions,
)
from previews.data.squads import squad_of_competition
from previews.importers.linking.countries import country_code
from previews.text.spelling import fold, is_same_name

CUP_WORDS = re.compile(
    r"\b(?:cup|pokal|coppa|copa|coupe|taca|beker|trophy|shield|supercup|supercopa|euro|kupa|puchar"
    r"|cupa|libertadores|sudamericana|champions)\b|pokal$",
    re.IGNORECASE,
)
LONGEST_COUNTRY_IN_WORDS = 3


@cache
def known_competition(name: str, country: str = "") -> KnownCompetition:
    """The competition of this name in the list; without one, what its name and country say."""
    for known in known_competitions():
        fits = any(is_same_name(name, spelling) for spelling in known.names)
        if fits and country in ("", known.country):
            return known
    country = country or _country_in(name)
    return KnownCompetition(
        name,
        country,
        is_cup=CUP_WORDS.search(fold(name)) is not None,
        calendar_year=is_calendar_year_country(country),
        squad=squad_of_competition(name),
    )


def is_of_many_countries(name: str) -> bool:
    """Whether the name alone says so; a "Super Cup" may as well be that of one country."""
    return bool(known_competition(name).organiser) and not is_same_name(name, "super cup")


def _country_in(name: str) -> str:
    """The country that a name begins with: BEL for "Belgium Pro League"; else empty."""
    words = name.split()
    longest = min(LONGEST_COUNTRY_IN_WORDS, len(words))
    starts = (" ".join(words[:count]) for count in range(longest, 0, -1))
    return next((code for start in starts if len(start) > 3 and (code := country_code(start))), "")
