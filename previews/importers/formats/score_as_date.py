"""Scores that a table program took for dates or times: 2-1 becomes "02. Jan"."""

import re

from previews.importers.formats.football_txt_date import MONTH, MONTHS

BY_NAME = re.compile(
    rf"(?P<day>\d{{1,2}})\.?[\s/-]*(?P<month>{MONTH})\.?(?:[\s/,-]+\d{{2,4}})?"
    rf"|(?P<month_first>{MONTH})\.?[\s/-]*(?P<behind>\d{{1,4}})(?:,?[\s/-]+\d{{4}})?",
    re.IGNORECASE,
)
BY_FIGURES = re.compile(
    r"(?P<first>\d{1,2})(?P<sign>[./])(?P<second>\d{1,2})(?:(?P=sign)(?:\d{4}|\d{2})?)?"
    r"|(?P<third>\d{1,2})-(?P<fourth>\d{1,2})-(?:\d{4}|\d{2})"
    r"|\d{4}-(?P<fifth>\d{2})-(?P<sixth>\d{2})(?:[T ][\d:.]+Z?)?"
)
BY_CLOCK = re.compile(r"(?P<hour>\d{1,2}):(?P<minute>\d{2}):\d{2}(?:[.,]\d+)?(?:\s?[ap]m)?", re.I)
REMEDY = "write the score into the cell as text"


class ScoreAsDate(ValueError):
    """A cell that was a score until a table program made a date of it."""


def score_as_date(text: str) -> str:
    """The sentence for the editor where the text is a date or a clock; empty where it is not."""
    if match := BY_NAME.fullmatch(text):
        month = MONTHS[(match["month"] or match["month_first"]).lower()]
        return _sentence(text, "date", int(match["day"] or match["behind"]), month)
    if match := BY_FIGURES.fullmatch(text):
        first, second = (int(group) for group in match.groups() if group and group.isdecimal())
        return _sentence(text, "date", first, second)
    if match := BY_CLOCK.fullmatch(text):
        return _sentence(text, "time", int(match["hour"]), int(match["minute"]))
    return ""


def _sentence(text: str, what: str, first: int, second: int) -> str:
    scores = f"{first}-{second}"
    if what == "date" and first != second:
        scores += f" or {second}-{first}"
    return f"{text!r} is a {what} that a table program made of a score, perhaps {scores}: {REMEDY}"
