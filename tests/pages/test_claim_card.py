"""The picture of a claim: which words are on it, and that it is drawn whatever they are."""

import io
from dataclasses import replace
from datetime import date

import pytest
from PIL import Image

from previews.components.claim import ClaimCard, VerdictBadge
from previews.components.judged_claim import judged
from previews.components.receipts import receipts
from previews.pages.card_drawing import length, wrapped
from previews.pages.claim_card import card_of, words_of
from tests.football.fixture_list import ATALANTA, LIVERPOOL, played

MATCH = played(LIVERPOOL, ATALANTA, (0, 3))
ABOUT = "Atalanta v Liverpool, 18 April 2024"


def claim(verdict="true", rows=1, sentence="Liverpool have never lost in Bergamo."):
    reason = "By the results, it is so."
    mark = VerdictBadge(verdict, verdict.capitalize(), reason, "", date(2024, 4, 17))
    rests_on = [MATCH] * rows
    return judged(ClaimCard(
        number=1, slug="one", kind="record", club="", sentence=sentence, scope="", reports=(),
        cannot_be_checked="", mark=mark, receipts=receipts(rests_on) if rows else None,
    ))  # fmt: skip


def test_three_matches_are_rows_and_of_more_the_number_is_told():
    assert [len(words_of(claim(rows=rows), ABOUT).rows) for rows in (1, 3, 4)] == [1, 3, 3]
    assert words_of(claim(rows=4), ABOUT).rows == (
        "11 April 2024: Liverpool 0–3 Atalanta",
        "11 April 2024: Liverpool 0–3 Atalanta",
        "and 2 more matches",
    )


def test_where_no_match_is_counted_the_reason_stands_there():
    assert words_of(claim("false", rows=0), ABOUT).rows == ("By the results, it is so.",)


@pytest.mark.parametrize(
    ("verdict", "colour"),
    [("true", (13, 107, 69)), ("false", (179, 38, 30)), ("misleading", (125, 81, 0)),
     ("cannot_be_checked", (84, 93, 102))],
)  # fmt: skip
def test_each_verdict_has_its_stamp_and_colour(verdict, colour):
    picture = Image.open(io.BytesIO(card_of(words_of(claim(verdict), ABOUT)))).convert("RGB")

    assert picture.size == (1200, 630)
    for place in ((600, 625), (150, 113)):
        shade = picture.getpixel(place)
        assert max(abs(one - other) for one, other in zip(shade, colour, strict=True)) < 12


def test_nothing_is_drawn_over_the_edge_however_long_the_words_are():
    words = words_of(claim(sentence="Ćwiękała and " * 60 + "x" * 300, rows=3), ABOUT * 9)
    picture = Image.open(io.BytesIO(card_of(words))).convert("RGB")
    ground = picture.getpixel((20, 20))

    edges = [picture.crop(box) for box in ((0, 0, 50, 610), (1150, 0, 1200, 610))]
    assert [edge.getcolors() for edge in edges] == [[(50 * 610, ground)]] * 2


def test_equal_words_are_drawn_once():
    words = words_of(claim(), ABOUT)
    assert card_of(words) is card_of(replace(words))
    assert card_of(words) != card_of(replace(words, stamp="False"))


def test_a_sentence_is_wrapped_and_cut_with_a_sign():
    lines = wrapped("one two three " * 40, 54, 1080, 3)

    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert all(length(each, 108) <= 2200 for each in lines)
    assert wrapped("", 54, 1080, 3) == []
