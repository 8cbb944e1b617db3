"""A referee's matches, and the bookings in them."""

from datetime import date

import pytest

from previews.football.computed import Figure
from previews.questions.bookings import bookings
from previews.questions.referee_record import referee_record
from previews.questions.scope import Scope
from tests.factories import (
    AppointmentFactory,
    MatchEventFactory,
    OfficialFactory,
    SideStatsFactory,
)
from tests.questions.seasons import clubs, cup, league, play

pytestmark = pytest.mark.django_db
MAY = date(2024, 5, 1)


@pytest.fixture
def referee():
    """Three matches, two of Liverpool's: one with numbers, one with events, one with neither."""
    referee = OfficialFactory(name="François Letexier")
    liverpool, madrid, rome = clubs("Liverpool", "Madrid", "Rome")
    season = cup("Champions League")
    counted = play(season, "2023-02-21", liverpool, madrid, "2-5")
    watched = play(season, "2023-03-15", madrid, liverpool, "1-0")
    unknown = play(season, "2023-04-01", rome, madrid, "0-0")
    as_fourth = play(season, "2023-05-01", rome, liverpool, "0-0")
    for fixture in (counted, watched, unknown):
        AppointmentFactory(fixture=fixture, official=referee)
    AppointmentFactory(fixture=as_fourth, official=referee, duty="fourth")
    SideStatsFactory(fixture=counted, side="home", bookings=3, sendings_off=1)
    SideStatsFactory(fixture=counted, side="away", bookings=2)
    MatchEventFactory(fixture=watched, kind="booking")
    MatchEventFactory(fixture=watched, kind="second_booking")
    MatchEventFactory(fixture=unknown, kind="goal")
    return referee


@pytest.fixture
def liverpool(referee):
    return referee.appointments.get(fixture__day=date(2023, 2, 21)).fixture.home


def test_matches_of_a_club_come_with_its_record_and_the_cards(referee, liverpool):
    answer = referee_record(referee, liverpool, before=MAY)

    assert [(row.day, row.note) for row in answer.rows] == [
        (date(2023, 3, 15), "one booking, one sent off"),
        (date(2023, 2, 21), "five bookings, one sent off"),
    ]
    assert answer.figures == (
        Figure("count", 2, "matches"),
        Figure("won", 0),
        Figure("drawn", 0),
        Figure("lost", 2),
        Figure("last", date(2023, 3, 15), "last match"),
        Figure("bookings", 6),
        Figure("sendings_off", 2, "sent off"),
    )
    assert answer.scope == (
        "all competitions loaded: the matches that name François Letexier as referee"
    )


def test_match_without_cards_on_record_is_not_a_match_without_bookings(referee):
    answer = bookings(referee, before=MAY)

    assert answer.value == {"bookings": 6, "sendings_off": 2, "matches": 2, "average": 3.0}
    assert [row.note for row in answer.rows] == [
        "bookings not in the archive",
        "one booking, one sent off",
        "five bookings, one sent off",
    ]


def test_numbers_of_one_side_alone_do_not_tell_of_the_match(referee, liverpool):
    fixture = play(league(), "2024-01-01", liverpool, *clubs("Everton"), "1-1")
    AppointmentFactory(fixture=fixture, official=referee)
    SideStatsFactory(fixture=fixture, side="home", bookings=4)

    assert bookings(referee, before=MAY, scope=Scope(season="2023/24")).value["bookings"] == 6


def test_referee_without_matches_is_said():
    answer = referee_record(OfficialFactory(name="Newly Promoted"), before=MAY)

    assert answer.not_in_archive == "No match with Newly Promoted as referee in the archive."
    assert answer.computed is None


def test_referee_whose_bookings_nobody_noted_is_said(referee):
    answer = bookings(referee, before=date(2023, 2, 21))

    assert answer.not_in_archive == "Bookings by François Letexier are not in the archive."


@pytest.mark.parametrize("matches", [1, 15])
def test_three_queries_for_one_match_and_for_many(matches, django_assert_num_queries):
    official = OfficialFactory()
    home, away = clubs("Home", "Away")
    season = league()
    for day in range(1, matches + 1):
        fixture = play(season, f"2024-01-{day:02}", home, away, "1-1")
        AppointmentFactory(fixture=fixture, official=official)

    with django_assert_num_queries(3):
        referee_record(official, home, before=MAY)
