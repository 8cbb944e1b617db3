import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.football.colour import (
    BLACK,
    WHITE,
    colour,
    contrast,
    difference,
    mixed,
    nudged,
    readable_on,
)

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_contrast_runs_from_one_to_twenty_one():
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast("#c8102e", "#c8102e") == pytest.approx(1)
    assert contrast("#777777", WHITE) == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize(
    ("background", "ink"), [("#c8102e", WHITE), ("#fdb913", BLACK), (BLACK, WHITE), ("#fff", BLACK)]
)
def test_ink_is_what_reads_better(background, ink):
    assert readable_on(background) == ink


def test_a_colour_is_read_with_or_without_its_hash():
    assert str(colour(" C8102E ")) == "#c8102e"
    assert str(colour("#abc")) == "#aabbcc"


@pytest.mark.parametrize("text", ["", "red", "#12345", "#12345g", "#1234567", "+12345"])
def test_what_is_not_a_colour_is_refused_with_an_example(text):
    with pytest.raises(ValueError, match="is not a colour; write it as #c8102e"):
        colour(text)


def test_a_colour_that_reads_already_is_left_alone():
    assert nudged("#c8102e", WHITE) == "#c8102e"


def test_a_share_of_all_is_the_other_colour():
    assert (mixed("#c8102e", BLACK, 0), mixed("#c8102e", BLACK, 1)) == ("#c8102e", BLACK)


@given(colours, colours, st.sampled_from([3.0, 4.5]))
def test_a_nudged_colour_reaches_the_contrast_on_any_background(wanted, background, ratio):
    assert contrast(nudged(wanted, background, ratio), background) >= ratio


def test_black_and_white_are_one_apart():
    assert difference(BLACK, WHITE) == pytest.approx(1, abs=0.001)
    assert difference("#c8102e", "#ef0107") < difference("#c8102e", "#1e71b8")


@given(colours, colours)
def test_a_difference_is_the_same_from_both_sides(first, second):
    assert difference(first, second) == difference(second, first) >= 0
    assert difference(first, first) == 0


@given(colours)
def test_a_ratio_that_nothing_reaches_gives_the_ink(background):
    assert nudged("#c8102e", background, ratio=22) == readable_on(background)
