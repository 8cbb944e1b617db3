"""The cells of a row, each read by the kind of its column.

Every reader raises ValueError, with a sentence that names the column, for an impossible value.
"""

import re
from datetime import date, time
from functools import cache

from previews.football.score import Goals
from previews.importers.formats.football_txt_date import TIME, WEEKDAYS, find_date, read_time
from previews.importers.formats.football_txt_heading import SEASON, season_name

MOST_GOALS = 200
# No crowd has been larger, and nothing is counted in a match that often.
LARGEST, LARGEST_COUNT = 999_999, 9_999
DECIDED = {
    "e": "extra_time",
    "aet": "extra_time",
    "a.e.t.": "extra_time",
    "extra_time": "extra_time",
    "p": "penalties",
    "pen": "penalties",
    "pens": "penalties",
    "penalties": "penalties",
}
TRUE_WORDS = ("1", "1.0", "true", "yes", "y", "t")
FALSE_WORDS = ("0", "0.0", "false", "no", "n", "f")
LEGS = {
    "1": ("1", "1.0", "1st", "first"),
    "2": ("2", "2.0", "2nd", "second"),
    "replay": ("replay",),
    "": ("", "single", "-", "na", "nan", "null"),
}
AFTER_90 = ("90", "r", "regular", "normal", "n", "ft", "-", "na", "nan", "null")


class Cells(dict[str, str]):
    """The cells of a row by our names for their columns; empty where there is no such column."""

    def __missing__(self, name: str) -> str:
        return ""


@cache
def read_day(text: str) -> date:
    """The day, in any style that has the year."""
    written = find_date(text)
    if written is None or written.year is None or written.end != len(text):
        raise ValueError(f"date: not a date: {text!r}; write it like 2023-08-12")
    try:
        return date(written.year, written.month, written.day)
    except ValueError as error:
        raise ValueError(f"date: no such day in the calendar: {text!r}") from error


@cache
def read_weekday(text: str) -> int | None:
    """The weekday that a cell begins with, Monday is 0; None where it states none."""
    word = re.match(r"[(\[]?\s*([^\W\d_]+)", text)
    return WEEKDAYS.get(word[1].lower()) if word else None


@cache
def read_clock(text: str) -> time | None:
    """The time of the day; None where the cell is empty."""
    match = TIME.match(text)
    time_of_day = read_time(match) if match else None
    if text and not time_of_day:
        raise ValueError(f"time: not a time of the day: {text!r}; write it like 20:45")
    return time_of_day[0] if time_of_day else None


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
    goals = read_number(cells, home), read_number(cells, away)
    if goals == (None, None):
        return None
    if goals[0] is None or goals[1] is None:
        raise ValueError(f"only one of {home} and {away} is filled in: fill in both, or neither")
    if max(goals[0], goals[1]) > MOST_GOALS:
        raise ValueError(f"{home}, {away}: not a score: {goals[0]}-{goals[1]}")
    return Goals(goals[0], goals[1])


def read_decided(text: str) -> str:
    """How it was decided; R and the like, for the 90 minutes, say no more than the score."""
    if not text or text.lower() in AFTER_90:
        return ""
    if text.lower() not in DECIDED:
        raise ValueError(f"decided: {text!r} is neither E (extra time) nor P (penalties)")
    return DECIDED[text.lower()]


def read_shoot_out(text: str) -> Goals | None:
    """Both numbers of one cell: 4-2."""
    match = re.fullmatch(r"(\d{1,2})\s*[-:\u2013]\s*(\d{1,2})", text)
    if text and not match:
        raise ValueError(f"penalties: not a score: {text!r}; write it like 4-2")
    return Goals(int(match[1]), int(match[2])) if match else None


def read_neutral(text: str) -> bool | None:
    """None where the cell is empty."""
    if not text:
        return None
    if text.lower() not in (*TRUE_WORDS, *FALSE_WORDS):
        raise ValueError(f"neutral: {text!r} is neither yes nor no")
    return text.lower() in TRUE_WORDS


def read_leg(text: str) -> str:
    """1, 2 or replay; empty for a single game."""
    leg = next((leg for leg, words in LEGS.items() if text.lower() in words), None)
    if leg is None:
        raise ValueError(f"leg: {text!r} is neither 1 nor 2, nor replay, nor single")
    return leg


def read_number(cells: Cells, name: str) -> int | None:
    """A whole number, also where a table program has made it 3.0; empty is unknown."""
    text = cells[name]
    if is_unknown(text):
        return None
    digits, _, decimals = text.partition(".")
    if not digits.isdecimal() or decimals.strip("0"):
        raise ValueError(f"{name}: not a number: {text!r}")
    number = int(digits) if len(digits) < 10 else LARGEST + 1
    if number > (LARGEST if name == "attendance" else LARGEST_COUNT):
        raise ValueError(f"{name}: too large a number: {text}")
    return number


def is_unknown(text: str) -> bool:
    """Whether the cell says in some way that it holds nothing."""
    return not text or text.upper() in ("NA", "NAN", "-", "NULL", "N/A", "?")
