"""A seed file that gives a fixture a stadium, or a stadium a zone, moves no kick-off."""

from datetime import UTC, datetime

import pytest

from previews.seed_files.load import load
from tests.factories import ClubFactory, FixtureFactory, StadiumFactory

pytestmark = pytest.mark.django_db
STADIUM = """
    - model: previews.fixture
      fields:
        season: [County Cup, 2023/24]
        home: [Alfa, ENG]
        away: [Beta, ENG]
        day: 2024-04-18
        stadium: [Old Ground, Leeds]
"""
ZONE = """
    - model: previews.stadium
      fields: {name: Old Ground, city: Leeds, country: ENG, time_zone: Europe/London}
"""
KICK_OFF = datetime(2024, 4, 18, 19, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "has_stadium"),
    [
        pytest.param(STADIUM, False, id="a stadium for none"),
        pytest.param(STADIUM, True, id="another stadium"),
        pytest.param(ZONE, True, id="another zone"),
    ],
)
def test_instant_of_a_kick_off_stays(write, text, has_stadium):
    old_ground = StadiumFactory(name="Old Ground", city="Leeds", time_zone="Europe/Dublin")
    fixture = FixtureFactory(
        home=ClubFactory(name="Alfa"),
        away=ClubFactory(name="Beta"),
        season__competition__name="County Cup",
        stadium=old_ground if text is ZONE else StadiumFactory() if has_stadium else None,
        kick_off=KICK_OFF,
    )

    report = load([write("a.yaml", text)])
    fixture.refresh_from_db()

    assert report.lines
    assert fixture.stadium == old_ground
    assert fixture.kick_off == KICK_OFF
