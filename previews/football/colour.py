"""Club colours on a page: contrast as WCAG 2.2 measures it, and the nearest readable shade."""

from math import cbrt, dist
from typing import NamedTuple

BLACK, WHITE = "#000000", "#ffffff"
TEXT, LARGE_TEXT = 4.5, 3.0
STEPS = 100


class Colour(NamedTuple):
    """Red, green and blue from 0 to 255."""

    red: int
    green: int
    blue: int

    def __str__(self) -> str:
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"


def colour(text: str) -> Colour:
    """The colour of "#c8102e", "c8102e" or "#fff"; ValueError for anything else."""
    digits = text.strip().removeprefix("#").lower()
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) != 6 or not set(digits) <= set("0123456789abcdef"):
        raise ValueError(f"{text!r} is not a colour; write it as #c8102e")
    return Colour(int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16))


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(colour(first)), _luminance(colour(second))))
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(background: str) -> str:
    """The ink, black or white, that reads better on the background: at least 4.5 on any."""
    return max(BLACK, WHITE, key=lambda ink: contrast(ink, background))


def nudged(wanted: str, background: str, ratio: float = TEXT) -> str:
    """The colour nearest to the wanted one that has the contrast on the background.

    It is mixed with black on a light background, with white on a dark one, a hundredth at a
    time, so that a club stays recognisable. A ratio that no colour reaches gives the ink.
    """
    ink = readable_on(background)
    for step in range(STEPS):
        shade = mixed(wanted, ink, step / STEPS)
        if contrast(shade, background) >= ratio:
            return shade
    return ink


def mixed(first: str, second: str, share: float) -> str:
    """The first colour with a share, 0 to 1, of the other."""
    parts = zip(colour(first), colour(second), strict=True)
    return str(Colour(*(round(a + (b - a) * share) for a, b in parts)))


def difference(first: str, second: str) -> float:
    """How far apart two colours look: their distance in Oklab, 1 from black to white."""
    return dist(_oklab(colour(first)), _oklab(colour(second)))


def _oklab(of: Colour) -> tuple[float, float, float]:
    """Lightness, green to red, blue to yellow: https://bottosson.github.io/posts/oklab/."""
    red, green, blue = _light(of)
    long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _luminance(of: Colour) -> float:
    red, green, blue = _light(of)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _light(of: Colour) -> tuple[float, float, float]:
    red, green, blue = (_linear(part / 255) for part in of)
    return red, green, blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
