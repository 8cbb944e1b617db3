"""What stands under a match as "key: text": line-ups, referees, attendance, cards."""

import re
from dataclasses import dataclass

OFFICIALS = ("ref", "refs", "referee", "referees")
ATTENDANCE = ("att", "attn", "attendance")
PROPERTY = re.compile(
    r"(?P<key>[^\W\d(\[@][^:|]*?|\d+\.?\s[^\W\d][^:|]*?)\s*:(?:\s+(?P<text>\S.*)|\s*$)"
)


@dataclass(frozen=True, slots=True)
class Property:
    """`key` is "officials", "attendance" or "detail"."""

    key: str
    text: str


def read_property(line: str, sides: tuple[str, ...]) -> Property | None:
    """The property of the line; None when it is something else."""
    found = PROPERTY.match(line)
    if not found or ("  " in found["key"] and found["key"] not in sides):
        return None
    key = found["key"].strip(". ").lower()
    text = found["text"] or ""
    if key in OFFICIALS:
        return Property("officials", text)
    if key in ATTENDANCE:
        return Property("attendance", text)
    return Property("detail", text)


def goes_on(text: str) -> bool:
    """Whether the next line still belongs to this property."""
    return text.endswith((",", ";", "-")) or open_brackets(text) > 0


def open_brackets(text: str) -> int:
    """How many brackets are still open at the end of the text."""
    return text.count("(") - text.count(")")
