from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.football.freshness import AgeKind, Freshness, check_by, freshness, last_confirmed

KICK_OFF_DAY = date(2024, 4, 18)


def april(day):
    return date(2024, 4, day)


@pytest.mark.parametrize(
    ("kind", "reported_on", "expected", "day"),
    [
        pytest.param(
            AgeKind.INJURY, april(17), date(2024, 5, 8), date(2024, 5, 8), id="back-in-may"
        ),
        pytest.param(AgeKind.INJURY, april(1), april(14), april(14), id="back-before-kick-off"),
        pytest.param(AgeKind.INJURY, april(15), april(14), april(18), id="expected-day-had-passed"),
        pytest.param(AgeKind.INJURY, april(1), None, april(11), id="no-day-expected"),
        pytest.param(AgeKind.SUSPENSION, april(12), april(18), april(18), id="ban-ends"),
        pytest.param(AgeKind.AVAILABILITY, april(15), None, april(17), id="nothing-new"),
        pytest.param(AgeKind.PREDICTED_LINEUP, april(15), None, april(16), id="too-early"),
        pytest.param(AgeKind.PREDICTED_LINEUP, april(16), None, april(18), id="two-days-before"),
        pytest.param(AgeKind.APPOINTMENT, april(10), None, april(16), id="not-confirmed"),
        pytest.param(AgeKind.APPOINTMENT, april(10), april(15), april(15), id="to-be-named"),
        pytest.param(AgeKind.TABLE, april(15), None, april(17), id="table-as-of-a-day"),
        pytest.param(AgeKind.TABLE, april(17), None, april(19), id="table-of-the-eve"),
        pytest.param(AgeKind.CROWD, april(1), None, april(16), id="crowd"),
        pytest.param(AgeKind.COVERAGE, april(1), None, april(15), id="coverage"),
        pytest.param(AgeKind.QUOTE, date(2019, 5, 7), None, april(18), id="a-quote-does-not-age"),
    ],
)
def test_a_fact_is_checked_by_the_day_of_its_kind(kind, reported_on, expected, day):
    assert (
        check_by(kind, reported_on=reported_on, kick_off_day=KICK_OFF_DAY, expected=expected) == day
    )


@pytest.mark.parametrize(
    ("by", "on", "state"),
    [
        (april(16), april(15), Freshness.GOES_STALE),
        (april(16), april(16), Freshness.GOES_STALE),
        (april(16), april(17), Freshness.OVERDUE),
        (april(16), april(30), Freshness.OVERDUE),
        (april(18), april(17), Freshness.FRESH),
        (april(18), april(30), Freshness.FRESH),
        (date(2024, 5, 8), april(17), Freshness.FRESH),
    ],
)
def test_a_fact_is_fresh_goes_stale_or_is_overdue(by, on, state):
    assert freshness(by, on=on, kick_off_day=KICK_OFF_DAY) is state


def test_every_state_has_its_words():
    assert [state.words for state in Freshness] == [
        "fresh",
        "goes stale before kick-off",
        "overdue",
    ]


def test_last_confirmed_says_the_year_only_where_it_is_another():
    assert last_confirmed(april(17), kick_off_day=KICK_OFF_DAY) == "last confirmed 17 Apr"
    assert (
        last_confirmed(date(2023, 12, 30), kick_off_day=KICK_OFF_DAY)
        == "last confirmed 30 Dec 2023"
    )


@given(st.sampled_from(AgeKind), st.integers(-60, 60), st.integers(-60, 60) | st.none())
def test_no_fact_is_overdue_on_the_day_it_is_confirmed(kind, days, expected_in):
    reported_on = KICK_OFF_DAY + timedelta(days=days)
    expected = None if expected_in is None else KICK_OFF_DAY + timedelta(days=expected_in)

    by = check_by(kind, reported_on=reported_on, kick_off_day=KICK_OFF_DAY, expected=expected)

    assert freshness(by, on=reported_on, kick_off_day=KICK_OFF_DAY) is not Freshness.OVERDUE


@given(st.sampled_from(AgeKind))
def test_every_kind_confirmed_on_the_day_of_the_fixture_is_fresh(kind):
    by = check_by(kind, reported_on=KICK_OFF_DAY, kick_off_day=KICK_OFF_DAY)

    assert freshness(by, on=KICK_OFF_DAY, kick_off_day=KICK_OFF_DAY) is Freshness.FRESH
