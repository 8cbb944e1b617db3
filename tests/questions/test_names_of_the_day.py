"""Clubs and competitions under the names of the season, with one history."""

from datetime import date

import pytest

from previews.models import Fixture, Season
from previews.questions import QUESTIONS_BY_SLUG
from previews.questions.parse import ask_from_words
from tests.factories import (
    ClubFactory,
    ClubNameFactory,
    CompetitionFactory,
    CompetitionNameFactory,
    FixtureFactory,
    PreviewFactory,
    SeasonFactory,
)

pytestmark = pytest.mark.django_db
LATER = date(2025, 1, 1)


def season(competition, name):
    first = int(name[:4])
    last = first + 1 if "/" in name else first
    begin = date(first, 7, 1) if "/" in name else date(first, 1, 1)
    end = date(last, 6, 30) if "/" in name else date(last, 12, 31)
    return SeasonFactory(competition=competition, name=name, starts_on=begin, ends_on=end)


def names_in(competition, club, name):
    """The club's name in a match of the season."""
    row = season(competition, name)
    FixtureFactory(season=row, home=club, day=row.starts_on, played=True)
    (played,) = Fixture.objects.in_season(row).receipts()
    (listed,) = Fixture.objects.in_season(row).season_rows()
    sides = Fixture.objects.in_season(row).sides()
    names = {played.home.name, listed.home.name, *(s.name for s in sides if s.club == club.pk)}
    assert len(names) == 1
    return names.pop()


@pytest.fixture
def ufern():
    """KFC Ufern, called Bayer Ufern from 1953 until 1995, and FC Ufern before."""
    club = ClubFactory(name="KFC Ufern", country="GER")
    ClubNameFactory(club=club, name="FC Ufern", used_until=1953)
    ClubNameFactory(club=club, name="Bayer Ufern", used_from=1953, used_until=1995)
    ClubNameFactory(club=club, name="Uferner KFC")
    return club


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("1952/53", "FC Ufern"),
        ("1953/54", "Bayer Ufern"),
        ("1994/95", "Bayer Ufern"),
        ("1995/96", "KFC Ufern"),
        ("1995", "Bayer Ufern"),
        ("1996", "KFC Ufern"),
        ("1900", "FC Ufern"),
    ],
)
def test_a_club_has_the_name_of_the_season(ufern, name, called):
    assert names_in(CompetitionFactory(league=True), ufern, name) == called


@pytest.mark.parametrize(
    ("years", "called"),
    [
        ({}, "KFC Ufern"),
        ({"used_from": 2000}, "Name"),
        ({"used_from": 2001}, "KFC Ufern"),
        ({"used_until": 2001}, "Name"),
        ({"used_until": 2000}, "KFC Ufern"),
        ({"used_from": 2000, "used_until": 2001}, "Name"),
    ],
)
def test_a_season_is_covered_whole_or_not_at_all(years, called):
    club = ClubFactory(name="KFC Ufern")
    ClubNameFactory(club=club, name="Name", **years)

    assert names_in(CompetitionFactory(), club, "2000/01") == called


def test_the_history_is_one_and_each_match_has_its_name(ufern):
    league = CompetitionFactory(name="Second Division", league=True)
    for name in ("1994/95", "1995/96"):
        row = season(league, name)
        FixtureFactory(season=row, home=ufern, day=row.starts_on, played=True)

    answer = ask_from_words(QUESTIONS_BY_SLUG["form"], {"club": "Bayer Ufern"}, before=LATER)
    tables = [
        ask_from_words(
            QUESTIONS_BY_SLUG["table"],
            {"competition": "Second Division", "season": name, "club": "KFC Ufern"},
            before=LATER,
        )
        for name in ("1994/95", "1995/96")
    ]

    assert [row.home.name for row in answer.rows] == ["KFC Ufern", "Bayer Ufern"]
    assert [table.value["club"] for table in tables] == ["Bayer Ufern", "KFC Ufern"]


def test_a_competition_has_the_name_of_the_season(client):
    league = CompetitionFactory(name="Europa League", slug="europa-league")
    CompetitionNameFactory(competition=league, name="UEFA Cup", used_from=1971, used_until=2009)
    earlier, later = season(league, "2008/09"), season(league, "2009/10")
    FixtureFactory(season=earlier, day=date(2009, 5, 20), played=True)
    FixtureFactory(season=later, day=date(2010, 5, 20), played=True)

    words = [str(row) for row in Season.objects.all().with_competition().latest_first()]
    rows = Fixture.objects.all().latest_first().receipts()
    pages = [
        client.get(f"/competitions/europa-league/{name}/").content.decode()
        for name in ("2008-09", "2009-10")
    ]
    answer = ask_from_words(
        QUESTIONS_BY_SLUG["biggest-results"],
        {"competition": "UEFA Cup", "season": "2008/09"},
        before=LATER,
    )

    assert words == ["Europa League 2009/10", "UEFA Cup 2008/09"]
    assert [row.competition for row in rows] == ["Europa League", "UEFA Cup"]
    assert ["UEFA Cup" in page for page in pages] == [True, False]
    assert answer.scope.startswith("UEFA Cup, 2008/09 loaded")


def test_previews_and_results_of_old_matches_have_the_old_names(client, ufern):
    league = CompetitionFactory(league=True)
    row = season(league, "1994/95")
    fixture = FixtureFactory(season=row, home=ufern, day=row.starts_on, played=True)
    PreviewFactory(fixture=fixture, slug="old", published=True)
    opponent = fixture.away

    for address in ("/previews/old/", "/", f"/clubs/{opponent.slug}/"):
        words = client.get(address).content.decode()
        assert "Bayer Ufern" in words, address
        assert "KFC Ufern" not in words or address == "/", address
    assert "<h1>KFC Ufern" in client.get(f"/clubs/{ufern.slug}/").content.decode().replace("\n", "")
    ufern.refresh_from_db()
    assert ufern.name == "KFC Ufern"
