"""Labels: how wide a name is in the display face, and the form of it that has room."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import combining, normalize

from previews.charts.scale import rounded

# Parts of an em, a little more than the advance widths of the display face and of its fallback.
NARROW, WIDE = frozenset("fijlrtI-'’.· "), frozenset("mwMW@")
NARROW_EM, SMALL_EM, CAPITAL_EM, WIDE_EM = 0.31, 0.45, 0.54, 0.70
# A letter of a script that the face does not have comes from another one.
OTHER_EM = 1.0
LATIN_ENDS = 0x250
BEFORE_A_SURNAME = frozenset(
    {"da", "de", "del", "der", "di", "do", "dos", "la", "le", "mac", "ten", "ter", "van", "von"}
)


@dataclass(frozen=True, slots=True)
class Label:
    """What is drawn; `pressed` is the width of a name whose letters are drawn closer together."""

    text: str
    width: float
    pressed: float | None = None


def text_width(text: str, size: float) -> float:
    """No narrower than the text is drawn at `size`."""
    return rounded(size * sum(_em(letter) for letter in normalize("NFD", text)))


def _em(letter: str) -> float:
    if combining(letter):
        return 0.0
    if ord(letter) >= LATIN_ENDS and letter not in NARROW:
        return OTHER_EM
    if letter in NARROW:
        return NARROW_EM
    if letter in WIDE:
        return WIDE_EM
    return CAPITAL_EM if letter.isupper() or ord(letter) > 0x7F else SMALL_EM


def label(text: str, size: float) -> Label:
    return Label(text, text_width(text, size))


def pressed(given: Label, room: float) -> Label:
    """The label, drawn no wider than `room`."""
    if given.width <= room:
        return given
    return Label(given.text, rounded(room), rounded(room))


def surnames(names: Sequence[str]) -> tuple[str, ...]:
    """The surname of each; the whole name where two of them share a surname."""
    short = [surname(name) for name in names]
    times = Counter(short)
    return tuple(
        short_name if times[short_name] == 1 else name
        for short_name, name in zip(short, names, strict=True)
    )


def surname(name: str) -> str:
    """The last word, with the small words that belong to it: van Dijk, De Roon."""
    *before, last = name.split() or [""]
    taken = [last]
    while before and before[-1].casefold() in BEFORE_A_SURNAME:
        taken.insert(0, before.pop())
    return " ".join(taken)
