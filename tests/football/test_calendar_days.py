from datetime import date

import pytest

from previews.football.calendar_days import days_between, days_out, span

HURT = date(2024, 4, 10)


def test_days_are_those_of_the_calendar():
    assert days_between(HURT, date(2024, 4, 18)) == 8
    assert days_between(date(2024, 4, 18), HURT) == -8


@pytest.mark.parametrize(
    ("on", "back", "days"),
    [
        pytest.param(date(2024, 4, 18), None, 8, id="still-out"),
        pytest.param(date(2024, 4, 18), date(2024, 4, 15), 5, id="back-since"),
        pytest.param(date(2024, 4, 18), date(2024, 5, 15), 8, id="back-later"),
        pytest.param(date(2024, 4, 1), None, 0, id="not-hurt-yet"),
    ],
)
def test_an_absence_lasts_until_the_return(on, back, days):
    assert days_out(HURT, on, back) == days


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "no days"),
        (1, "one day"),
        (7, "one week"),
        (8, "one week and one day"),
        (21, "three weeks"),
        (99, "14 weeks and one day"),
        (100, "about three months"),
        (365, "about 12 months"),
    ],
)
def test_a_span_is_said_in_the_largest_unit_that_fits(days, words):
    assert span(days) == words
