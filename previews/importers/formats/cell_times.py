"""A time of the day in a cell, which is read whole, with its zone where the cell names one."""

import re
from datetime import date, datetime, time
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from previews.data.match_words import match_words
from previews.importers.formats.word_key import word_key

LIKE = "write it like 20:45"
CLOCK = re.compile(
    r"""(?:(?P<hour>\d{1,2})\s?(?:[:.]|h|\s?uhr\s?)\s?(?P<minute>\d{2})
          (?:[:.](?P<second>\d{2})(?:[.,]\d+)?)?
      | (?P<four>\d{4})
      | (?P<bare_hour>\d{1,2})(?=\s?(?:[ap]\.?m|h\b|uhr\b)))
    \s?(?P<half>[ap]\.?m\.?)?
    \s?(?P<behind>.*)""",
    re.VERBOSE | re.IGNORECASE,
)
OFFSET = re.compile(
    r"\(?(?:(?P<utc>UTC|GMT|Z)\s?)?(?:(?P<sign>[+\u2212-])(?P<hours>\d{1,2}):?(?P<minutes>\d{2})?)?\)?",
    re.IGNORECASE,
)
# A table program's number of a time: 0.625 of a day is 15:00. "0.25" may be 00:25 as well.
FRACTION = re.compile(r"0?[.,](?:\d|[6-9]\d|\d{3,})")
NOON = ("noon", "12noon", "midday", "mittags", "midi", "mediodia", "mezzogiorno")
MINUTES_OF_A_DAY = 24 * 60
MIDNIGHT = time(0)
# Minutes; no clock is farther from UTC.
FARTHEST = 14 * 60


class ClockCell(NamedTuple):
    """The time, and its minutes from UTC where the cell names a zone. No time is a known gap."""

    clock: time | None = None
    offset: int | None = None


@lru_cache(maxsize=4096)
def read_clock(text: str, day: date | None = None) -> ClockCell:
    """The time of a cell, empty where the cell is or says that it is open.

    The day decides what CET means. Raises ValueError for what is no time.
    """
    if not text or not any(map(str.isalnum, text)) or word_key(text) in match_words().clock.unknown:
        return ClockCell()
    if word_key(text) in NOON:
        return ClockCell(time(12))
    if FRACTION.fullmatch(text):
        return ClockCell(_of_fraction(text))
    if text[:2] in ("0.", "0,"):
        raise ValueError(f"time: {text!r} may be a part of a day or a time: {LIKE}")
    match = CLOCK.fullmatch(text)
    clock = _clock(match) if match else None
    if match is None or clock is None:
        raise ValueError(f"time: not a time of the day: {text!r}; {LIKE}")
    behind = match["behind"].strip()
    if not behind or word_key(behind) in match_words().clock.silent:
        return ClockCell(clock)
    return ClockCell(clock, _offset(behind, text, clock, day))


def offset_on(zone: str, day: date, clock: time) -> int:
    """Minutes from UTC of the clocks of a zone at that time."""
    distance = datetime.combine(day, clock, ZoneInfo(zone)).utcoffset()
    assert distance is not None
    return int(distance.total_seconds()) // 60


def _of_fraction(text: str) -> time:
    """The time at a part of the day, of whole minutes. Raises ValueError for other numbers."""
    minutes = float("0." + text.replace(",", ".").partition(".")[2]) * MINUTES_OF_A_DAY
    if abs(minutes - round(minutes)) > 1e-3 or round(minutes) >= MINUTES_OF_A_DAY:
        raise ValueError(f"time: not a time of the day: {text!r}; {LIKE}")
    return time(*divmod(round(minutes), 60))


def _clock(match: re.Match[str]) -> time | None:
    if match["four"]:
        hour, minute = int(match["four"][:2]), int(match["four"][2:])
    else:
        hour, minute = int(match["hour"] or match["bare_hour"]), int(match["minute"] or 0)
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
    if hour > 23 or minute > 59 or int(match["second"] or 0) > 59:
        return None
    return time(hour, minute)


def _offset(behind: str, text: str, clock: time, day: date | None) -> int:
    match = OFFSET.fullmatch(behind)
    if match and (match["utc"] or match["sign"]):
        away = int(match["hours"] or 0) * 60 + int(match["minutes"] or 0)
        # "10:00-12:00" is from ten to twelve; a moment has its seconds.
        is_range = match["sign"] != "+" and not match["utc"] and text.count(":") < 3
        if away > FARTHEST or away % 15 or is_range:
            raise ValueError(f"time: no distance from UTC: {text!r}; write it like 20:45 UTC+2")
        return away if match["sign"] in (None, "+") else -away
    words = match_words()
    name = behind.strip("()").upper()
    zone = words.zones.get(name)
    if zone is None or day is None:
        raise ValueError(f"time: not a time of the day: {text!r}; write it like 20:45 UTC+2")
    local = datetime.combine(day, clock, ZoneInfo(zone))
    if local.tzname() != words.zone_names.get(name, name):
        raise ValueError(
            f"time: {text!r} contradicts the day: on {day} the clocks there show "
            f"{local.tzname()}; write it like 20:45 UTC+2"
        )
    return offset_on(zone, day, clock)
