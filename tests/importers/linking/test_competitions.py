"""One competition under the names that files give it, with its country or without."""

import pytest

from previews.importers.linking.competition_lookup import CompetitionLookup
from previews.importers.linking.competitions import known_competition
from tests.factories import CompetitionFactory


@pytest.mark.parametrize(
    ("name", "country", "stored"),
    [
        ("Bundesliga", "AUT", "Österr. Bundesliga"),
        ("Bundesliga", "GER", "Bundesliga"),
        ("Bundesliga", "", "Bundesliga"),
        ("Österreich Bundesliga", "", "Österr. Bundesliga"),
        ("Bundesliga (Austria)", "", "Österr. Bundesliga"),
        ("2. Liga", "AUT", "Österr. 2. Liga"),
        ("Premier League", "ENG", "Premier League"),
        ("Segunda División de España", "", "Segunda División"),
        ("Copa del Rey de España", "", "Copa del Rey"),
        ("Premiership", "SCO", "Scottish Premiership"),
        ("Cup", "SCO", "Scottish Cup"),
    ],
)
def test_a_listed_competition_is_known_with_its_country_beside_its_name(name, country, stored):
    assert known_competition(name, country).name == stored


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Turkish Sample League", "TUR"),
        ("Liga Muestra de España", "ESP"),
        ("Musterliga (Austria)", "AUT"),
        ("Austria Musterliga", "AUT"),
        ("Muster Cup", ""),
    ],
)
def test_a_country_in_the_name_is_the_country(name, country):
    assert known_competition(name).country == country


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("stored", "name", "country"),
    [
        ("Greek Sample League", "Sample League", "GRE"),
        ("Sample League", "Greece Sample League", "GRE"),
        ("Liga Muestra", "Liga Muestra de España", "ESP"),
    ],
)
def test_an_unlisted_competition_is_one_with_its_country_and_without(stored, name, country):
    CompetitionFactory(name="Swiss Sample League", country="SUI")
    competition = CompetitionFactory(name=stored, country=country)

    assert CompetitionLookup().find(name, country).row == competition


@pytest.mark.django_db
def test_two_titles_of_one_run_make_one_competition():
    lookup = CompetitionLookup()
    first = lookup.find("Turkish Sample League", "")

    assert lookup.find("Sample League", "TUR").row is first.row
    assert lookup.find("Sample League", "GRE").row is not first.row
