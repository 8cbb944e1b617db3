from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from previews.charts.day_strip import AFTER, BEFORE, Stretch, days_around, stretches

DAY = date(2024, 4, 18)
days = st.integers(-40, 40).map(lambda number: DAY + timedelta(days=number))


def april(*numbers):
    return [date(2024, 4, number) for number in numbers]


def test_the_strip_is_from_the_last_match_to_the_next():
    assert days_around(DAY, april(15, 14, 21)) == tuple(april(14, 15, 16, 17, 18, 19, 20, 21))


def test_what_is_far_away_does_not_stretch_it():
    strip = days_around(DAY, [date(2024, 3, 20), DAY, date(2024, 5, 12)])

    assert (strip[0], strip[-1]) == (DAY - BEFORE, DAY + AFTER)


def test_a_match_alone_is_one_day():
    assert days_around(DAY, []) == (DAY,)


def test_days_between_matches_are_one_stretch():
    strip = days_around(DAY, april(15, 21))

    assert stretches(strip, {*april(15, 18, 21)}) == (
        Stretch(date(2024, 4, 15), 1, is_match=True),
        Stretch(date(2024, 4, 16), 2, is_match=False),
        Stretch(DAY, 1, is_match=True),
        Stretch(date(2024, 4, 19), 2, is_match=False),
        Stretch(date(2024, 4, 21), 1, is_match=True),
    )


@given(st.lists(days, max_size=6), st.lists(days, max_size=6))
def test_two_clubs_have_rows_as_long_as_the_strip(ours, theirs):
    strip = days_around(DAY, [*ours, *theirs])

    assert DAY in strip
    for matches in (ours, theirs):
        assert sum(stretch.days for stretch in stretches(strip, {*matches, DAY})) == len(strip)
