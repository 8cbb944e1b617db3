from datetime import UTC, date, datetime

import pytest

from previews.football.computed import Figure
from previews.questions.rest import rest
from tests.questions.seasons import clubs, league, play

pytestmark = pytest.mark.django_db


@pytest.fixture
def liverpool():
    liverpool, other = clubs("Liverpool", "Other")
    season = league()
    play(season, "2024-02-25", other, liverpool, "0-1")
    play(season, "2024-04-07", other, liverpool, "2-2")
    sunday = datetime(2024, 4, 14, 13, tzinfo=UTC)
    play(season, "2024-04-14", liverpool, other, "0-1", kick_off=sunday)
    play(season, "2024-04-18", liverpool, other, "4-0")
    return liverpool


def test_rest_counts_days_of_the_calendar_and_the_run_before(liverpool):
    answer = rest(liverpool, before=date(2024, 4, 18))

    assert answer.figures == (
        Figure("days", 4, "days of rest"),
        Figure("hours", None, "hours of rest"),
        Figure("matches", 2, "matches in 30 days"),
    )
    assert [row.day for row in answer.rows] == [date(2024, 4, 14), date(2024, 4, 7)]


def test_rest_in_hours_when_both_kick_offs_are_known(liverpool):
    answer = rest(liverpool, before=datetime(2024, 4, 18, 19, tzinfo=UTC))

    assert (answer.value["days"], answer.value["hours"]) == (4, 102)


def test_long_rest_has_no_run_but_a_last_match(liverpool):
    answer = rest(liverpool, before=date(2024, 4, 1))

    assert answer.value["days"] == 36
    assert (answer.details.rest.last.day, answer.value["matches"]) == (date(2024, 2, 25), 0)


def test_first_match_of_all_follows_no_rest():
    [newcomers] = clubs("Newcomers")

    answer = rest(newcomers, before=date(2024, 4, 1))

    assert answer.details.rest.last is None
    assert answer.value == {"days": None, "hours": None, "matches": 0}
    assert answer.not_in_archive == "No match of Newcomers in the archive."


def test_six_queries_at_most(liverpool, django_assert_num_queries):
    with django_assert_num_queries(4):
        rest(liverpool, before=date(2024, 4, 18))
    with django_assert_num_queries(6):
        rest(liverpool, before=date(2024, 4, 1))
