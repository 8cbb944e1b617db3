"""Names that are none: a kick-off, a list number or years beside a club, a heading for a scorer.

Readers pass on what stands where a name should be. A name that the archive knows is a name.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from previews.importers.doubts.doubt import Doubt
from previews.importers.formats.parsed_fixture import ParsedFixture

# Whether the archive knows the club of a side, "home" or "away".
type IsKnown = Callable[[str], bool]

LONGEST_CLUB, LONGEST_SCORER = 80, 60
LETTER = re.compile(r"[^\W\d_]")
CLOCK = re.compile(
    r"(?:^|\s)(?:\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm|a\.m\.?|p\.m\.?|Uhr)\b|\d{1,2}[:h]\d{2}\b"
    r"|\d{1,2}h\b|k\.?\s?o\.?\s+\d|kick-?off\b)|^(?:noon|midday)\b",
    re.IGNORECASE,
)
# "1. FC", "2. Wahl SV" and "3. Liga" are no list numbers, and "V. Setúbal" is a club.
LIST_NUMBER = re.compile(r"^\(?(?:\d{1,3}|[ivx]{1,5}|[a-z])\)\s|^#\s?\d|^[-*•]\s", re.IGNORECASE)
YEARS = re.compile(
    r"\(\s*(?:\*\s*)?(?:c\.?\s*)?\d{4}\s*(?:[-–/]\s*(?:\d{4}|\d{2})?\s*)?\)"
    r"|\d{4}\s*[-–]\s*\d{4}"
)
LABEL = re.compile(
    r"^(?:att(?:n|endance)?|crowd|gate|refs?|referees?|venue|ground|stadium|goals?|scorers?"
    r"|half[- ]?time|ht|ft|aet|note|nb|agg(?:regate)?|line-?ups?|subs?|cards?|sent off|pens?"
    r"|missed(?: pen(?:alty)?)?|zuschauer|schiedsrichter|spettatori|arbitro|árbitro|espectadores"
    r"|asistencia|spectateurs|arbitre|tore|buts|goles|reti)\b\.?\s*:"
    r"|^(?:att(?:n|endance)?|ht|ft|aet|refs?)\.?\s*$",
    re.IGNORECASE,
)
MINUTES = re.compile(
    r"\d{1,3}\s?(?:\+\s?\d{1,2})?\s?['’]|\d{1,3}\s*,\s*\d{1,3}\b|\(\s*(?:pen|p|og|o\.g)\.?\s*\)"
    r"|[^\W\d]\s\d{1,3}\s?,\s?[^\W\d]",
    re.IGNORECASE,
)
SCORE = re.compile(r"(?<!\S)\d{1,2}\s?[-:–]\s?\d{1,2}(?!\S)")
ADDRESS = re.compile(r"https?:|www\.|@\S", re.IGNORECASE)


def clubs_without_a_name(parsed: ParsedFixture, is_known: IsKnown) -> Iterator[Doubt]:
    """What stands for a club and is no club's name."""
    for side, name in (("home", parsed.home), ("away", parsed.away)):
        if (why := why_no_club(name)) and not is_known(side):
            yield Doubt("club name", f"“{name}” is no club's name: {why}")


@lru_cache(maxsize=20_000)
def why_no_club(name: str) -> str:
    """Why no club can be called this; empty where one can."""
    if not LETTER.search(name):
        return "it has no letters"
    if "  " in name or "\t" in name:
        return "two blanks end a name"
    for pattern, why in (
        (CLOCK, "it holds a time of the day"),
        (LIST_NUMBER, "it begins with the number of a list"),
        (YEARS, "it holds years"),
        (LABEL, "it is the label of a line"),
        (MINUTES, "it is a list of scorers"),
        (SCORE, "it holds a score"),
        (ADDRESS, "it holds an address"),
    ):
        if pattern.search(name):
            return why
    if ";" in name or "|" in name:
        return "it holds several names"
    return "it is too long" if len(name) > LONGEST_CLUB else ""


def scorers_without_a_name(parsed: ParsedFixture) -> Iterator[Doubt]:
    """What stands for a scorer and is nobody's name."""
    for goal in parsed.goals:
        if why := why_no_scorer(goal.player):
            yield Doubt("scorer's name", f"“{goal.player}” is no scorer's name: {why}")


@lru_cache(maxsize=20_000)
def why_no_scorer(name: str) -> str:
    """Why nobody can be called this; empty where somebody can."""
    if not LETTER.search(name):
        return "it has no letters"
    if LABEL.match(name) or ":" in name:
        return "it is the label of a line"
    if any(sign.isdecimal() for sign in name):
        return "it holds figures"
    if ADDRESS.search(name):
        return "it holds an address"
    return "it is too long" if len(name) > LONGEST_SCORER else ""
