import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.charts.side_bars import SideBar, side_bar


def test_two_numbers_are_shares_of_their_sum():
    assert side_bar("Possession", 70, 30, "%") == SideBar("Possession", 70, 30, 70.0, 30.0, "%")
    assert side_bar("Shots", 1, 2) == SideBar("Shots", 1, 2, 33.33, 66.67)


def test_none_of_anything_is_half_and_half():
    assert side_bar("Red cards", 0, 0) == SideBar("Red cards", 0, 0, 50.0, 50.0)


def test_a_negative_number_is_refused():
    with pytest.raises(ValueError, match="Shots cannot be negative"):
        side_bar("Shots", -1, 2)


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_shares_add_up_to_a_hundred(home, away):
    bar = side_bar("Shots", home, away)

    assert bar.home_share + bar.away_share == pytest.approx(100)
    assert (bar.home_share >= bar.away_share) == (home >= away)
