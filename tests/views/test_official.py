"""An official's page: the matches, the record with a club, the bookings."""

from datetime import date, timedelta

import pytest

from tests.factories import (
    AppointmentFactory,
    ClubFactory,
    FixtureFactory,
    MatchEventFactory,
    OfficialFactory,
    PreviewFactory,
)
from tests.html import squeezed

pytestmark = pytest.mark.django_db


@pytest.fixture
def letexier():
    return OfficialFactory(name="François Letexier", slug="francois-letexier")


def page_of(client, query=""):
    response = client.get(f"/officials/francois-letexier/{query}")
    assert response.status_code == 200
    return squeezed(response.content.decode())


def refereed(official, number, *, day=date(2020, 1, 1), **sides):
    """So many matches, a day apart."""
    for count in range(number):
        past = FixtureFactory(day=day + timedelta(days=count), played=True, **sides)
        AppointmentFactory(fixture=past, official=official)
    return past


def test_matches_and_duties_are_told(client, letexier):
    past = refereed(letexier, 1, home__name="Midtjylland", away__name="Liverpool")
    MatchEventFactory(fixture=past, kind="booking")
    assistant = {"official": letexier, "duty": "var"}
    AppointmentFactory(fixture__day=date(2021, 1, 1), fixture__played=True, **assistant)
    # Of a past match without a result it is not known whether it was played.
    AppointmentFactory(fixture__day=date(2021, 2, 1), **assistant)
    AppointmentFactory(official=letexier, duty="avar", fixture__day=date(2999, 1, 1))

    page = page_of(client)

    for words in ("Match official, France</p>", "Referee: 1 · Video assistant referee (VAR): 1</p>",
                  "One match held as referee", "One booking, none sent off"):  # fmt: skip
        assert words in page


def test_a_match_leads_to_its_clubs_its_season_and_its_preview(client, letexier):
    past = refereed(letexier, 1, home__name="Midtjylland", away__name="Liverpool")
    PreviewFactory(fixture=past, published=True, slug="the-match")
    without = refereed(letexier, 1, home__name="Palace", day=date(2022, 1, 1))
    PreviewFactory(fixture=without, slug="a-draft")

    page = page_of(client)

    season = f"/competitions/{past.season.competition.slug}/{past.season.slug}/"
    for address in ("/clubs/midtjylland/", "/clubs/liverpool/", season, "/previews/the-match/"):
        assert f'href="{address}"' in page, address
    assert "a-draft" not in page


def test_the_record_with_a_club_is_asked_for(client, letexier):
    liverpool = ClubFactory(name="Liverpool")
    refereed(letexier, 2, away=liverpool)
    refereed(letexier, 1, home=liverpool, day=date(2021, 1, 1))
    refereed(letexier, 1, home__name="Palace", day=date(2022, 1, 1))

    page = page_of(client, "?club=liverpool")

    assert "Matches with Liverpool" in page
    assert "Three matches held: one win, two defeats" in page
    assert "<b>Palace" not in page


@pytest.mark.parametrize("query", ["?club=nobody", "?club=%00", "?page=x", "?page=0", "?page=-1",
                                   "?page=" + "9" * 500, "?page=%C2%B2"])  # fmt: skip
def test_bad_parameters_get_the_default(client, letexier, query):
    refereed(letexier, 1)

    assert "One match held as referee" in page_of(client, query)


def test_a_long_career_is_shown_in_pages(client, letexier):
    refereed(letexier, 45)

    first, last = page_of(client), page_of(client, "?page=3")

    assert (first.count('class="matches__one"'), last.count('class="matches__one"')) == (20, 5)
    assert "Page 3 of 3" in last
    assert "45 matches held as referee" in first


def test_an_official_without_matches_says_so(client, letexier):
    assert "No match with François Letexier as referee in the archive." in page_of(client)


def test_an_unknown_official_is_a_404_page(client):
    assert client.get("/officials/nobody/").status_code == 404


@pytest.mark.parametrize("number", [1, 30])
def test_a_long_career_costs_as_much_as_one_match(
    client, letexier, number, django_assert_num_queries
):
    refereed(letexier, number)

    with django_assert_num_queries(9):
        page_of(client)
