"""Labels: a player's name as it fits under his disc on the pitch."""

from dataclasses import dataclass

# In metres of the pitch, on average, at the size in which names are drawn.
WIDTH_OF_A_LETTER = 1.6
BEFORE_A_SURNAME = frozenset(
    {"da", "de", "del", "der", "di", "do", "dos", "la", "le", "mac", "ten", "ter", "van", "von"}
)


@dataclass(frozen=True, slots=True)
class Label:
    """What is drawn; `width` only where the letters have to be drawn closer together."""

    text: str
    width: float | None = None


def label(name: str, room: float) -> Label:
    """The name, or the surname where the name is too wide; pressed together where both are."""
    for text in (name, surname(name)):
        if len(text) * WIDTH_OF_A_LETTER <= room:
            return Label(text)
    return Label(surname(name), round(room, 1))


def surname(name: str) -> str:
    """The last word, with the small words that belong to it: van Dijk, De Roon."""
    *before, last = name.split() or [""]
    taken = [last]
    while before and before[-1].casefold() in BEFORE_A_SURNAME:
        taken.insert(0, before.pop())
    return " ".join(taken)
