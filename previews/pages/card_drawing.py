"""How pictures for links in messages are drawn: their size, their colours, their words.

1200 by 630 pixels, as messengers and social networks cut them.
"""

import io
import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 1200, 630
PAGE, INK, SOFT, ACCENT = "#f6f4ee", "#15191d", "#545d66", "#0f5c3d"
EDGE, BAND = 60, 16
# Twice as large, and made smaller at the end: Pillow draws edges without smoothing them.
SCALE = 2
FONTS = Path(__file__).parent.parent / "static" / "previews" / "fonts"
# Each file has the letters that the other has not.
BASIC, EXTENDED = "barlow-condensed-600.woff2", "barlow-condensed-600-extended.woff2"
# As the style sheet has it, of what the clubs' names are written in.
OF_EXTENDED = re.compile("[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff]")


def empty() -> Image.Image:
    return Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), PAGE)


def as_png(picture: Image.Image) -> bytes:
    """In its size, and of 128 colours: a messenger waits for it."""
    small = picture.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    kept = io.BytesIO()
    small.quantize(128).save(kept, "PNG", optimize=True)
    return kept.getvalue()


def line(
    draw: ImageDraw.ImageDraw, words: str, across: float, down: float, size: int, colour: str,
    width: int = WIDTH, *, from_left: bool = False,
) -> None:  # fmt: skip
    """One line about a middle, made smaller until it fits, and cut off where it still does not.

    `from_left`: it begins at `across`.
    """
    smallest = size // 2
    while length(words, size * SCALE) > width * SCALE:
        if size > smallest:
            size -= 2
        else:
            words = f"{words.rstrip('…')[:-1]}…"
    place = across * SCALE - (0 if from_left else length(words, size * SCALE) / 2)
    for run, font in runs(words, size * SCALE):
        draw.text((place, down * SCALE), run, colour, font, "lm")
        place += font.getlength(run)


def length(words: str, size: int) -> float:
    return sum(font.getlength(run) for run, font in runs(words, size))


def runs(words: str, size: int) -> Iterator[tuple[str, ImageFont.FreeTypeFont]]:
    """The words in pieces, each with the font that has its letters."""
    for is_extended, letters in groupby(words, lambda letter: bool(OF_EXTENDED.match(letter))):
        yield "".join(letters), face(EXTENDED if is_extended else BASIC, size)


@cache
def face(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / name, size)


def wrapped(words: str, size: int, width: int, most: int) -> list[str]:
    """The words in lines that fit; what goes beyond the last is cut off with "…"."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and length(longer, size * SCALE) <= width * SCALE:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > most:
        lines[most - 1 :] = [f"{lines[most - 1].rstrip(' ,.;:')} …"]
    return lines
