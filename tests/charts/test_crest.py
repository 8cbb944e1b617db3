import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.charts.crest import ALIKE, SECOND_COLOUR, Pattern, crest, distance
from previews.football.colour import colour, contrast

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
codes = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=3, max_size=3)


def test_a_crest_carries_the_clubs_colours_and_letters():
    liverpool = crest(" liv ", "#C8102E", "#F6EB61")

    assert (liverpool.letters, liverpool.field, liverpool.second, liverpool.ink) == (
        "LIV",
        "#c8102e",
        "#f6eb61",
        "#f6eb61",
    )
    assert liverpool.second_paths == SECOND_COLOUR[liverpool.pattern]


def test_the_same_letters_always_give_the_same_pattern():
    assert crest("ATA", "#1e71b8", "#000").pattern is crest("ata ", "#ffffff", "#eee").pattern


def test_the_alphabet_uses_every_pattern():
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

    assert {crest(one * 3, "#fff", "#000").pattern for one in letters} == set(Pattern)


def test_colours_equally_dark_stay_as_they_are_and_the_letters_find_an_ink():
    barcelona = crest("BAR", "#a50044", "#004d98")

    assert (barcelona.second, barcelona.ink) == ("#004d98", "#ffffff")


def test_one_colour_given_twice_is_parted():
    assert crest("FUL", "#ffffff", "#ffffff").second == "#a6a6a6"


def test_a_colour_that_is_none_is_refused():
    with pytest.raises(ValueError, match="'red' is not a colour"):
        crest("LIV", "red", "#ffffff")


@given(codes, colours, colours)
def test_letters_pattern_and_edge_can_be_told_apart_whatever_the_colours(letters, first, second):
    drawn = crest(letters, first, second)

    assert contrast(drawn.ink, drawn.field) >= 4.5
    assert distance(colour(drawn.second), colour(drawn.field)) >= ALIKE
    assert contrast(drawn.edge_on_light, "#ffffff") >= 3
    assert contrast(drawn.edge_on_dark, "#111111") >= 3
