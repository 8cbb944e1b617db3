from datetime import UTC, datetime

import pytest

from previews.components.kick_off_times import on_local_clock
from tests.factories import ClubFactory, FixtureFactory, SeasonFactory, StadiumFactory

pytestmark = pytest.mark.django_db

TEATIME = datetime(2024, 4, 21, 16, tzinfo=UTC)


def kick_off(*, ground="", own_ground="", country="ENG", of_competition="", **facts):
    """A fixture at a ground in one time zone, of a club whose own ground is in another."""
    home = ClubFactory(
        country=country,
        stadium=StadiumFactory(time_zone=own_ground) if own_ground else None,
        **facts.pop("home", {}),
    )
    return FixtureFactory(
        home=home,
        stadium=StadiumFactory(time_zone=ground) if ground else None,
        season=SeasonFactory(competition__country=of_competition),
        **{"kick_off": TEATIME, **facts},
    )


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        pytest.param({"ground": "Europe/Athens", "own_ground": "Europe/Rome"}, "19:00 EEST",
                     id="the-ground-of-the-match"),
        pytest.param({"own_ground": "Europe/Rome"}, "18:00 CEST", id="the-home-clubs-own-ground"),
        pytest.param({"country": "TUR"}, "19:00 UTC+3", id="the-home-clubs-country"),
        pytest.param({"country": "BRA", "of_competition": "ITA"}, "18:00 CEST",
                     id="the-competitions-country"),
        pytest.param({"own_ground": "Europe/Rome", "of_competition": "ENG",
                      "neutral_ground": True}, "17:00 BST", id="neutral-in-a-country"),
        pytest.param({"own_ground": "Europe/Rome", "neutral_ground": True}, "16:00 UTC",
                     id="neutral-anywhere"),
        pytest.param({"country": "FRA", "home": {"kind": "national_team"}}, "16:00 UTC",
                     id="nations-play-in-any-country"),
        pytest.param({"country": "BRA"}, "16:00 UTC", id="a-country-of-several-clocks"),
        pytest.param({"kick_off": None}, "", id="to-be-confirmed"),
    ],
)  # fmt: skip
def test_a_kick_off_is_told_on_the_likeliest_clock(facts, words):
    assert on_local_clock(kick_off(**facts)) == words
