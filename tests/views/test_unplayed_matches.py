"""A match that is not played is on each page that it concerns, and only one to come is next."""

from datetime import UTC, date, datetime

import pytest
import time_machine

from tests.factories import (
    AppointmentFactory,
    ClubFactory,
    FixtureFactory,
    OfficialFactory,
    StadiumFactory,
)

pytestmark = pytest.mark.django_db
NOW = datetime(2024, 4, 18, 20, tzinfo=UTC)
TODAY, YESTERDAY, NEXT_WEEK = date(2024, 4, 18), date(2024, 4, 17), date(2024, 4, 25)
TO_COME = {
    "Ashford": {"day": NEXT_WEEK},
    "Barrow": {"day": NEXT_WEEK, "status": "to_be_confirmed"},
    "Corby": {"day": TODAY},
    "Derry": {"day": TODAY, "kick_off": datetime(2024, 4, 18, 20, 30, tzinfo=UTC)},
}
OTHERS = {
    "Egham": {"day": NEXT_WEEK, "status": "postponed"},
    "Frome": {"day": TODAY, "kick_off": datetime(2024, 4, 18, 19, tzinfo=UTC)},
    "Goole": {"day": YESTERDAY},
    "Hove": {"day": date(2021, 4, 17), "status": "postponed"},
}


@pytest.fixture
def club():
    """With the matches above at its ground, all with one fourth official."""
    stadium = StadiumFactory(slug="the-ground", time_zone="Europe/London")
    club = ClubFactory(name="Rovers", slug="rovers", stadium=stadium)
    fourth = OfficialFactory(slug="the-fourth")
    for name, facts in (TO_COME | OTHERS).items():
        away = ClubFactory(name=name)
        fixture = FixtureFactory(home=club, away=away, stadium=stadium, **facts)
        AppointmentFactory(fixture=fixture, official=fourth, duty="fourth")
    return club


@pytest.mark.parametrize("page", ["clubs/rovers", "stadiums/the-ground", "officials/the-fourth"])
def test_a_match_to_come_is_next_and_every_other_is_without_a_result(client, club, page):
    with time_machine.travel(NOW, tick=False):
        words = client.get(f"/{page}/").content.decode()

    before, _, after = words.partition('id="without-result-title"')
    # Of a stadium only one match is next.
    assert [name for name in TO_COME if name in before] == (
        ["Corby"] if "stadium" in page else list(TO_COME)
    )
    assert not [name for name in TO_COME if name in after]
    assert not [name for name in OTHERS if name in before]
    assert [name for name in OTHERS if name in after] == list(OTHERS)
    assert "result not entered" in after.lower()
    assert after.lower().count("postponed") == 2
