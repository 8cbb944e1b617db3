from hypothesis import given
from hypothesis import strategies as st

from previews.charts.time_line import Moment, TimeLine, TimeMark, time_line

moments = st.builds(Moment, st.integers(1, 120), st.booleans(), st.booleans())


def test_goals_are_drawn_over_cards():
    goal, card = Moment(45, at_home=False, is_goal=True), Moment(45, at_home=True, is_goal=False)

    assert time_line([goal, card]) == TimeLine(
        marks=(
            TimeMark(50, at_home=True, is_goal=False),
            TimeMark(50, at_home=False, is_goal=True),
        ),
        ticks=(0, 45, 90),
    )


def test_extra_time_makes_the_line_longer():
    line = time_line([Moment(105, at_home=True, is_goal=True)], extra_time=True)

    assert (line.marks[0].across, line.ticks) == (87.5, (0, 30, 60, 90, 120))


@given(st.lists(moments), st.booleans())
def test_every_mark_is_on_the_line(events, extra_time):
    line = time_line(events, extra_time=extra_time)

    assert len(line.marks) == len(events)
    assert all(0 <= mark.across <= 100 for mark in line.marks)
