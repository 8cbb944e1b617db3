"""Whom an unmatched name may mean: near in letters, or in the company that its held rows keep."""

from datetime import date

import pytest
from django.urls import reverse

from previews.importers.linking.name_candidates import candidates_of
from tests.admin.form_data import sent_back
from tests.admin.held_rows import held_row
from tests.factories import (
    AppointmentFactory,
    ClubFactory,
    CompetitionFactory,
    FixtureFactory,
    OfficialFactory,
    SeasonFactory,
    UnmatchedNameFactory,
)

pytestmark = pytest.mark.django_db
DAY = date(2024, 4, 13)
# The rows, seasons, seasons beside, clubs by season and day; the spellings of the country and of
# its neighbour, and the clubs with their names.
QUERIES = 13


@pytest.fixture
def season(db):
    competition = CompetitionFactory(name="Premier League")
    return SeasonFactory(
        competition=competition,
        name="2023/24",
        starts_on=date(2023, 8, 1),
        ends_on=date(2024, 5, 31),
    )


def club(name, country="ENG"):
    return ClubFactory(name=name, country=country)


def reasons_of(unknown):
    return {str(each.row): each.reasons for each in candidates_of(unknown)}


def test_a_nickname_is_found_by_season_and_free_day(season):
    everton, fulham, wolves = club("Everton"), club("Fulham"), club("Wolves")
    barnsley = club("Barnsley")
    FixtureFactory(season=season, home=everton, away=fulham, day=date(2024, 1, 6))
    FixtureFactory(season=season, home=wolves, away=barnsley, day=DAY)
    unknown = UnmatchedNameFactory(name="The Toffees", country="ENG")
    _held(unknown, season, fulham)

    reasons = reasons_of(unknown)

    assert reasons == {
        "Everton": (
            "of ENG",
            "played in Premier League 2023/24",
            "no other match on 13 Apr 2024",
        )
    }


def _held(unknown, season, opponent, day=DAY):
    row = held_row(unknown, day=day, home=unknown.name, away=opponent.name)
    row.season, row.away, row.day = season, opponent, day
    row.save()
    return row


def test_a_club_spelt_alike_that_plays_elsewhere_that_day_comes_behind(season):
    liverpool, fulham = club("Liverpool"), club("Fulham")
    other = club("Liverpol City")
    FixtureFactory(season=season, home=liverpool, away=fulham, day=date(2024, 1, 6))
    FixtureFactory(season=season, home=other, away=club("Wolves"), day=DAY)
    unknown = UnmatchedNameFactory(name="Liverpol", country="ENG")
    _held(unknown, season, fulham)

    names = list(reasons_of(unknown))

    assert names == ["Liverpool", "Liverpol City"]
    assert "but has a match on 13 Apr 2024 already" in reasons_of(unknown)["Liverpol City"]


def test_a_club_of_the_season_before_is_one_too(season):
    before = SeasonFactory(
        competition=season.competition,
        name="2022/23",
        starts_on=date(2022, 8, 1),
        ends_on=date(2023, 5, 31),
    )
    everton, fulham = club("Everton"), club("Fulham")
    FixtureFactory(season=before, home=everton, away=fulham, day=date(2023, 1, 6))
    unknown = UnmatchedNameFactory(name="The Toffees", country="ENG")
    _held(unknown, season, fulham)

    assert (
        "played in the same competition a season before or after" in reasons_of(unknown)["Everton"]
    )


def test_without_rows_only_letters_count():
    club("Liverpool"), club("Everton")
    unknown = UnmatchedNameFactory(name="Liverpol", country="ENG")

    assert reasons_of(unknown) == {"Liverpool": ("spelt alike", "of ENG")}


def test_an_official_is_near_by_letters_and_season(season):
    dean = OfficialFactory(name="Mike Dean", country="ENG")
    fixture = FixtureFactory(season=season)
    AppointmentFactory(fixture=fixture, official=dean)
    unknown = UnmatchedNameFactory(kind="official", name="Mike Deane", country="ENG")
    _held(unknown, season, club("Fulham"))

    assert reasons_of(unknown) == {
        "Mike Dean": ("spelt alike", "of ENG", "was an official in Premier League 2023/24")
    }


@pytest.mark.parametrize("many", [2, 12])
def test_it_costs_the_same_for_few_and_many_clubs(season, many, django_assert_num_queries):
    clubs = [club(f"Town of {letter}") for letter in "abcdefghijklm"[: many + 1]]
    for other in clubs[1:]:
        FixtureFactory(season=season, home=clubs[0], away=other, day=date(2024, 1, 6))
    unknown = UnmatchedNameFactory(name="Towne", country="ENG")
    _held(unknown, season, clubs[0])

    with django_assert_num_queries(QUERIES):
        assert candidates_of(unknown)


def test_a_candidate_is_chosen_on_the_page(editor, season):
    everton, fulham = club("Everton"), club("Fulham")
    FixtureFactory(season=season, home=everton, away=fulham, day=date(2024, 1, 6))
    unknown = UnmatchedNameFactory(name="The Toffees", country="ENG")
    _held(unknown, season, fulham)
    page = reverse("admin:previews_unmatchedname_change", args=[unknown.pk])
    opened = editor.get(page)
    assert "Everton (ENG): of ENG, played in Premier League 2023/24" in opened.content.decode()

    editor.post(page, sent_back(opened, candidate=str(everton.pk)))

    unknown.refresh_from_db()
    assert unknown.club == everton


def test_a_candidate_and_another_club_are_not_chosen_together(editor, season):
    everton, other = club("Everton"), club("Barnsley")
    unknown = UnmatchedNameFactory(name="Evertton", country="ENG")
    page = reverse("admin:previews_unmatchedname_change", args=[unknown.pk])
    opened = editor.get(page)

    response = editor.post(page, sent_back(opened, candidate=str(everton.pk), club=other.pk))

    assert "and not both" in response.context["adminform"].form.errors["candidate"][0]
