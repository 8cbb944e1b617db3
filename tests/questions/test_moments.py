"""A moment of a day: no result is known before its match can be over, on whatever clock."""

from datetime import date, datetime, timedelta

import pytest

from previews.models import Fixture
from previews.questions.form import form
from previews.questions.rest import rest
from previews.questions.table import table
from tests.questions.seasons import clubs, cup, knock_out_tie, league, play

pytestmark = pytest.mark.django_db

KICK_OFF = datetime.fromisoformat("2024-04-18T19:00+00:00")
HOUR = timedelta(hours=1)


@pytest.fixture
def liverpool():
    return clubs("Liverpool")[0]


@pytest.fixture
def at_atalanta(liverpool):
    """Liverpool's second leg, which was over after 90 minutes."""
    [atalanta] = clubs("Atalanta")
    return play(cup(), "2024-04-18", atalanta, liverpool, "0-1", kick_off=KICK_OFF)


def known(liverpool, moment):
    return [
        one.day for one in form(liverpool, before=datetime.fromisoformat(moment)).details.results
    ]


@pytest.mark.parametrize(
    ("moment", "is_known"),
    [
        pytest.param("2024-04-18T19:00+00:00", False, id="at-the-kick-off"),
        pytest.param("2024-04-18T19:45+00:00", False, id="at-half-time"),
        pytest.param("2024-04-18T20:59+00:00", False, id="in-stoppage-time"),
        pytest.param("2024-04-18T21:00+00:00", True, id="two-hours-after-the-kick-off"),
        pytest.param("2024-04-19T05:00+12:00", False, id="the-next-day-already-in-auckland"),
        pytest.param("2024-04-19T09:00+12:00", True, id="over-in-auckland"),
        pytest.param("2024-04-18T16:59-04:00", False, id="not-over-in-new-york"),
        pytest.param("2024-04-18T17:00-04:00", True, id="over-in-new-york"),
    ],
)
def test_a_result_is_known_once_its_match_can_be_over(liverpool, at_atalanta, moment, is_known):
    assert known(liverpool, moment) == ([date(2024, 4, 18)] if is_known else [])


@pytest.mark.parametrize("longer", [{"extra_time": "1-2"}, {"shoot_out": "3-4"}], ids=str)
def test_extra_time_and_penalties_take_an_hour_more(liverpool, longer):
    [atalanta] = clubs("Atalanta")
    play(cup(), "2024-04-18", atalanta, liverpool, "1-1", kick_off=KICK_OFF, **longer)

    assert known(liverpool, "2024-04-18T21:59+00:00") == []
    assert known(liverpool, "2024-04-18T22:00+00:00") == [date(2024, 4, 18)]


def test_without_a_kick_off_a_result_is_known_from_the_next_day_on(liverpool):
    play(league(), "2024-04-18", liverpool, clubs("Everton")[0], "2-0")

    assert known(liverpool, "2024-04-18T23:59+00:00") == []
    assert known(liverpool, "2024-04-19T05:00+12:00") == []
    assert known(liverpool, "2024-04-19T00:00+00:00") == [date(2024, 4, 18)]


def test_a_match_that_ends_after_midnight_belongs_to_the_day_at_its_ground(liverpool):
    # 19:30 in Los Angeles: 02:30 of the next day in UTC.
    late = datetime.fromisoformat("2024-07-31T19:30-07:00")
    play(cup(), "2024-07-31", liverpool, clubs("Arsenal")[0], "2-1", kick_off=late)

    assert known(liverpool, "2024-08-01T03:00+00:00") == []
    assert known(liverpool, "2024-08-01T04:30+00:00") == [date(2024, 7, 31)]


def test_a_day_keeps_its_meaning_whatever_the_kick_off(liverpool, at_atalanta):
    asked = {
        day: len(form(liverpool, before=date(2024, 4, day)).details.results) for day in (18, 19)
    }

    assert asked == {18: 0, 19: 1}


def test_the_scope_counts_what_the_answer_rests_on(liverpool):
    season = league()
    everton, villa = clubs("Everton", "Villa")
    play(season, "2024-04-07", everton, villa, "0-0")
    for home, away, kick_off in ((liverpool, everton, KICK_OFF), (villa, liverpool, None)):
        play(season, "2024-04-18", home, away, "1-0", kick_off=kick_off)

    asked = {hour: table(season, before=KICK_OFF + hour * HOUR) for hour in (1, 2)}

    assert {hour: (len(one.rows), one.scope) for hour, one in asked.items()} == {
        1: (1, "Premier League, 2023/24 loaded: 1 match, 2024"),
        2: (2, "Premier League, 2023/24 loaded: 2 matches, 2024"),
    }


def test_a_tie_is_open_while_its_second_leg_is_being_played(liverpool):
    [atalanta] = clubs("Atalanta")
    knock_out_tie(cup(), "2024-04-11", liverpool, atalanta, ("1-1", "1-1"), kick_off=KICK_OFF)
    tie = Fixture.objects.get(leg=2).tie
    tie.winner = atalanta
    tie.save()

    asked = {hour: Fixture.objects.ties(KICK_OFF + hour * HOUR)[0] for hour in (-1, 1, 2)}

    assert {hour: (len(one.fixtures), one.went_through) for hour, one in asked.items()} == {
        -1: (1, None),
        1: (1, None),
        2: (2, atalanta.pk),
    }


def test_rest_is_counted_from_a_match_that_is_over(liverpool):
    late = datetime.fromisoformat("2024-07-31T19:30-07:00")
    play(cup(), "2024-07-31", liverpool, clubs("Arsenal")[0], "2-1", kick_off=late)

    asked = [rest(liverpool, before=late + hours * HOUR).value["days"] for hours in (1, 2)]

    assert asked == [None, 1]


def test_rest_goes_by_one_calendar_whatever_the_offset(liverpool, at_atalanta):
    morning_in_auckland = datetime.fromisoformat("2024-04-20T06:00+12:00")

    assert rest(liverpool, before=morning_in_auckland).value["days"] == 1
