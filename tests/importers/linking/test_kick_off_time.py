from datetime import UTC, date, datetime, time

import pytest

from previews.importers.linking.kick_off_time import kick_off, time_zone_of


@pytest.mark.parametrize(
    ("clock", "offset", "zone", "moment"),
    [
        pytest.param(time(21), None, "Europe/Rome", datetime(2024, 4, 18, 19, tzinfo=UTC),
                     id="a zone"),
        pytest.param(time(21), 180, "Europe/Rome", datetime(2024, 4, 18, 18, tzinfo=UTC),
                     id="an offset before a zone"),
        pytest.param(time(21), 0, "", datetime(2024, 4, 18, 21, tzinfo=UTC), id="no offset"),
        pytest.param(time(21), None, "", None, id="no zone"),
        pytest.param(None, None, "Europe/Rome", None, id="no time"),
    ],
)  # fmt: skip
def test_a_kick_off_is_stored_in_utc(clock, offset, zone, moment):
    assert kick_off(date(2024, 4, 18), clock, offset, zone) == moment


@pytest.mark.parametrize(
    ("organiser", "country", "zone"),
    [
        pytest.param("", "ENG", "Europe/London", id="a country"),
        pytest.param("UEFA", "", "Europe/Zurich", id="UEFA"),
        pytest.param("", "BRA", "", id="a country of several time zones"),
        pytest.param("CONMEBOL", "", "", id="another organiser"),
    ],
)
def test_the_time_zone_of_a_competition(organiser, country, zone):
    assert time_zone_of(organiser, country) == zone
