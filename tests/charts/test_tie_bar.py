from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.charts.tie_bar import GoalMark, TieBar, tie_bar
from previews.football.tie import Aggregate

totals = st.builds(Aggregate, st.integers(0, 9), st.integers(0, 9))


def test_a_side_behind_has_empty_boxes_to_fill():
    assert tie_bar(Aggregate(2, 0)) == TieBar(
        home=2,
        away=0,
        scored=(GoalMark(0.0, 25.0, True, True), GoalMark(25.0, 25.0, True, True)),
        missing=(GoalMark(75.0, 25.0, False, False), GoalMark(50.0, 25.0, False, False)),
    )


def test_goals_of_the_second_leg_are_told_from_those_of_the_first():
    anfield_2019 = tie_bar(Aggregate(0, 3), Aggregate(4, 3))

    assert [mark.in_first_leg for mark in anfield_2019.scored] == [False] * 4 + [True] * 3
    assert [mark.start for mark in anfield_2019.missing] == [50.0]


def test_without_a_goal_the_bar_is_empty():
    assert tie_bar(Aggregate(0, 0)) == TieBar(0, 0, (), ())


@given(totals)
def test_boxes_never_overlap_and_fill_the_bar(total):
    bar = tie_bar(total)
    boxes = sorted(bar.scored + bar.missing, key=lambda mark: mark.start)

    assert len(bar.scored) == total.home + total.away
    assert len(bar.missing) == total.lead
    for left, right in pairwise(boxes):
        assert left.start + left.width == pytest.approx(right.start, abs=0.02)
