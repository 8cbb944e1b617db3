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
from previews.text.spelling import fold, is_same_name, name_key

CUP_WORDS = re.compile(
    r"\b(?:cup|pokal|coppa|copa|coupe|taca|beker|trophy|shield|supercup|supercopa|euro|kupa|puchar"
    r"|cupa|libertadores|sudamericana|champions)\b|pokal$",
    re.IGNORECASE,
)
LONGEST_COUNTRY_IN_WORDS = 3
SLUG = re.compile(r"[^\W_A-Z]+(?:[-_]+[^\W_A-Z]+)+")
BETWEEN_WORDS = str.maketrans("-_", "  ")
# Between a competition and its country: "Primera División de España".
OF = ("de", "di", "do", "da", "of", "der", "von", "van")


@cache
def known_competition(name: str, country: str = "") -> KnownCompetition:
    """The competition of this name in the list; without one, what its name and country say."""
    name = readable_name(name)
    for known in known_competitions():
        fits = any(is_same_name(name, spelling) for spelling in known.names)
        if fits and country in ("", known.country):
            return known
    country = country or _country_in(name)
    return _of_country(name, country) or KnownCompetition(
        name,
        country,
        is_cup=CUP_WORDS.search(fold(name)) is not None,
        calendar_year=is_calendar_year_country(country),
        squad=squad_of_competition(name),
    )


def is_listed_competition(name: str, country: str) -> bool:
    """Whether the list has a competition of this name in the country."""
    competition = known_competition(name, country)
    return any(competition is known for known in known_competitions())


def is_of_many_countries(name: str) -> bool:
    """Whether the name alone says so; a "Super Cup" may as well be that of one country."""
    return bool(known_competition(name).organiser) and not is_same_name(name, "super cup")


@cache
def readable_name(name: str) -> str:
    """A name as people write it: "england_premier-league" is England Premier League."""
    return name.translate(BETWEEN_WORDS).title() if SLUG.fullmatch(name) else name


@cache
def name_within(country: str, name: str) -> str:
    """The key of the name without the country: of "Greek Super League" it is "super league"."""
    words = name_key(readable_name(name)).split()
    for count in range(min(LONGEST_COUNTRY_IN_WORDS, len(words) - 1), 0, -1):
        if country_code(" ".join(words[:count])) == country:
            return " ".join(words[count:])
        if country_code(" ".join(words[-count:]).strip("()")) == country:
            before = words[:-count]
            kept = before[:-1] if before[-1] in OF and len(before) > 1 else before
            return " ".join(kept)
    return " ".join(words)


def _of_country(name: str, country: str) -> KnownCompetition | None:
    """The competition of the country that has this name beside the country's own."""
    wanted = name_within(country, name)
    of_country = (known for known in known_competitions() if country and known.country == country)
    fits = (
        known
        for known in of_country
        if wanted in (name_within(country, spelling) for spelling in known.names)
    )
    return next(fits, None)


def _country_in(name: str) -> str:
    """The country that a name begins or ends with: BEL for "Belgium Pro League"; else empty."""
    words = name.split()
    counts = range(min(LONGEST_COUNTRY_IN_WORDS, len(words)), 0, -1)
    starts = (" ".join(words[:count]) for count in counts)
    ends = (" ".join(words[-count:]) for count in counts if " ".join(words[:-count]))
    codes = (
        country_code(place.strip("()")) for place in (*starts, *ends) if len(place.strip("()")) > 3
    )
    return next(filter(None, codes), "")
