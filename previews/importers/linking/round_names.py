"""Round headings in every language seen, and the round each of them means."""

import re
from collections.abc import Iterable
from functools import lru_cache

from previews.data.round_names import round_names
from previews.football.rounds import Round
from previews.importers.formats.parsed_fixture import StageName

LONGEST_HEADING = 60
ORDINAL = r"(\d{1,3})(?:st|nd|rd|th|\.|ª|a|e|ème|º)?"


def any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


TABLE = round_names()
MEANINGS = tuple((any_of(meaning.patterns), Round(meaning.round)) for meaning in TABLE.meanings)
MATCHDAY = any_of(
    (
        rf"\b(?:{'|'.join(TABLE.matchday_words.before_number)})\s+(\d{{1,3}})\b",
        rf"{ORDINAL}\s*(?:{'|'.join(TABLE.matchday_words.after_number)})\b",
    )
)
NUMBERED_ROUND = re.compile(
    rf"^(?:(?:round|runde|ronda|tour|turno|kolo|omgang)\s+(\d{{1,3}})"
    rf"|{ORDINAL}\s*(?:round|runde|ronda|tour|turno|kolo|omgang|hauptrunde)|(\w+) round)$",
    re.IGNORECASE,
)
NUMBERS = {word: number for number, word in enumerate(TABLE.number_words, start=1)}
GROUP = re.compile(rf"\b(?:{'|'.join(TABLE.group_words)})\s+([A-Z]\d?|\d{{1,2}})\b", re.IGNORECASE)
BETWEEN_PARTS = re.compile(r"\s+[-\u2013]\s+")
# "Regular Season - 12" is a matchday.
NUMBER_BEHIND = re.compile(r"(?<=\w),\s*(\d{1,2})$")
# With matchdays it is a league of the last clubs, without them a play-off.
SMALL_LEAGUE = re.compile(r"\b(?:relegation|promotion) round\b", re.IGNORECASE)
FIRST_LEG = any_of(TABLE.first_leg)
SECOND_LEG = any_of(TABLE.second_leg)
REPLAY = any_of(TABLE.replay)


@lru_cache(maxsize=4096)
def read_round(text: str) -> StageName | None:
    """The stage, matchday and leg in a heading; None when it does not look like a round."""
    words = BETWEEN_PARTS.sub(", ", " ".join(text.split()))
    meaning = _meaning(words)
    matchday, group = _matchday(words), GROUP.search(words)
    if meaning is Round.PLAY_OFF and matchday and SMALL_LEAGUE.search(words):
        meaning = Round.LEAGUE
    leg = 1 if FIRST_LEG.search(words) else 2 if SECOND_LEG.search(words) else None
    replay = bool(REPLAY.search(words))
    numbered = _number_of_round(words)
    if not (meaning or matchday or leg or replay or numbered):
        return None
    knock_out = meaning is not None and meaning.is_knock_out
    if knock_out and leg is None and matchday in (1, 2):
        leg, matchday = matchday, None
    name = _without(words, MATCHDAY, NUMBER_BEHIND, FIRST_LEG, SECOND_LEG, REPLAY)
    if meaning is None and matchday is not None:
        meaning = Round.LEAGUE
    return StageName(name, meaning, group[1].upper() if group else "", matchday, leg, replay)


def looks_like_round(text: str) -> bool:
    """Whether a bare line, with no mark before it, reads as a round; lines with scores do not."""
    if len(text) > LONGEST_HEADING or re.search(r"\d[-:]\d", text):
        return False
    return read_round(text) is not None


def numbered_round(text: str) -> int | None:
    """The number of "Round 3" or "Third round": a matchday in a league, a round in a cup."""
    return _number_of_round(" ".join(text.split()))


def _meaning(words: str) -> Round | None:
    """Of the last part with a meaning: "Playoffs, Final" is a final. Qualifying comes first."""
    meanings = [_meaning_of_part(part) for part in reversed(words.split(","))]
    if Round.QUALIFYING in meanings:
        return Round.QUALIFYING
    return next((meaning for meaning in meanings if meaning), None)


def _meaning_of_part(part: str) -> Round | None:
    return next((round_ for pattern, round_ in MEANINGS if pattern.search(part)), None)


def _number_of_round(words: str) -> int | None:
    for part in reversed(words.split(",")):
        numbered = NUMBERED_ROUND.match(part.strip())
        if numbered and numbered[3]:
            return NUMBERS.get(numbered[3].lower())
        if numbered:
            return int(numbered[1] or numbered[2])
    return None


def _matchday(words: str) -> int | None:
    if matchday := MATCHDAY.search(words):
        return int(matchday[1] or matchday[2])
    behind = NUMBER_BEHIND.search(words)
    return int(behind[1]) if behind else None


def _without(words: str, *patterns: re.Pattern[str]) -> str:
    for pattern in patterns:
        words = pattern.sub("", words)
    words = re.sub(r"\s*[,|-]\s*(?=[,|-]|$)", "", " ".join(words.split()))
    return re.sub(r"^[\s,|-]+", "", words).strip()
