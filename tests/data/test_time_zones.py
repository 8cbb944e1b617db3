from zoneinfo import available_timezones

import pytest

from previews.data.countries import member_codes
from previews.data.time_zones import time_zone_of, time_zones


@pytest.mark.parametrize(
    ("country", "zone"),
    [
        ("ENG", "Europe/London"),
        ("SCO", "Europe/London"),
        ("ITA", "Europe/Rome"),
        pytest.param("RUS", None, id="a country of many time zones"),
        pytest.param("", None, id="no country"),
    ],
)
def test_a_country_has_one_time_zone_or_none(country, zone):
    assert time_zone_of(country) == zone


def test_every_time_zone_is_one_that_the_machine_knows_of_a_member_of_fifa():
    assert set(time_zones()) - set(member_codes()) == set()
    assert set(time_zones().values()) - available_timezones() == set()
