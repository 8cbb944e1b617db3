"""Competitions as files spell them, and what each of them is.

The spellings are those of openfootball's files and leagues list and of football-data.co.uk.
"""

import re
from dataclasses import dataclass
from functools import cache

from previews.importers.countries import country_code
from previews.text.spelling import fold

CUP_WORDS = re.compile(
    r"\b(?:cup|pokal|coppa|copa|coupe|taca|beker|trophy|shield|supercup|supercopa|euro|kupa|puchar"
    r"|cupa|libertadores|sudamericana|champions)\b|pokal$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class KnownCompetition:
    """`calendar_year` seasons run from January to December, the others from July to June."""

    name: str
    country: str = ""
    is_cup: bool = False
    organiser: str = ""
    nations: bool = False
    calendar_year: bool = False
    spellings: tuple[str, ...] = ()


def _europe(name: str, *spellings: str) -> KnownCompetition:
    return KnownCompetition(name, is_cup=True, organiser="UEFA", spellings=spellings)


def _league(name: str, country: str, *spellings: str) -> KnownCompetition:
    return KnownCompetition(name, country, spellings=spellings)


def _cup(name: str, country: str, *spellings: str) -> KnownCompetition:
    return KnownCompetition(name, country, is_cup=True, spellings=spellings)


# The Fairs Cup was not UEFA's, but fans count its games as games in Europe, and so do the
# records that clubs and papers print: it stands under the same organiser.
KNOWN = (
    _europe("UEFA Champions League", "Champions League", "European Cup",
            "European Champion Clubs' Cup", "European Champions Cup", "UEFA CL"),
    _europe("UEFA Europa League", "Europa League", "UEFA Cup", "UEFA EL"),
    _europe("UEFA Conference League", "Conference League", "UEFA Europa Conference League",
            "Europa Conference League"),
    _europe("UEFA Cup Winners' Cup", "Cup Winners' Cup", "European Cup Winners' Cup"),
    _europe("Inter-Cities Fairs Cup", "Fairs Cup"),
    _europe("UEFA Super Cup", "Super Cup", "European Super Cup"),
    _europe("UEFA Intertoto Cup", "Intertoto Cup"),
    KnownCompetition("World Cup", is_cup=True, organiser="FIFA", nations=True, calendar_year=True,
                     spellings=("FIFA World Cup",)),
    KnownCompetition("European Championship", is_cup=True, organiser="UEFA", nations=True,
                     calendar_year=True, spellings=("Euro", "UEFA Euro")),
    KnownCompetition("Copa Libertadores", is_cup=True, organiser="CONMEBOL", calendar_year=True),
    KnownCompetition("Copa Sudamericana", is_cup=True, organiser="CONMEBOL", calendar_year=True),
    KnownCompetition("Copa América", is_cup=True, organiser="CONMEBOL", nations=True,
                     calendar_year=True),
    _league("Premier League", "ENG", "English Premier League", "England Premier League", "EPL"),
    _league("Championship", "ENG", "English Championship", "EFL Championship"),
    _league("League One", "ENG", "English League One", "EFL League One"),
    _league("League Two", "ENG", "English League Two", "EFL League Two"),
    _league("National League", "ENG", "English National League"),
    _league("Football League First Division", "ENG", "English Division One", "English Division 1",
            "English First Division"),
    _cup("FA Cup", "ENG", "English FA Cup"),
    _cup("EFL Cup", "ENG", "English EFL Cup", "English League Cup", "League Cup", "Carabao Cup"),
    _cup("FA Community Shield", "ENG", "English Community Shield", "Community Shield",
         "Charity Shield"),
    _league("Serie A", "ITA", "Italian Serie A", "Italy Serie A"),
    _league("Serie B", "ITA", "Italian Serie B"),
    _cup("Coppa Italia", "ITA", "Italian Cup", "Italian Coppa Italia"),
    _cup("Supercoppa Italiana", "ITA", "Italian Super Cup"),
    _league("La Liga", "ESP", "Spanish La Liga", "Primera División", "Spanish Primera División",
            "España Primera División", "Primera División de España"),
    _cup("Copa del Rey", "ESP", "Spanish Copa del Rey"),
    _league("Bundesliga", "GER", "Deutsche Bundesliga", "German Bundesliga"),
    _league("2. Bundesliga", "GER", "Deutsche 2. Bundesliga", "German 2. Bundesliga"),
    _cup("DFB-Pokal", "GER", "DFB Pokal", "Deutscher Pokal"),
    _league("Ligue 1", "FRA", "French Ligue 1"),
    _league("Ligue 2", "FRA", "French Ligue 2"),
    _cup("Coupe de France", "FRA"),
    _league("Eredivisie", "NED", "Dutch Eredivisie"),
    _league("Primeira Liga", "POR", "Portuguese Primeira Liga"),
    _league("Scottish Premiership", "SCO"),
    _cup("Scottish Cup", "SCO", "Scottish FA Cup"),
    _league("Österr. Bundesliga", "AUT", "Austrian Bundesliga", "Österreichische Bundesliga"),
)  # fmt: skip
CALENDAR_YEAR_COUNTRIES = frozenset(
    (
        "ARG", "BLR", "BOL", "BRA", "CAN", "CHI", "CHN", "COL", "ECU", "EST", "FIN", "FRO", "GEO",
        "IRL", "ISL", "JPN", "KAZ", "KGZ", "KOR", "LTU", "LVA", "MNG", "NOR", "PAR", "PER", "SWE",
        "TJK", "URU", "USA", "UZB", "VEN",
    )
)  # fmt: skip


@cache
def known_competition(name: str, country: str = "") -> KnownCompetition:
    """What a competition is: from the list, or as far as its own name and country tell."""
    wanted = fold(name)
    for known in KNOWN:
        fits = wanted in (fold(each) for each in (known.name, *known.spellings))
        if fits and country in ("", known.country):
            return known
    country = country or _country_in(name)
    return KnownCompetition(
        name,
        country,
        is_cup=CUP_WORDS.search(fold(name)) is not None,
        calendar_year=country in CALENDAR_YEAR_COUNTRIES,
    )


def is_of_many_countries(name: str) -> bool:
    """Whether the name alone says so; a "Super Cup" may as well be that of one country."""
    return bool(known_competition(name).organiser) and fold(name) != "super cup"


def _country_in(name: str) -> str:
    """The country a name begins with: "Belgian" is not in the list, "Belgium Pro League" is."""
    words = name.split()
    starts = (" ".join(words[:count]) for count in range(min(3, len(words)), 0, -1))
    return next((code for start in starts if len(start) > 3 and (code := country_code(start))), "")
