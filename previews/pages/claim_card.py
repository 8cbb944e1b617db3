"""The picture of a claim for links in messages: its verdict as a stamp, three rows. No query."""

from dataclasses import dataclass
from functools import lru_cache

from PIL import ImageDraw

from previews.components.judged_claim import JudgedClaim
from previews.football.played_fixture import PlayedFixture
from previews.football.verdict import Verdict
from previews.pages.card_drawing import (
    ACCENT,
    BAND,
    EDGE,
    HEIGHT,
    INK,
    SCALE,
    SOFT,
    WIDTH,
    as_png,
    empty,
    length,
    line,
    wrapped,
)

# As the style sheet has them on a light page.
COLOURS = {Verdict.TRUE: "#0d6b45", Verdict.FALSE: "#b3261e", Verdict.MISLEADING: "#7d5100"}
ROWS = 3
INNER = WIDTH - 2 * EDGE
ABOUT_AT, STAMP_AT, SITE_AT = 70, 110, 575
STAMP_HEIGHT, STAMP_EDGE, STAMP_SIZE, STAMP_INSET = 92, 7, 64, 28
SENTENCE_AT, SENTENCE_SIZE, SENTENCE_LINES, SENTENCE_STEP = 252, 54, 3, 58
ROW_SIZE, ROW_STEP, ROWS_BELOW = 36, 44, 8
# Pictures that a process keeps, each of about twenty kilobytes.
KEPT = 128


@dataclass(frozen=True, slots=True)
class CardWords:
    """All that is drawn. Equal words are drawn once."""

    about: str
    verdict: str
    stamp: str
    sentence: str
    rows: tuple[str, ...]


def words_of(claim: JudgedClaim, about: str) -> CardWords:
    """`about` names the match of the preview that shows the claim."""
    receipts = claim.card.receipts
    rows = tuple(_row(row) for row in receipts.rows) if receipts else ()
    left_out = receipts.left_out if receipts else 0
    if len(rows) + left_out > ROWS:
        more = len(rows) + left_out - (ROWS - 1)
        rows = (*rows[: ROWS - 1], f"and {more} more matches")
    if not rows:
        rows = tuple(wrapped(claim.because, ROW_SIZE, INNER, ROWS))
    return CardWords(about, claim.verdict, claim.words, claim.in_quotation_marks, rows)


def _row(played: PlayedFixture) -> str:
    words = f"{played.day:%-d %B %Y}: {played.home} {played.score} {played.away}"
    return f"{words} · {played.note}" if played.note else words


@lru_cache(maxsize=KEPT)
def card_of(words: CardWords) -> bytes:
    """As PNG."""
    picture = empty()
    draw = ImageDraw.Draw(picture)
    colour = COLOURS.get(Verdict(words.verdict), SOFT) if words.verdict in Verdict else SOFT
    band = (0, (HEIGHT - BAND) * SCALE, WIDTH * SCALE, HEIGHT * SCALE)
    draw.rectangle(band, fill=colour)
    line(draw, words.about, EDGE, ABOUT_AT, 36, ACCENT, INNER, from_left=True)
    _stamp(draw, words.stamp.upper(), colour)
    down = SENTENCE_AT
    for each in wrapped(words.sentence, SENTENCE_SIZE, INNER, SENTENCE_LINES):
        line(draw, each, EDGE, down, SENTENCE_SIZE, INK, INNER, from_left=True)
        down += SENTENCE_STEP
    down += ROWS_BELOW
    for each in words.rows:
        line(draw, each, EDGE, down, ROW_SIZE, SOFT, INNER, from_left=True)
        down += ROW_STEP
    line(draw, "matchhub", EDGE, SITE_AT, 32, ACCENT, from_left=True)
    return as_png(picture)


def _stamp(draw: ImageDraw.ImageDraw, words: str, colour: str) -> None:
    across = length(words, STAMP_SIZE * SCALE) / SCALE + 2 * STAMP_INSET
    corners = (EDGE, STAMP_AT, EDGE + across, STAMP_AT + STAMP_HEIGHT)
    draw.rounded_rectangle(
        [each * SCALE for each in corners], 12 * SCALE, outline=colour, width=STAMP_EDGE * SCALE
    )
    middle = EDGE + across / 2, STAMP_AT + STAMP_HEIGHT / 2
    line(draw, words, *middle, STAMP_SIZE, colour)
