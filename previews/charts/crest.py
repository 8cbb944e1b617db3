"""Crests drawn from a club's two colours and its three letters: no club's own badge is copied."""

from dataclasses import dataclass
from enum import StrEnum
from zlib import crc32

from previews.football.colour import (
    LARGE_TEXT,
    TEXT,
    Colour,
    colour,
    contrast,
    mixed,
    nudged,
    readable_on,
)

VIEW_BOX = "0 0 64 72"
SHIELD = "M4 4H60V38C60 54 48 64 32 70C16 64 4 54 4 38Z"
LETTERS_ACROSS, LETTERS_DOWN = 32.0, 36.0
# Red, green and blue together: nearer than this two colours look like one.
ALIKE = 45


class Pattern(StrEnum):
    """How the second colour lies on the first."""

    PLAIN = "plain"
    STRIPES = "stripes"
    HOOPS = "hoops"
    HALVES = "halves"
    SASH = "sash"
    CHIEF = "chief"


SECOND_COLOUR = {
    Pattern.PLAIN: (),
    Pattern.STRIPES: ("M14 4H22V72H14Z", "M42 4H50V72H42Z"),
    Pattern.HOOPS: ("M4 12H60V20H4Z", "M4 52H60V60H4Z"),
    Pattern.HALVES: ("M32 4H60V72H32Z",),
    Pattern.SASH: ("M4 4H18L60 54V70H46L4 20Z",),
    Pattern.CHIEF: ("M4 4H60V18H4Z",),
}


@dataclass(frozen=True, slots=True)
class Crest:
    """A shield to draw: paths within `view_box`, clipped to the shield.

    The letters stand on a band of the first colour, so that `ink` is legible on it whatever the
    pattern; `edge` parts the shield from a light and from a dark page.
    """

    letters: str
    pattern: Pattern
    field: str
    second: str
    ink: str
    edge_on_light: str
    edge_on_dark: str
    shield: str = SHIELD
    view_box: str = VIEW_BOX
    band: str = "M4 24H60V46H4Z"
    letters_across: float = LETTERS_ACROSS
    letters_down: float = LETTERS_DOWN

    @property
    def second_paths(self) -> tuple[str, ...]:
        return SECOND_COLOUR[self.pattern]


def crest(
    letters: str, first: str, second: str, *, light: str = "#ffffff", dark: str = "#111111"
) -> Crest:
    """The crest of a club; the same letters always give the same pattern.

    `first` and `second` are colours like "#c8102e" (ValueError otherwise); two that are nearly
    alike are parted. `light` and `dark` are the pages it will lie on.
    """
    field, other = str(colour(first)), str(colour(second))
    if distance(colour(first), colour(second)) < ALIKE:
        other = mixed(field, readable_on(field), 0.35)
    return Crest(
        letters=letters.strip().upper()[:3],
        pattern=_pattern(letters),
        field=field,
        second=other,
        ink=_ink(field, other),
        edge_on_light=nudged(field, light, LARGE_TEXT),
        edge_on_dark=nudged(field, dark, LARGE_TEXT),
    )


def distance(first: Colour, second: Colour) -> int:
    """How far two colours are from each other; red and blue are, though equally dark."""
    return sum(abs(a - b) for a, b in zip(first, second, strict=True))


def _pattern(letters: str) -> Pattern:
    # crc32 and not hash(): the latter differs from one run of Python to the next.
    patterns = list(Pattern)
    return patterns[crc32(letters.strip().upper().encode()) % len(patterns)]


def _ink(field: str, second: str) -> str:
    """The second colour where it reads on the first, else black or white."""
    return second if contrast(second, field) >= TEXT else readable_on(field)
