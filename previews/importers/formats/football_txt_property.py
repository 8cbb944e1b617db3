"""Lines below a match as "key: text": line-ups, referees, attendance, cards."""

import re
from dataclasses import dataclass

OFFICIALS = ("ref", "refs", "referee", "referees")
ATTENDANCE = ("att", "attn", "attendance")
DETAILS = (
    "penalties", "penalty shootout", "penalty shoot-out", "shootout", "yellow cards", "yellow",
    "yellow-red", "yellow-red cards", "red cards", "red", "sent off", "cards", "goals", "coach",
    "coaches", "subs", "substitutes", "substitutions", "bench", "lineups", "line-ups",
)  # fmt: skip
# So many commas after a name make a line-up, even where the match line spells the name otherwise.
PLAYERS = 4
PROPERTY = re.compile(
    r"(?P<key>[^\W\d(\[@][^:|]*?|\d+\.?\s[^\W\d][^:|]*?)\s*:(?:\s+(?P<text>\S.*)|\s*$)"
)


@dataclass(frozen=True, slots=True)
class Property:
    """`key` is "officials", "attendance" or "detail"."""

    key: str
    text: str


def read_property(line: str, sides: tuple[str, ...]) -> Property | None:
    """The property of the line; None when it is something else: a round, or a date with a colon."""
    match = PROPERTY.match(line)
    if not match or ("  " in match["key"] and match["key"] not in sides):
        return None
    key = match["key"].strip(". ").lower()
    text = match["text"] or ""
    if key in OFFICIALS:
        return Property("officials", text)
    if key in ATTENDANCE:
        return Property("attendance", text)
    words = set(key.split())
    is_side = any(
        words <= (of := set(side.lower().split())) or of <= words for side in sides if side
    )
    if key in DETAILS or is_side or text.count(",") >= PLAYERS:
        return Property("detail", text)
    return None


def goes_on(text: str) -> bool:
    """Whether the next line still belongs to this property."""
    return text.endswith((",", ";", "-")) or open_brackets(text) > 0


def open_brackets(text: str) -> int:
    """How many brackets are still open at the end of the text."""
    return text.count("(") - text.count(")")
