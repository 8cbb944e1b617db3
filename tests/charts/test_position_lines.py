from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.charts.position_lines import (
    BOTTOM,
    LABEL_HEIGHT,
    LEFT,
    RIGHT,
    TOP,
    Run,
    position_chart,
)

FIRST, SECOND, THIRD = date(2023, 8, 12), date(2023, 12, 2), date(2024, 4, 14)


def run(*places, side="home"):
    return Run(side, side.upper(), tuple(zip((FIRST, SECOND, THIRD), places, strict=False)))


def test_the_top_is_at_the_top_and_the_first_day_at_the_left():
    (line,) = position_chart([run(20, 10, 1)], 20).lines

    assert line.points.startswith(f"{LEFT:g},{BOTTOM:g} ")
    assert line.points.endswith(f" {RIGHT:g},{TOP:g}")
    assert (line.position, line.x, line.y) == (1, RIGHT, TOP)


def test_the_top_the_middle_and_the_bottom_are_marked():
    assert [mark.position for mark in position_chart([run(1, 2)], 20).marks] == [1, 10, 20]
    assert [mark.position for mark in position_chart([run(1, 2)], 2).marks] == [1, 2]


@pytest.mark.parametrize("runs", [[], [run()], [run(3)]])
def test_one_point_is_no_line(runs):
    assert position_chart(runs, 20) is None


@given(
    st.lists(st.integers(1, 20), min_size=3, max_size=3),
    st.lists(st.integers(1, 20), min_size=3, max_size=3),
)
def test_the_names_of_two_clubs_never_overprint_and_stay_on_the_drawing(home, away):
    first, second = position_chart([run(*home), run(*away, side="away")], 20).lines

    assert abs(first.label_at - second.label_at) >= LABEL_HEIGHT - 0.02
    assert all(TOP - 1 <= line.label_at <= BOTTOM + 1 for line in (first, second))
    if first.y != second.y:
        assert (first.label_at < second.label_at) == (first.y < second.y)
