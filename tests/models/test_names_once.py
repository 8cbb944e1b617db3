"""A new row is refused under any spelling of a name that another row has."""

import pytest
from django.core.exceptions import ValidationError

from tests.factories import (
    ClubFactory,
    CompetitionFactory,
    CompetitionNameFactory,
    OfficialFactory,
    PersonFactory,
    StadiumFactory,
    StadiumNameFactory,
)

pytestmark = pytest.mark.django_db


def refused(row):
    with pytest.raises(ValidationError) as caught:
        row.full_clean()
    return str(caught.value.message_dict)


@pytest.mark.parametrize(
    ("factory", "name", "others"),
    [
        (ClubFactory, "Ødegård United", ("ODEGARD UNITED", "Oedegaard United")),
        (PersonFactory, "Martin Ødegaard", ("martin odegaard", "Martin Oedegaard")),
        (OfficialFactory, "Björn Kuipers", ("BJORN KUIPERS", "Bjoern Kuipers")),
        (CompetitionFactory, "Süper Lig", ("super lig", "Sueper-Lig")),
        (StadiumFactory, "Müngersdorf", ("MUNGERSDORF", "Muengersdorf")),
    ],
)
def test_the_name_of_another_row_in_any_spelling(factory, name, others):
    factory(name=name)

    for other in others:
        assert " name " in refused(factory.build(name=other))


def test_another_name_of_a_stadium_or_a_competition():
    StadiumNameFactory(stadium=StadiumFactory(city="London"), name="Ashburton Grove", city="")
    CompetitionNameFactory(name="UEFA Cup")

    assert "already" in refused(StadiumFactory.build(name="ASHBURTON GROVE", city="London"))
    assert "already" in refused(CompetitionFactory.build(name="uefa cup"))


def test_another_name_that_is_the_name_of_another_row():
    StadiumFactory(name="Dell Park", city="Harrow")
    CompetitionFactory(name="UEFA Cup")

    other = StadiumFactory(name="Elm Road", city="Harrow")
    name = StadiumNameFactory.build(stadium=other, name="DELL PARK", city="")
    assert "another stadium" in refused(name)
    name = CompetitionNameFactory.build(competition=CompetitionFactory(), name="uefa cup")
    assert "another competition" in refused(name)


def test_stadiums_of_two_cities_and_leagues_of_two_countries_may_share_a_name():
    StadiumNameFactory(stadium=StadiumFactory(city="Rome"), name="Olympic Stadium", city="")
    CompetitionFactory(name="English Premier League", short_name="Premier League", country="ENG")

    StadiumFactory.build(name="Olympic Stadium", city="Turin").full_clean()
    CompetitionFactory.build(name="Premier League", country="RUS", slug="rus").full_clean()
