import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.components.club_colours import (
    DARK_PAGE,
    LIGHT_PAGE,
    TOLD_APART,
    club_colours,
    colours_of_both,
)
from previews.football.colour import contrast, difference
from previews.models import Club

colours = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)
entered = st.one_of(st.just(""), colours)
clubs = st.builds(Club, first_colour=entered, second_colour=entered)


def club(first, second=""):
    return Club(first_colour=first, second_colour=second)


def test_clubs_that_look_different_keep_their_first_colours():
    atalanta, liverpool = club("#1e71b8", "#000000"), club("#c8102e", "#f6eb61")

    assert colours_of_both(atalanta, liverpool) == (
        club_colours(atalanta),
        club_colours(liverpool),
    )


@pytest.mark.parametrize(
    ("away", "fill"),
    [
        pytest.param(club("#ef0107", "#023474"), "#023474", id="the second"),
        pytest.param(club("#ef0107", "#d00027"), "#000000", id="both alike"),
        pytest.param(club("#ef0107"), "#000000", id="no second"),
    ],
)
def test_of_two_clubs_in_red_the_away_club_is_drawn_in_another_colour(away, fill):
    home, drawn = colours_of_both(club("#c8102e"), away)

    assert (home.fill, drawn.fill) == ("#c8102e", fill)


@given(clubs, clubs)
def test_any_two_clubs_are_told_apart_and_their_letters_read(home, away):
    ours, theirs = colours_of_both(home, away)

    for side in (ours, theirs):
        assert contrast(side.fill, side.ink) >= 4.5
        assert contrast(side.on_light, LIGHT_PAGE) >= 4.5
        assert contrast(side.on_dark, DARK_PAGE) >= 4.5
    assert difference(ours.fill, theirs.fill) >= TOLD_APART
    assert difference(ours.on_light, theirs.on_light) >= TOLD_APART
    assert difference(ours.on_dark, theirs.on_dark) >= TOLD_APART
