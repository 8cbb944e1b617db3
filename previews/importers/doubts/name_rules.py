"""Names that are none: a kick-off, a list number or years beside a club, a heading for a scorer.

Readers pass on what stands where a name should be. A name that the archive knows is a name.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from previews.importers.doubts.doubt import Doubt, impossible
from previews.importers.formats.parsed_fixture import ParsedFixture

# Whether the archive knows the club of a side, "home" or "away".
type IsKnown = Callable[[str], bool]

LONGEST_CLUB, LONGEST_SCORER = 80, 60
WRITTEN_BY_A_PROGRAM = "it is written as in an address or a file name"
ONE_CLUB = (
    "the line has one club, as in one club's own schedule: name the club in the heading of the "
    "file, such as “= Premier League 2025/26 | Arsenal”"
)
LETTER = re.compile(r"[^\W\d_]")
CLOCK = re.compile(
    r"(?:^|[\s(\[])(?:\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm|a\.m\.?|p\.m\.?|Uhr)\b|\d{1,2}[:h]\d{2}\b"
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
# What stands in a draw until a club is known: "Winner Match 3", "1st Group A", "W49", "3A/B/C".
PLACE_HOLDER = re.compile(
    r"(?:tb[acd]|n/?a|nan|null|none|unknown|undecided|to be (?:announced|confirmed|decided)|bye"
    r"|spielfrei|freilos|exempte?|home|away|(?:home|away) team|team (?:[a-z]|\d{1,2}))"
    r"|(?:winners?|losers?|runners?-?\s?up|sieger|verlierer|vainqueur|perdant|vincente|perdente"
    r"|ganador|perdedor|vencedor)\s(?:of\s|du\s|de\s|del\s|da\s|der\s)?.*"
    r"(?:match|game|tie|group|semi|quarter|final|leg|qf|sf|spiel|gruppe|groupe|grupo|girone|gara"
    r"|partita|partido|\d).*"
    r"|(?:1st|2nd|3rd|[4-9]th|first|second|third|fourth|best)(?:\s(?:place|placed|third))*"
    r"\s(?:in\s|of\s)?(?:the\s)?group\b.*"
    r"|group [a-l] (?:winners?|runners?-?\s?up|first|second|third|[1-4](?:st|nd|rd|th)?)\b.*"
    r"|[wl]\d{1,3}|[1-4][a-l](?:/?[a-l])*|(?:rd|r)\s?\d+ winner.*",
    re.IGNORECASE,
)
STATUS = re.compile(
    r"[-\u2013(\[]\s?(?:postponed|cancell?ed|abandoned|awarded|walk-?over|void|verlegt|abgesagt"
    r"|abgebrochen|report\w+|annul\w+|aplazado|suspendido|rinviat[ao]|sospes[ao])\b",
    re.IGNORECASE,
)
# With its letters as they are: "FT Braunschweig" and "AET" in a name are others.
OUTCOME = re.compile(
    r"\s\(?(?:FT|AET|aet|a\.\s?e\.\s?t\.?|n\.\s?[VE]\.|i\.\s?E\.|d\.\s?t\.\s?s\.|d\.\s?c\.\s?r\."
    r"|t\.\s?a\.\s?b\.|pens?|PENS|PST|PPD|ABD|AWD|CANC|SUSP|TB[ACD]|P-P|A-A|w/o|W/O)\)?$"
    r"|^(?:AET|aet|a\.\s?e\.\s?t\.|n\.\s?[VE]\.|i\.\s?E\.|d\.\s?t\.\s?s\.|PST|PPD|ABD|AWD|P-P|A-A)\s"
    r"|\s(?:postponed|cancell?ed|abandoned|suspended|awarded|walk-?over|void|verlegt|verschoben"
    r"|abgesagt|abgebrochen|gewertet|kampflos|reporté|annulé|arrêté|aplazado|suspendido|rinviata"
    r"|sospesa|annullata)(?:\s|$)"
)
FOOTNOTE = re.compile(r"[*\u2020\u2021\u00a7\u00b9\u00b2\u00b3]$|\[\w{1,2}\]$")
ADDRESS = re.compile(r"https?:|www\.|@\S", re.IGNORECASE)
# What programs make of names: "man_utd", "crest.png", "Crystal%20Palace", "Brighton &amp; Hove".
FILE_NAME = re.compile(
    r"_|\.(?:png|jpe?g|svg|gif|webp|csv|json|txt|html?|php|pdf|xlsx?)$|%[0-9a-f]{2}|&#?\w+;|<[^>]*>"
    r"|\w\+\w|[\\{}]",
    re.IGNORECASE,
)


def clubs_without_a_name(parsed: ParsedFixture, is_known: IsKnown) -> Iterator[Doubt]:
    """What stands for a club and is no club's name."""
    if not (parsed.home and parsed.away):
        yield impossible("club name", ONE_CLUB)
        return
    for side, name in (("home", parsed.home), ("away", parsed.away)):
        if (why := why_no_club(name)) and not is_known(side):
            yield Doubt("club name", f"“{name}” is no club's name: {why}")


@lru_cache(maxsize=20_000)
def why_no_club(name: str) -> str:
    """Why no club can be called this; empty where one can."""
    if not LETTER.search(name):
        return "it has no letters"
    if PLACE_HOLDER.fullmatch(name):
        return "it stands for a club that is not known yet"
    if "  " in name or "\t" in name:
        return "two blanks end a name"
    for pattern, why in (
        (STATUS, "it holds what became of the match"),
        (OUTCOME, "it holds what became of the match"),
        (FOOTNOTE, "it ends with the mark of a footnote"),
        (CLOCK, "it holds a time of the day"),
        (LIST_NUMBER, "it begins with the number of a list"),
        (YEARS, "it holds years"),
        (LABEL, "it is the label of a line"),
        (MINUTES, "it is a list of scorers"),
        (SCORE, "it holds a score"),
        (ADDRESS, "it holds an address"),
        (FILE_NAME, WRITTEN_BY_A_PROGRAM),
    ):
        if pattern.search(name):
            return why
    if is_slug(name):
        return WRITTEN_BY_A_PROGRAM
    if ";" in name or "|" in name:
        return "it holds several names"
    return "it is too long" if len(name) > LONGEST_CLUB else ""


def is_slug(name: str) -> bool:
    """Whether it is words without a capital letter, joined by hyphens: "manchester-city"."""
    words = name.split("-")
    return len(words) > 1 and " " not in name and all(words) and name == name.lower()


def scorers_without_a_name(parsed: ParsedFixture) -> Iterator[Doubt]:
    """What stands for a scorer and is nobody's name."""
    for goal in parsed.goals:
        if why := why_nobody(goal.player):
            yield Doubt("scorer's name", f"“{goal.player}” is no scorer's name: {why}")


@lru_cache(maxsize=20_000)
def why_nobody(name: str) -> str:
    """Why nobody, scorer or official, can be called this; empty where somebody can."""
    if not LETTER.search(name):
        return "it has no letters"
    if LABEL.match(name) or ":" in name:
        return "it is the label of a line"
    if any(sign.isdecimal() for sign in name):
        return "it holds figures"
    if ADDRESS.search(name):
        return "it holds an address"
    if FILE_NAME.search(name) or is_slug(name):
        return WRITTEN_BY_A_PROGRAM
    return "it is too long" if len(name) > LONGEST_SCORER else ""
