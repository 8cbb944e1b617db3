import re
from datetime import date

import pytest

from previews.pages.competition_list import ON_A_PAGE
from tests.factories import CompetitionFactory, SeasonFactory

pytestmark = pytest.mark.django_db
ROW = re.compile(r'<a href="/competitions/[-\w]+/">([^<]+)</a>')
SEASON = re.compile(r'<a href="(/competitions/[-\w]+/[-\w]+/)">([^<]+)</a>')


def test_competitions_are_in_alphabetical_order_with_their_latest_season(client):
    league = CompetitionFactory(name="Serie A", slug="serie-a")
    CompetitionFactory(name="Coppa Italia")
    for year in (2021, 2023, 2022):
        SeasonFactory(
            competition=league,
            name=f"{year}/{year % 100 + 1}",
            starts_on=date(year, 7, 1),
            ends_on=date(year + 1, 6, 30),
        )

    page = client.get("/competitions/").content.decode()

    assert ROW.findall(page) == ["Coppa Italia", "Serie A"]
    assert SEASON.findall(page) == [("/competitions/serie-a/2023-24/", "2023/24")]


def test_further_competitions_are_on_further_pages(client):
    for number in range(ON_A_PAGE + 2):
        CompetitionFactory(name=f"Cup {number:03}")

    first = client.get("/competitions/").content.decode()
    further = re.search(r'href="(\?after=[-\w]+)"', first)[1]

    assert len(ROW.findall(first)) == ON_A_PAGE
    assert len(ROW.findall(client.get(f"/competitions/{further}").content.decode())) == 2


@pytest.mark.parametrize("number", [1, 5])
def test_it_asks_as_much_for_one_as_for_many(client, number, django_assert_num_queries):
    for _ in range(number):
        SeasonFactory(competition=CompetitionFactory())

    with django_assert_num_queries(1):
        client.get("/competitions/")


def test_an_empty_archive_says_so(client):
    assert "The archive has no competition yet." in client.get("/competitions/").content.decode()
