from hypothesis import given
from hypothesis import strategies as st

from previews.charts.form_bars import HEIGHT, THIN, FormBar, form_scale

differences = st.lists(st.integers(-30, 30), max_size=12)


def test_wins_stand_on_the_line_of_a_draw_and_defeats_hang_from_it():
    scale = form_scale([2, -1, 0])

    assert [scale.bar(difference) for difference in (2, -1, 0)] == [
        FormBar(1.5, 18.5, 20.0),
        FormBar(20.0, 9.25, 20.0),
        FormBar(18.5, 3.0, 20.0),
    ]


def test_a_rout_of_one_club_makes_the_bars_of_both_smaller():
    ours, theirs = [1, 1], [-7]

    assert form_scale([*ours, *theirs]).bar(1).height < form_scale(ours).bar(1).height


def test_no_results_have_a_scale():
    assert form_scale([]) == form_scale([2, -2])


@given(differences, differences)
def test_every_bar_is_within_the_box_and_as_long_as_its_goals(ours, theirs):
    scale = form_scale([*ours, *theirs])
    one = scale.bar(1).height

    for difference in (*ours, *theirs):
        bar = scale.bar(difference)
        assert bar.top >= 0
        assert bar.top + bar.height <= HEIGHT + 0.01
        assert bar.height > 0
        if difference:
            assert abs(bar.height - abs(difference) * one) < 0.05 * abs(difference)
        else:
            assert bar.height == 2 * THIN
