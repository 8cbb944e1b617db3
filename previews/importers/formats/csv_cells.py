"""The cells of a row, each read whole by the kind of its column.

Every reader raises ValueError, with a sentence that names the column, for an impossible value.
"""

import re
from functools import cache

from previews.data.match_words import Outcome, decided_words, match_words, outcome_words
from previews.football.score import Goals
from previews.importers.formats.football_txt_date import WEEKDAYS
from previews.importers.formats.football_txt_heading import SEASON, season_name
from previews.importers.formats.word_key import word_key

MOST_GOALS = 200
# No crowd has been larger, and nothing is counted in a match that often.
LARGEST, LARGEST_COUNT = 999_999, 9_999
TRUE_WORDS = ("1", "10", "true", "yes", "y", "t", "x", "✓", "ja", "oui", "si", "vrai", "wahr")
FALSE_WORDS = ("0", "00", "false", "no", "n", "f", "", "nein", "non", "falsch", "faux")
LEGS = {
    "1": ("1", "1.0", "1st", "first"),
    "2": ("2", "2.0", "2nd", "second"),
    "replay": ("replay",),
    "": ("", "single", "-", "na", "nan", "null"),
}
LETTERS = {
    "home": ("h", "1", "home", "homewin"),
    "draw": ("d", "x", "draw", "n"),
    "away": ("a", "2", "away", "awaywin"),
}
SIGNS_OF_NOTHING = ("-", "\u2013", "\u2014", "?")
# Groups of three figures, with the same sign between all of them: 60.000, 67,215, 67 215.
THOUSANDS = re.compile(r"\d{1,3}(?:(?P<sign>[.,'\u2019\s\u00a0\u202f])\d{3})(?:(?P=sign)\d{3})*")
WHOLE = re.compile(r"(?P<digits>\d+)(?:\.0{1,2})?")
# What may stand behind a crowd: "12,345 spectators", "60 000 (sold out)".
BEHIND_A_CROWD = re.compile(
    r"\s*(?:[(;|].*|spectators|fans|zuschauer|spectateurs|espectadores|spettatori|paying)$",
    re.IGNORECASE,
)


class Cells(dict[str, str]):
    """The cells of a row by our names for their columns; empty where there is no such column."""

    def __missing__(self, name: str) -> str:
        return ""


@cache
def read_season(text: str) -> str:
    """2023/24 or 2024, in whatever way it is written; empty where the cell is."""
    match = SEASON.fullmatch(text)
    if match:
        return season_name(match)
    if short := re.fullmatch(r"(\d{2})[/-](\d{2})", text):
        century = "20" if int(short[1]) < 50 else "19"
        return f"{century}{short[1]}/{short[2]}"
    if text and not re.fullmatch(r"[12]\d{3}", text):
        raise ValueError(f"season: not a season: {text!r}; write it like 2023/24, or 2024")
    return text


def read_pair(cells: Cells, home: str, away: str) -> Goals | None:
    """The goals of two columns; None where both are empty."""
    if not cells[home] and not cells[away]:
        return None
    goals = read_number(cells, home), read_number(cells, away)
    if goals == (None, None):
        return None
    if goals[0] is None or goals[1] is None:
        raise ValueError(f"only one of {home} and {away} is filled in: fill in both, or neither")
    if max(goals[0], goals[1]) > MOST_GOALS:
        raise ValueError(f"{home}, {away}: not a score: {goals[0]}-{goals[1]}")
    return Goals(goals[0], goals[1])


def read_outcome(text: str) -> Outcome | None:
    """What became of the match, by a word in five languages; None where the cell is empty."""
    if is_unknown(text):
        return None
    outcome = outcome_words().get(word_key(text))
    if outcome is None:
        raise ValueError(f"status: {text!r} is not understood; write it like played or postponed")
    return outcome


def read_decided(text: str) -> Outcome | None:
    """How it was decided; R and the like, for the 90 minutes, say no more than the score."""
    if is_unknown(text):
        return None
    outcome = decided_words().get(word_key(text))
    if outcome is None:
        raise ValueError(f"decided: {text!r} is neither E (extra time) nor P (penalties)")
    return outcome


def read_shoot_out(text: str) -> Goals | None:
    """Both numbers of one cell: 4-2."""
    if is_unknown(text):
        return None
    match = re.fullmatch(r"(\d{1,2})\s*[-:\u2010-\u2014\u2212|\u00a6~]\s*(\d{1,2})", text)
    if not match:
        raise ValueError(f"penalties: not a score: {text!r}; write it like 4-2")
    return Goals(int(match[1]), int(match[2]))


def read_yes_or_no(name: str, text: str) -> bool | None:
    """None where the cell is empty."""
    if is_unknown(text):
        return None
    word = text.lower() if text == "✓" else word_key(text)
    if word not in (*TRUE_WORDS, *FALSE_WORDS):
        raise ValueError(f"{name}: {text!r} is neither yes nor no")
    return word in TRUE_WORDS


def read_leg(text: str) -> str:
    """1, 2 or replay; empty for a single game."""
    leg = next((leg for leg, words in LEGS.items() if text.lower() in words), None)
    if leg is None:
        raise ValueError(f"leg: {text!r} is neither 1 nor 2, nor replay, nor single")
    return leg


def read_weekday(text: str) -> int | None:
    """The weekday that a cell states, Monday is 0; None where it states none."""
    return WEEKDAYS.get(text.strip(" .()").lower())


def read_letter(name: str, text: str) -> str:
    """H, D or A as home, draw or away; empty where the cell is."""
    if is_unknown(text):
        return ""
    letter = next((letter for letter, words in LETTERS.items() if word_key(text) in words), None)
    if letter is None:
        raise ValueError(f"{name}: {text!r} is none of H, D and A")
    return letter


def read_number(cells: Cells, name: str) -> int | None:
    """A whole number, also where a table program has made it 3.0; empty is unknown.

    60.000 is sixty thousand for a crowd; elsewhere nobody counts thousands.
    """
    text = cells[name]
    if is_unknown(text):
        return None
    if name == "attendance":
        text = BEHIND_A_CROWD.sub("", text)
    if text.isdecimal():
        digits = text
    elif name == "attendance" and THOUSANDS.fullmatch(text):
        digits = re.sub(r"\D", "", text)
    elif match := WHOLE.fullmatch(text):
        digits = match["digits"]
    else:
        raise ValueError(f"{name}: not a number: {text!r}")
    number = int(digits) if len(digits) < 10 else LARGEST + 1
    if number > (LARGEST if name == "attendance" else LARGEST_COUNT):
        raise ValueError(f"{name}: too large a number: {text}")
    return number


def read_crowd(text: str) -> int | None:
    """The attendance in a text, which is read whole. Raises ValueError: "c. 12,000", "12k"."""
    return read_number(Cells(attendance=text.replace("_", "")), "attendance") or None


def is_unknown(text: str) -> bool:
    """Whether the cell says in some way that it holds nothing."""
    return not text or text in SIGNS_OF_NOTHING or word_key(text) in match_words().nothing
