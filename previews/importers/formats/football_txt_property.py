"""Lines below a match as "key: text": line-ups, referees, attendance, cards."""

import re
from dataclasses import dataclass

from previews.importers.formats.duty_words import duty_of

OFFICIALS = ("refs", "referees", "officials")
ATTENDANCE = (
    "att", "attn", "attendance", "crowd", "zuschauer", "spectateurs", "affluence", "espectadores",
    "asistencia", "spettatori",
)  # fmt: skip
DETAILS = (
    "penalties", "penalty shootout", "penalty shoot-out", "shootout", "yellow cards", "yellow",
    "yellow-red", "yellow-red cards", "red cards", "red", "sent off", "cards", "goals", "coach",
    "coaches", "subs", "substitutes", "substitutions", "bench", "lineups", "line-ups",
)  # fmt: skip
# So many commas after a name make a line-up, even where the match line spells the name otherwise.
PLAYERS = 4
PROPERTY = re.compile(
    r"(?P<key>[^\W\d(\[@][^:|]*?|\d+(?:\.|st|nd|rd|th)?\s[^\W\d][^:|]*?)\s*:"
    r"(?:\s+(?P<text>\S.*)|\s*$)"
)


@dataclass(frozen=True, slots=True)
class Property:
    """`key` is "officials", "attendance" or "detail"; `duty` is the officials' own."""

    key: str
    text: str
    duty: str = ""


def read_property(line: str, sides: tuple[str, ...]) -> Property | None:
    """The property of the line; None when it is something else: a round, or a date with a colon."""
    match = PROPERTY.match(line)
    if not match or ("  " in match["key"] and match["key"] not in sides):
        return None
    key = match["key"].strip(". ").lower()
    text = match["text"] or ""
    if duty := "referee" if key in OFFICIALS else duty_of(key):
        return Property("officials", text, duty)
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
