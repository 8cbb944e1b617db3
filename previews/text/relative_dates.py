"""Relative dates in prose, and the day they mean: "last Thursday" is true for a week."""

import calendar
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from previews.text.numerals import TENS, UNITS, said_number
from previews.text.stated_value import day_in_words
from previews.text.text_issue import TextIssue, TextIssueKind, without_quotations
from previews.text.whole_number import whole_number

WEEKDAYS = [name.casefold() for name in (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
)]  # fmt: skip
MONTHS = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
]  # fmt: skip
DAYS_AWAY = {
    "the day before yesterday": -2, "the day after tomorrow": 2, "yesterday": -1,
    "last night": -1, "today": 0, "tonight": 0, "tomorrow": 1,
}  # fmt: skip

# The first day that is meant, and how to say it without counting from today.
type Meaning = tuple[date, str]


def near_day(written_on: date, words: re.Match[str]) -> Meaning:
    return on_day(written_on + timedelta(days=DAYS_AWAY[words[0].casefold()]))


def on_day(day: date) -> Meaning:
    return day, f"{day:%A} {day_in_words(day)}"


def weekday(written_on: date, words: re.Match[str]) -> Meaning:
    """ "Last Thursday", on a Thursday, is a week ago; "this Thursday" is that very day."""
    wanted = WEEKDAYS.index(words["weekday"].casefold())
    ahead = (wanted - written_on.weekday()) % 7
    match words["which"].casefold():
        case "last":
            return on_day(written_on - timedelta(days=(7 - ahead) % 7 or 7))
        case "next":
            return on_day(written_on + timedelta(days=ahead or 7))
        case _:
            return on_day(written_on + timedelta(days=ahead))


def period(written_on: date, words: re.Match[str]) -> Meaning:
    steps = {"last": -1, "this": 0, "next": 1}[words["which"].casefold()]
    return moved(written_on, steps, words["unit"].casefold())


def weekend(written_on: date, words: re.Match[str]) -> Meaning:
    saturday = written_on + timedelta(days=5 - written_on.weekday())
    weeks = {"last": -1, "this": 0, "next": 1}[words["which"].casefold()]
    day = saturday + timedelta(weeks=weeks)
    return day, f"the weekend of {day_in_words(day)}"


def last_month_named(written_on: date, words: re.Match[str]) -> Meaning:
    month = MONTHS.index(words["month"].casefold()) + 1
    which = words["which"].casefold()
    year = written_on.year
    if which == "last" and month >= written_on.month:
        year -= 1
    if which == "next" and month <= written_on.month:
        year += 1
    return date(year, month, 1), f"{calendar.month_name[month]} {year}"


def ago(written_on: date, words: re.Match[str]) -> Meaning:
    return moved(written_on, -_count(words), words["unit"].casefold().removesuffix("s"))


def ahead(written_on: date, words: re.Match[str]) -> Meaning:
    return moved(written_on, _count(words), words["unit"].casefold().removesuffix("s"))


def _count(words: re.Match[str]) -> int:
    """Raises OverflowError for a number that leads beyond every calendar."""
    word = words["number"].casefold()
    number = whole_number("1" if word in ("a", "an") else said_number(word) or "")
    if number is None:
        raise OverflowError(f"{word[:20]} is too large")
    return number


def moved(written_on: date, steps: int, unit: str) -> Meaning:
    """A day is counted to the day; weeks, months and years only as closely as they are said."""
    match unit:
        case "day":
            return on_day(written_on + timedelta(days=steps))
        case "week":
            monday = written_on - timedelta(days=written_on.weekday()) + timedelta(weeks=steps)
            return monday, f"the week of {day_in_words(monday)}"
        case "month":
            years, month = divmod(written_on.month - 1 + steps, 12)
            first = date(written_on.year + years, month + 1, 1)
            return first, f"{calendar.month_name[first.month]} {first.year}"
        case _:
            return date(written_on.year + steps, 1, 1), str(written_on.year + steps)


WHICH = r"\b(?P<which>last|this|next)\s+"
SMALL = "|".join(UNITS[1:])
# Not the end of a longer number: "twenty-five", "1.5", "2-3".
NUMBER = (
    r"(?<!\w[-.,:/\N{EN DASH}])"
    r"(?P<number>\d{1,3}(?:,\d{3})+|\d+|an?"
    rf"|(?:{'|'.join(TENS)})(?:-(?:{'|'.join(UNITS[1:10])}))?|{SMALL})"
)
UNIT = r"(?P<unit>days?|weeks?|months?|years?)"
APOSTROPHE = "['\N{RIGHT SINGLE QUOTATION MARK}]"
PATTERNS: tuple[tuple[str, Callable[[date, re.Match[str]], Meaning]], ...] = (
    (rf"\b(?:{'|'.join(DAYS_AWAY)})\b", near_day),
    (rf"{WHICH}(?P<weekday>{'|'.join(WEEKDAYS)})\b(?! of\b)", weekday),
    (rf"{WHICH}weekend\b", weekend),
    (rf"{WHICH}(?P<unit>week|month|year)\b(?! of\b)", period),
    (rf"{WHICH}(?P<month>{'|'.join(MONTHS)})\b", last_month_named),
    (rf"\b{NUMBER}\s+{UNIT}\s+ago\b", ago),
    (rf"\bin\s+{NUMBER}\s+{UNIT}(?:{APOSTROPHE}s?)?\s+time\b", ahead),
)


def relative_dates(text: str, *, written_on: date) -> Iterator[TextIssue]:
    """Days counted from the day of writing, each with the day it means. Quotations stay as said."""
    ours = without_quotations(text)
    taken: set[int] = set()
    for pattern, meaning in PATTERNS:
        for match in re.finditer(pattern, ours, re.IGNORECASE):
            if match.start() in taken:
                continue
            taken.update(range(*match.span()))
            try:
                day, words = meaning(written_on, match)
            except (ValueError, OverflowError):  # before the first year of the calendar
                continue
            yield TextIssue(
                TextIssueKind.RELATIVE_DATE,
                *match.span(),
                match[0],
                f"“{match[0]}” is true only on the day of writing: it means {words}.",
                words,
                day,
            )
