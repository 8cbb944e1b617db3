"""The opening of a line of football.txt: number, date, time, matchday, venue."""

import re
from dataclasses import dataclass
from datetime import time

from previews.importers.formats.football_txt_date import TIME, WrittenDate, find_date, read_time

NUMBER = re.compile(r"\(\d{1,3}\)\s+")
MATCHDAY_MARK = re.compile(r"[▪»]\s?(\d{1,2})\s+")
# A clock of twelve hours, and the words around a clock: "3pm", "7.45 p.m.", "k.o. 15:00", "15 Uhr".
CLOCK_WORDS = re.compile(
    r"\(?(?:(?:k\.?o\.?|kick-?off:?)\s+)?"
    r"(?:(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?\s?"
    r"(?:(?P<half>[ap])\.?m\b\.?|(?P<uhr>Uhr)\b|(?P<h>h)\b)|(?P<noon>(?:12\s+)?noon)\b)\)?(?=\s|$)",
    re.IGNORECASE,
)
KICK_OFF = re.compile(r"(?:k\.?o\.?|kick-?off:?)\s+(?=\d)", re.IGNORECASE)
VENUE_FIRST = re.compile(r"@\s*(?P<venue>.+?)(?:\s{2,}|$)")


@dataclass(frozen=True, slots=True)
class Opening:
    """What precedes the sides. `end` is where the sides begin."""

    date: WrittenDate | None
    clock: time | None
    offset: int | None
    matchday: int | None
    venue: str
    end: int


def read_opening(text: str) -> Opening:
    """Number, date, time, matchday and venue at the beginning of a line, each if it is there."""
    at = number.end() if (number := NUMBER.match(text)) else 0
    day = find_date(text[at:].lstrip("["))
    if day:
        at += day.end + (1 if text[at : at + 1] == "[" else 0)
        at += len(text[at:]) - len(text[at:].lstrip(" ]"))
    clock, offset = None, None
    if (words := CLOCK_WORDS.match(text, at)) and (clock := _clock_of(words)):
        at = _after_blanks(text, words.end())
    else:
        start = label.end() if (label := KICK_OFF.match(text, at)) else at
        if (match := TIME.match(text, start)) and (time_of_day := read_time(match)):
            clock, offset = time_of_day
            at = _after_blanks(text, match.end())
    matchday = None
    if mark := MATCHDAY_MARK.match(text, at):
        matchday, at = int(mark[1]), mark.end()
    venue = ""
    if text[at : at + 1] == "@" and (match := VENUE_FIRST.match(text, at)):
        venue, at = match["venue"].strip(), match.end()
    return Opening(day, clock, offset, matchday, venue, at)


def _clock_of(words: re.Match[str]) -> time | None:
    """The time of day, None where no clock shows it: 13 p.m."""
    if words["noon"]:
        return time(12)
    hour, minute = int(words["hour"]), int(words["minute"] or 0)
    if words["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if words["half"].lower() == "p" else 0)
    return time(hour, minute) if hour <= 23 and minute <= 59 else None


def _after_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] == " ":
        at += 1
    return at
