from itertools import pairwise

from previews.data.competitions import (
    competition_table,
    is_calendar_year_country,
    known_competitions,
)
from previews.data.countries import member_codes
from previews.text.spelling import name_key


def test_no_spelling_belongs_to_two_competitions():
    spellings = [name_key(name) for known in known_competitions() for name in known.names]

    assert sorted(spellings) == sorted(set(spellings))


def test_a_competition_has_a_country_or_an_organiser():
    assert [
        known.name for known in known_competitions() if bool(known.country) == bool(known.organiser)
    ] == []


def test_every_country_is_a_member_of_fifa():
    countries = {known.country for known in known_competitions() if known.country}

    assert countries - set(member_codes()) == set()
    assert set(competition_table().calendar_year_countries) - set(member_codes()) == set()


def test_competitions_between_countries_come_first_and_leagues_before_cups():
    places = [(known.country, known.organiser, known.is_cup) for known in known_competitions()]

    assert [pair for pair in pairwise(places) if pair[0] > pair[1]] == []


def test_a_league_of_a_calendar_year_country_is_one_too():
    for known in known_competitions():
        assert known.country == "" or not is_calendar_year_country(known.country)


def test_countries_of_calendar_years_are_in_order_and_named_once():
    codes = competition_table().calendar_year_countries

    assert list(codes) == sorted(set(codes))
