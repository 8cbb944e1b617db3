"""Issues in a text: a passage, what is wrong with it, and what to write instead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

# A quotation that goes on in the next paragraph is not closed at the end of this one.
QUOTED = re.compile(
    r"“[^”\n]*(?:”|$)|^\"[^\"\n]*$|\"[^\"\n]*\"|«[^»\n]*(?:»|$)|„[^“”\n]*(?:[“”]|$)", re.MULTILINE
)
# An address of mail begins a word: looked for within one, "a@a@a@" takes the square of its length.
MAIL = r"(?<!\S)[^\s@]+@\S+\.\w+"
ADDRESS = re.compile(rf"https?://\S+|www\.\S+|(?<=\])\([^)\s]{{1,2000}}\)|{MAIL}")


class TextIssueKind(StrEnum):
    PLACEHOLDER = "placeholder"
    FURNITURE = "furniture"
    RELATIVE_DATE = "relative_date"
    CLUB_AS_PLACE = "club_as_place"
    UNKNOWN_NAME = "unknown_name"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class TextIssue:
    """A passage, from `start` up to `end`, with the message and a suggestion.

    `day` is the day that a relative date means.
    """

    kind: TextIssueKind
    start: int
    end: int
    text: str
    message: str
    suggestion: str = ""
    day: date | None = None


def matches(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int, str]]:
    for match in pattern.finditer(text):
        yield match.start(), match.end(), match[0]


def without_quotations(text: str) -> str:
    """The text with quotations blanked out: quoted words must not be changed."""
    return QUOTED.sub(blank, text)


def without_addresses(text: str) -> str:
    return ADDRESS.sub(blank, text)


def blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
