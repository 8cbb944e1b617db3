from zoneinfo import available_timezones

import pytest

from previews.football.countries import member_codes
from previews.football.country_clocks import ZONES, zone_of


@pytest.mark.parametrize(
    ("country", "zone"),
    [
        ("ENG", "Europe/London"),
        ("SCO", "Europe/London"),
        ("ITA", "Europe/Rome"),
        pytest.param("RUS", None, id="one-of-many-clocks"),
        pytest.param("", None, id="no-country"),
    ],
)
def test_a_country_has_one_clock_or_none(country, zone):
    assert zone_of(country) == zone


def test_every_clock_is_one_that_the_machine_knows_of_a_country_of_football():
    assert set(ZONES) - set(member_codes()) == set()
    assert set(ZONES.values()) - available_timezones() == set()
