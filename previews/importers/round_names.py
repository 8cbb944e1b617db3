"""Round headings in every language seen, and the round each of them means."""

import re
from functools import lru_cache

from previews.football.rounds import Round
from previews.importers.formats.parsed_fixture import StageName

# Read from the top: the first that fits is the meaning. "Third-place play-off" must be tried
# before the play-off, the quarter-final before the final.
MEANINGS = tuple(
    (re.compile(pattern, re.IGNORECASE), round_)
    for pattern, round_ in (
        (r"\bqualif|\bpreliminary|\bprelims?\b|\bvorrunde\b|\bqualy\b", Round.QUALIFYING),
        (
            r"third[ -]place|3rd[ -]place|\bplatz (?:3|drei)"
            r"|terzo posto|3° posto|tercer (?:lugar|puesto)|troisième place|bronze",
            Round.THIRD_PLACE,
        ),
        (
            r"\bquarter|viertelfinale|(?<![/\d])1/4|quarti|cuartos|quarts de|quartas",
            Round.QUARTER_FINAL,
        ),
        (r"\bsemi|halbfinale|(?<![/\d])1/2\b|demi-finale|meias", Round.SEMI_FINAL),
        (
            r"round of 16\b|last 16\b|(?<!sechz)achtelfinale|(?<!\d)1/8\b|ottavi|octavos|oitavas"
            r"|huitièmes|eighth[ -]?finals?",
            Round.ROUND_OF_16,
        ),
        (
            r"round of 32\b|last 32\b|sechzehntelfinale|(?<!\d)1/16\b|sedicesimi|dieciseisavos"
            r"|seizièmes",
            Round.ROUND_OF_32,
        ),
        (
            r"round of 64\b|last 64\b|(?<!\d)1/32\b|zweiunddreißigstelfinale|trentaduesimi"
            r"|treintaidosavos|trente-deuxièmes",
            Round.ROUND_OF_64,
        ),
        (r"round of 128\b|last 128\b|(?<!\d)1/64\b", Round.ROUND_OF_128),
        (
            r"\bplay-?\s?offs?\b|\bbarrage|spareggio|\brelegation round|\bpromotion round",
            Round.PLAY_OFF,
        ),
        (r"\bfinals?\b(?!\s*,)|\bfinale\b|endspiel|\bfinais\b", Round.FINAL),
        (r"\b(?:group|gruppe|gruppo|girone|grupo|groupe)\b", Round.GROUP),
        (
            r"\bleague\b|\bregular\b|\bleague phase\b|\bligaphase\b|\bmeistergruppe\b"
            r"|\bqualifikationsgruppe\b|\bchampionship\b|\brelegation\b",
            Round.LEAGUE,
        ),
    )
)
ORDINAL = r"(\d{1,3})(?:st|nd|rd|th|\.|ª|a|e|ème|º)?"
MATCHDAY = re.compile(
    rf"\b(?:matchday|match\s?day|gameweek|week|spieltag|runde|giornata|jornada|journée|rodada|"
    rf"speelronde|speeldag|fecha)\s+(\d{{1,3}})\b"
    rf"|{ORDINAL}\s*(?:matchday|spieltag|runde|giornata|jornada|journée|rodada|speelronde|"
    rf"speeldag|fecha)\b",
    re.IGNORECASE,
)
NUMBERED_ROUND = re.compile(
    rf"^(?:round\s+(\d{{1,3}})|{ORDINAL}\s*round|(\w+) round)$", re.IGNORECASE
)
WORDS_FOR_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"), start=1
    )
}
GROUP = re.compile(
    r"\b(?:group|gruppe|gruppo|girone|grupo|groupe)\s+([A-Z]\d?|\d{1,2})\b", re.IGNORECASE
)
FIRST_LEG = re.compile(
    r"\b(?:1st|first|1\.)[ -]legs?\b|\blegs? ?1\b|hinspiele?|\bandata\b|\bida\b|\bmatch aller\b",
    re.IGNORECASE,
)
SECOND_LEG = re.compile(
    r"\b(?:2nd|second|2\.)[ -]legs?\b|\blegs? ?2\b|rückspiele?"
    r"|\britorno\b|\bvuelta\b|\bmatch retour\b",
    re.IGNORECASE,
)
REPLAY = re.compile(
    r"\b(?:\d\w\w |first |second |third )?replays?\b|wiederholungsspiele?", re.IGNORECASE
)


@lru_cache(maxsize=4096)
def read_round(text: str) -> StageName | None:
    """What the heading says; None when it does not look like a round at all."""
    words = " ".join(text.split())
    meaning = _meaning(words)
    matchday, group = _matchday(words), GROUP.search(words)
    leg = 1 if FIRST_LEG.search(words) else 2 if SECOND_LEG.search(words) else None
    replay = bool(REPLAY.search(words))
    numbered = _number_of_round(words)
    if not (meaning or matchday or leg or replay or numbered):
        return None
    knock_out = meaning is not None and meaning.is_knock_out
    if knock_out and leg is None and matchday in (1, 2):
        leg, matchday = matchday, None
    name = _without(words, MATCHDAY, FIRST_LEG, SECOND_LEG, REPLAY)
    if meaning is None and matchday is not None:
        meaning = Round.LEAGUE
    return StageName(name, meaning, group[1].upper() if group else "", matchday, leg, replay)


def looks_like_round(text: str) -> bool:
    """Whether a bare line, with no mark before it, is a round: all of its words must say so."""
    if len(text) > 60 or re.search(r"\d[-:]\d", text):
        return False
    return read_round(text) is not None


def numbered_round(text: str) -> int | None:
    """The number of "Round 3" or "Third round": a matchday in a league, a round in a cup."""
    return _number_of_round(" ".join(text.split()))


def _meaning(words: str) -> Round | None:
    """The last part that means something: "Playoffs, Final" is a final. Qualifying stays that."""
    meanings = [_meaning_of_part(part) for part in reversed(words.split(","))]
    if Round.QUALIFYING in meanings:
        return Round.QUALIFYING
    return next((meaning for meaning in meanings if meaning), None)


def _meaning_of_part(part: str) -> Round | None:
    return next((round_ for pattern, round_ in MEANINGS if pattern.search(part)), None)


def _number_of_round(words: str) -> int | None:
    for part in reversed(words.split(",")):
        found = NUMBERED_ROUND.match(part.strip())
        if found and found[3]:
            return WORDS_FOR_NUMBERS.get(found[3].lower())
        if found:
            return int(found[1] or found[2])
    return None


def _matchday(words: str) -> int | None:
    found = MATCHDAY.search(words)
    return int(found[1] or found[2]) if found else None


def _without(words: str, *patterns: re.Pattern[str]) -> str:
    for pattern in patterns:
        words = pattern.sub("", words)
    words = re.sub(r"\s*[,|-]\s*(?=[,|-]|$)", "", " ".join(words.split()))
    return re.sub(r"^[\s,|-]+", "", words).strip()
