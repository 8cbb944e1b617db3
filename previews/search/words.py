"""What a fan has typed: the words to look for, and the days that are meant."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from previews.models.word_search import days_meant
from previews.text.spelling import keys_to_look_up, name_key

# Of more words the first ones are looked for, and the page says so.
MOST_WORDS = 10
# Between two clubs: Atalanta v Liverpool.
SEPARATORS = {"v", "vs", "v.", "vs.", "-", "–", "&", "and"}
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
WRITTEN_DAY = re.compile(r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})")
YEAR = re.compile(r"(?:1[89]|2[01])\d\d")

type Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Query:
    """`words` has each word as the keys under which it may be stored; the last may be unfinished.

    `whole` is the key of everything without the days, which are from the first up to, not
    including, the last of `days`.
    """

    words: tuple[tuple[str, ...], ...]
    whole: str
    days: Days | None = None
    is_cut: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.words and self.days is None


def query_in(text: str) -> Query:
    """The query of a text: "Liverpool v Atalanta 2024", "klopp", "18 april 2024"."""
    tokens = text.split()
    days, rest = _without_days(tokens)
    named = [token for token in rest if token.casefold() not in SEPARATORS] or rest
    whole = name_key(" ".join(named))
    every = whole.split()
    words = tuple(tuple(key for key in keys_to_look_up(word) if key) for word in every[:MOST_WORDS])
    return Query(words, whole, days, len(every) > MOST_WORDS)


def _without_days(tokens: list[str]) -> tuple[Days | None, list[str]]:
    """The first days that are named, and the other words."""
    for place, token in enumerate(tokens):
        for many in (3, 2, 1):
            part = tokens[place : place + many]
            if len(part) == many and (days := _days(part)):
                return days, tokens[:place] + tokens[place + many :]
        if written := WRITTEN_DAY.fullmatch(token):
            parts = (written["year"], written["month"], written["day"])
            if days := days_meant("-".join(parts)):
                return days, tokens[:place] + tokens[place + 1 :]
    return None, tokens


def _days(part: list[str]) -> Days | None:
    """ "2024", "2023/24", "2024-04-18", "april 2024", "18 april 2024"."""
    if len(part) == 1:
        return _bounded(days_meant(part[0])) if part[0].isascii() else None
    *before, month, year = part
    number = _month(month)
    if not number or not YEAR.fullmatch(year):
        return None
    if not before:
        return _bounded(days_meant(f"{year}-{number}"))
    day = before[0].rstrip(".")
    is_day = day.isascii() and day.isdigit() and len(day) < 3
    return _bounded(days_meant(f"{year}-{number}-{day}")) if is_day else None


def _bounded(days: Days | None) -> Days | None:
    return days if days and days[1] - days[0] <= timedelta(days=366) else None


def _month(word: str) -> int:
    """From 1; of the whole name or its first three letters or more. 0 for no month."""
    begin = word.casefold().rstrip(".,")
    if len(begin) < 3:
        return 0
    places = (place for place, month in enumerate(MONTHS, 1) if month.startswith(begin))
    return next(places, 0)
