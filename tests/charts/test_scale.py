from hypothesis import given
from hypothesis import strategies as st

from previews.charts.scale import Scale, from_zero, rounded


def test_a_value_finds_its_place_on_the_line():
    goals = Scale(-3, 3, start=40, end=0)

    assert [goals.place(value) for value in (-3, 0, 1, 3)] == [40, 20, 13.33, 0]


def test_a_scale_of_one_value_puts_it_at_the_start():
    assert Scale(5, 5, 10, 20).place(5) == 10


def test_bars_begin_at_nought_and_end_at_the_greatest():
    assert from_zero([13, 18]) == Scale(0, 18)
    assert from_zero([0, 0]) == Scale(0, 1)
    assert from_zero([]) == Scale(0, 1)


def test_ticks_are_round_numbers():
    assert Scale(0, 18).ticks() == (0, 5, 10, 15)
    assert Scale(-3, 3).ticks(most=7) == (-3, -2, -1, 0, 1, 2, 3)
    assert Scale(5, 5).ticks() == (5,)


def test_rounding_never_leaves_a_minus_before_nought():
    assert str(rounded(-0.001)) == "0.0"


@given(st.integers(0, 100_000), st.integers(1, 12))
def test_there_are_never_more_ticks_than_asked_for(highest, most):
    ticks = Scale(0, highest).ticks(most)

    assert len(ticks) <= most
    assert all(0 <= tick <= highest for tick in ticks)
