"""When a player is expected back: "4 May", "8-14 May 2024", "May", or in other words."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTH = rf"(?P<month>{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in NAMES)}|sept)\.?"
YEAR = r"(?:\s+(?P<year>\d{4}))?"
DAYS = re.compile(
    rf"^(?P<day>\d{{1,2}})(?:\s*[-–]\s*(?P<last>\d{{1,2}}))?\s+{MONTH}{YEAR}$", re.IGNORECASE
)
WHOLE_MONTH = re.compile(rf"^(?:in\s+)?{MONTH}{YEAR}$", re.IGNORECASE)
ISO = re.compile(r"^\d{4}-\d{2}-\d{2}$")


@dataclass(frozen=True, slots=True)
class Return:
    """A day, a range of days, or words."""

    first: date | None = None
    last: date | None = None
    words: str = ""


UNKNOWN = Return()


def read_return(text: str, on: date) -> Return:
    """A day or month without a year is the next one from `on`."""
    if ISO.match(text):
        first = _day_of_iso(text)
        return Return(first) if first else Return(words=text)
    if match := DAYS.match(text):
        first = _day(match["day"], match, on)
        last = _day(match["last"], match, on) if match["last"] else None
        if first and (last is None) == (match["last"] is None) and (not last or first <= last):
            return Return(first, last)
    elif match := WHOLE_MONTH.match(text):
        first = _month(match, on)
        return Return(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))
    return Return(words=text)


def is_written_as_day(text: str) -> bool:
    """Also for a day that there is not: 31 April."""
    return bool(ISO.match(text) or DAYS.match(text))


def _month(match: re.Match[str], on: date) -> date:
    number = next(
        n for n, name in enumerate(NAMES, 1) if name.startswith(match["month"][:3].lower())
    )
    year = int(match["year"]) if match["year"] else on.year + (number < on.month)
    return date(max(year, 1), number, 1)


def _day(day: str, match: re.Match[str], on: date) -> date | None:
    """None for a day that is none: 31 April."""
    month = _month(match, on)
    try:
        typed = month.replace(day=int(day))
        passed = not match["year"] and typed < on
        return typed.replace(year=typed.year + 1) if passed else typed
    except ValueError:
        return None


def _day_of_iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
