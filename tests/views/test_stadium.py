"""A stadium's page: place, clubs, the next match, the matches held there; and the list."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from previews.identity.merge import merge
from previews.models import Stadium
from tests.factories import ClubFactory, FixtureFactory, PreviewFactory, StadiumFactory
from tests.html import squeezed
from tests.identity.test_undo import NOW

pytestmark = pytest.mark.django_db
EVE = datetime(2024, 4, 17, 20, tzinfo=UTC)


@pytest.fixture(autouse=True)
def eve():
    with time_machine.travel(EVE, tick=False):
        yield


@pytest.fixture
def anfield():
    return StadiumFactory(
        name="Anfield", city="Liverpool", country="ENG", slug="anfield", capacity=61276
    )


@pytest.fixture
def liverpool(anfield):
    return ClubFactory(name="Liverpool", stadium=anfield)


def page_of(client, query=""):
    response = client.get(f"/stadiums/anfield/{query}")
    assert response.status_code == 200
    return squeezed(response.content.decode())


def held(stadium, number, **facts):
    for count in range(number):
        day = date(2023, 1, 1) + timedelta(days=count)
        past = FixtureFactory(stadium=stadium, day=day, played=True, **facts)
    return past


def test_place_capacity_and_clubs_are_told(client, liverpool):
    page = page_of(client)

    assert "Stadium in Liverpool, England" in page
    assert "61,276 places" in page
    assert "no source yet" in page
    assert 'href="/clubs/liverpool/"' in page
    assert '"maximumAttendeeCapacity":61276' in page


def test_the_next_match_is_that_of_a_club_at_home_there(client, liverpool):
    coming = FixtureFactory(home=liverpool, day=date(2024, 4, 25), kick_off_known=True)
    FixtureFactory(home=liverpool, day=date(2024, 4, 20), neutral_ground=True)
    FixtureFactory(home=liverpool, day=date(2024, 4, 21), stadium=StadiumFactory())
    FixtureFactory(home=liverpool, day=date(2024, 4, 22), status="postponed")
    PreviewFactory(fixture=coming, slug="a-draft")

    page = page_of(client)

    assert f'href="{coming.get_absolute_url()}"' in page
    assert "25 April 2024" in page
    assert "a-draft" not in page


def test_only_matches_whose_stadium_is_stated_are_held(client, anfield, liverpool):
    past = held(anfield, 1)
    FixtureFactory(home=liverpool, day=date(1899, 1, 1), played=True)

    page = page_of(client)

    assert "One match held with this stadium." in page
    assert f'href="{past.get_absolute_url()}"' in page


def test_many_matches_are_shown_in_pages(client, anfield):
    held(anfield, 45)

    first, last = page_of(client), page_of(client, "?page=3")

    assert (first.count('class="matches__one"'), last.count('class="matches__one"')) == (20, 5)
    assert "45 matches held" in first


@pytest.mark.parametrize("number", [1, 30])
def test_many_matches_cost_as_much_as_one(
    client, anfield, liverpool, number, django_assert_num_queries
):
    held(anfield, number)
    FixtureFactory(home=liverpool, day=date(2024, 4, 25))

    with django_assert_num_queries(9):
        page_of(client)


def test_a_stadium_of_nobody_has_no_page(client, anfield):
    assert client.get("/stadiums/anfield/").status_code == 404
    assert "anfield" not in client.get("/stadiums/").content.decode()


def test_a_merged_stadium_and_an_old_slug_lead_to_the_page(client, anfield, liverpool):
    merge(anfield, StadiumFactory(name="Anfield Road", city="Liverpool", slug="dropped"),
          by="", now=NOW)  # fmt: skip
    row = Stadium.objects.get(slug="anfield")
    row.slug = "new"
    row.save()

    for old in ("anfield", "dropped"):
        response = client.get(f"/stadiums/{old}/")
        assert (response.status_code, response["Location"]) == (301, "/stadiums/new/")


@pytest.mark.parametrize("number", [2, 120])
def test_the_list_is_read_in_parts(client, number, django_assert_num_queries):
    for count in range(number):
        stadium = StadiumFactory(name=f"Ground {count:03}", slug=f"ground-{count:03}")
        ClubFactory(stadium=stadium)

    with django_assert_num_queries(1):
        first = client.get("/stadiums/").content.decode()
    with django_assert_num_queries(3):
        last = client.get("/stadiums/?after=ground-000").content.decode()

    assert first.count('class="letters__row"') == min(number, 100)
    assert last.count('class="letters__row"') == min(number - 1, 100)
    assert ("letter=g" in first) == (number > 100)


def test_the_list_begins_at_a_letter(client):
    for name in ("Anfield", "Goodison", "Wembley"):
        ClubFactory(stadium=StadiumFactory(name=name))

    page = client.get("/stadiums/?letter=g").content.decode()

    assert "Goodison" in page
    assert "Wembley" in page
    assert "Anfield" not in page
