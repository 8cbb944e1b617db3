"""A day in a cell, which is read whole, and the order of day and month in a file."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from previews.importers.formats.football_txt_date import MONTH, MONTHS, WEEKDAY, WEEKDAYS, full_year

LIKE = "write it like 2023-08-12"
BEFORE = re.compile(rf"(?P<weekday>{WEEKDAY})\b\.?\s*,?\s*(?:(?:den|le|el)\s+)?", re.IGNORECASE)
YEAR = r"(?P<year>\d{4}|'?\d{2})"
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})",
        r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})",
        r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?" + YEAR,
        r"(?P<first>\d{1,2})\s?(?P<sign>[-/])\s?(?P<second>\d{1,2})\s?(?P=sign)\s?" + YEAR,
        rf"(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th|er|º)?[\s/-]*(?:(?:de|di|of)\s+)?"
        rf"(?P<name>{MONTH})\.?(?:[\s/,-]+(?:(?:de|del)\s+)?){YEAR}",
        rf"(?P<name>{MONTH})\b\.?[\s/-]*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,\s*|[\s/-]+){YEAR}",
    )
)
# Behind the day: the time of a date-time.
TIME_BEHIND = r"(?:[T,\s]\s*(?:at\s+|um\s+)?(?P<time>\d{1,2}(?:[:.h]|\s?[ap]\.?m).*))?"
SERIAL = re.compile(r"\d{5}(?:[.,]\d+)?")


class DateOrder(StrEnum):
    """Which number of 8/10/2024 is the day."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"

    @property
    def words(self) -> str:
        return "day/month" if self is DateOrder.DAY_FIRST else "month/day"


@dataclass(frozen=True, slots=True)
class DateCell:
    """The day of a cell, by each order of day and month; None where there is no such day.

    `time` is the text of a time behind the day. `order` is the order that the cell itself shows,
    by a number over 12 or by its weekday.
    """

    text: str
    day_first: date | None
    month_first: date | None
    time: str = ""
    weekday: int | None = None

    @property
    def is_ambiguous(self) -> bool:
        return self.order is None and self.day_first != self.month_first

    @property
    def order(self) -> DateOrder | None:
        days = {DateOrder.DAY_FIRST: self.day_first, DateOrder.MONTH_FIRST: self.month_first}
        if self.day_first == self.month_first:
            return None
        possible = [order for order, day in days.items() if day]
        fitting = [
            order for order, day in days.items() if day and day.weekday() == self.weekday
        ]  # fmt: skip
        if self.weekday is not None and len(fitting) == 1:
            return fitting[0]
        return possible[0] if len(possible) == 1 else None

    def day(self, order: DateOrder | None) -> date:
        """The day by that order. Raises ValueError where the calendar has no such day."""
        day = self.month_first if order is DateOrder.MONTH_FIRST else self.day_first
        if day is None:
            other = self.day_first or self.month_first
            hint = f"; the dates of the file are {order.words}" if order and other else ""
            raise ValueError(f"date: no such day in the calendar: {self.text!r}{hint}")
        return day


@lru_cache(maxsize=4096)
def read_date(text: str) -> DateCell:
    """The day in any style that has the year. Raises ValueError for anything else."""
    weekday = BEFORE.match(text)
    bare = text[weekday.end() :] if weekday else text
    for form in FORMS:
        if match := re.fullmatch(form.pattern + TIME_BEHIND, bare, re.IGNORECASE):
            number = WEEKDAYS[weekday["weekday"].lower()] if weekday else None
            return DateCell(text, *_days(match), (match["time"] or "").strip(), number)
    if SERIAL.fullmatch(text):
        raise ValueError(
            f"date: {text} is Excel's number of a day: give the column the format Date, and save "
            "the file again"
        )
    raise ValueError(f"date: not a date: {text!r}; {LIKE}")


def _days(match: re.Match[str]) -> tuple[date | None, date | None]:
    """The days by both orders; twice the same where the order is certain."""
    parts = match.groupdict()
    year = full_year(match["year"].lstrip("'"))
    assert year is not None
    if parts.get("first"):
        first, second = int(match["first"]), int(match["second"])
        return _day(year, second, first), _day(year, first, second)
    month = MONTHS[match["name"].lower()] if parts.get("name") else int(match["month"])
    day = _day(year, month, int(match["day"]))
    return day, day


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
