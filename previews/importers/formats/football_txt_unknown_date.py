"""Lines in brackets that are dates of an unknown form, and no notes: "[Satt Jan 6]"."""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from previews.importers.formats.football_txt_date import MONTHS, WEEKDAYS, find_date

BRACKETED = re.compile(r"\[(?P<text>[^\]]*)\]$")
FORM = re.compile(
    r"(?:(?P<before>[^\W\d]{2,10})(?P<sign>[.,]*)\s+)?"
    r"(?:(?P<day>\d{1,2})\.?[\s/](?P<month>[^\W\d]{3,10})\.?"
    r"|(?P<month_first>[^\W\d]{3,10})\.?[\s/]\d{1,2})"
    r"(?P<year>,?\s\d{4})?"
)
# Behind a number these are no month: "[67 min]".
COUNTED = re.compile(r"min|players?|m[ae]n\b|goals?|points?|fans|spect|subs?\b|games?|match", re.I)
NEAR = 75
# "Zat", "Sob": a weekday of another language is not longer.
LONGEST_WEEKDAY = 4


def is_unknown_date(line: str) -> bool:
    """Whether the line is a date that cannot be read.

    In doubt it is one: rows below a date that is taken for a note would be of the wrong day. With
    another word before it, a date is part of a note: "[awarded, case 3]", "[played 10 May]".
    """
    bracketed = BRACKETED.match(line)
    form = FORM.fullmatch(bracketed["text"].strip()) if bracketed else None
    if form is None:
        return False
    before, month = form["before"] or "", form["month"] or form["month_first"]
    counted = form["day"] and COUNTED.match(month)
    if before and not _is_near(before, WEEKDAYS):
        is_date = find_date(form[0][form.end("sign") :].strip()) is not None
        is_short = form["day"] and not counted and len(month) <= LONGEST_WEEKDAY
        return len(before) <= LONGEST_WEEKDAY and (is_date or bool(is_short))
    return bool(before or form["year"] or _is_near(month, MONTHS) or (form["day"] and not counted))


def _is_near(word: str, names: Iterable[str]) -> bool:
    best = process.extractOne(word.lower(), list(names), scorer=fuzz.ratio, score_cutoff=NEAR)
    return best is not None
