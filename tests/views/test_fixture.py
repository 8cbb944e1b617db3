"""The page of a match and of a day: what they say, where they lead, how addresses move."""

import io
import json
import re
from datetime import UTC, date, datetime

import pytest
import time_machine
from PIL import Image

from previews.components.claim_address import claim_page
from previews.models import Fixture
from tests.factories import (
    AppointmentFactory,
    ClaimFactory,
    ClubFactory,
    FixtureFactory,
    MatchEventFactory,
    PreviewFactory,
    StadiumFactory,
)
from tests.html import squeezed

pytestmark = pytest.mark.django_db
NOW = datetime(2024, 4, 19, 12, tzinfo=UTC)
PAGE = "/2024/04/18/atalanta-v-liverpool/"


@pytest.fixture(autouse=True)
def day_after():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def match():
    return FixtureFactory(
        home=ClubFactory(name="Atalanta", slug="atalanta"),
        away=ClubFactory(name="Liverpool", slug="liverpool"),
        stadium=StadiumFactory(name="Gewiss Stadium", city="Bergamo", time_zone="Europe/Rome"),
        day=date(2024, 4, 18),
        kick_off=datetime(2024, 4, 18, 19, tzinfo=UTC),
        score="0-1",
        status="played",
    )


def page_of(client, address=PAGE):
    response = client.get(address)
    assert response.status_code == 200, address
    return squeezed(response.content.decode())


def graph_of(page):
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    return {thing["@type"]: thing for thing in json.loads(found[1])["@graph"]}


def test_after_the_match_its_page_leads_to_all_that_it_names(client, match):
    MatchEventFactory(
        fixture=match, kind="goal", side="away", minute=7, person=None, player_name="Salah"
    )
    official = AppointmentFactory(fixture=match).official
    earlier = FixtureFactory(home=match.away, away=match.home, score="0-3", status="played",
                             day=date(2024, 4, 11))  # fmt: skip
    PreviewFactory(fixture=match, published=True, slug="the-match")
    claim = ClaimFactory(fixture=match)

    page = page_of(client)

    assert "0–1" in page
    assert "Salah, goal for Liverpool" in page
    season = match.season
    for address in ("/clubs/atalanta/", "/clubs/liverpool/", f"/officials/{official.slug}/",
                    f"/competitions/{season.competition.slug}/{season.slug}/", "/2024/04/18/",
                    "/previews/the-match/", claim_page(claim.pk, claim.sentence),
                    earlier.get_absolute_url()):  # fmt: skip
        assert f'href="{address}"' in page, address


def test_before_its_kick_off_nobody_reads_the_result(client, match):
    MatchEventFactory(
        fixture=match, kind="goal", side="away", minute=7, person=None, player_name="Salah"
    )
    with time_machine.travel(datetime(2024, 4, 18, 12, tzinfo=UTC), tick=False):
        page, day = page_of(client), page_of(client, "/2024/04/18/")

    assert "0–1" not in page + day
    assert "Salah" not in page


def test_a_draft_and_its_claims_are_told_nobody(client, match):
    PreviewFactory(fixture=match, slug="a-draft", headline="Secret headline")
    claim = ClaimFactory(fixture=match, sentence="Secret sentence")

    page = page_of(client)

    assert not re.search(f"a-draft|Secret|/claims/{claim.pk}-", page)


def test_search_engines_read_the_match_with_its_places_and_people(client, match):
    official = AppointmentFactory(fixture=match).official

    event = graph_of(page_of(client))["SportsEvent"]

    assert event["startDate"] == "2024-04-18T21:00:00+02:00"
    assert (event["homeTeam"]["name"], event["awayTeam"]["name"]) == ("Atalanta", "Liverpool")
    assert event["location"]["address"]["addressLocality"] == "Bergamo"
    assert [person["name"] for person in event["referee"]] == [official.name]
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    assert "previousStartDate" not in event


@pytest.mark.parametrize(("status", "said"), [
    ("postponed", "EventPostponed"), ("cancelled", "EventCancelled"),
    ("scheduled", "EventScheduled"), ("to_be_confirmed", "EventScheduled"),
])  # fmt: skip
def test_the_status_of_a_match_is_told(client, status, said):
    match = FixtureFactory(status=status, day=date(2024, 5, 18))

    event = graph_of(page_of(client, match.get_absolute_url()))["SportsEvent"]

    assert event["eventStatus"] == f"https://schema.org/{said}"


def test_a_match_that_moved_is_found_at_both_addresses(client, match):
    match.day, match.kick_off = date(2024, 4, 25), datetime(2024, 4, 25, 19, tzinfo=UTC)
    match.save()

    response = client.get(PAGE)
    event = graph_of(page_of(client, match.get_absolute_url()))["SportsEvent"]

    assert (response.status_code, response["Location"]) == (301, match.get_absolute_url())
    assert event["previousStartDate"] == "2024-04-18"


@pytest.mark.parametrize("address", [
    "/2024/04/18/BC-v-liverpool/", "/2024/04/18/bc-v-liverpool/",
    "/2024/04/18/Atalanta-v-Liverpool/",
])  # fmt: skip
def test_an_old_or_capital_address_leads_on(client, match, address):
    club = match.home
    for slug in ("bc", "atalanta"):
        club.slug = slug
        club.save()

    response = client.get(address)

    assert (response.status_code, response["Location"]) == (301, PAGE)


def test_a_slug_with_the_word_between_two_clubs_is_found(client):
    match = FixtureFactory(home=ClubFactory(slug="a-v-b"), away=ClubFactory(slug="c"), played=True)

    assert match.get_absolute_url().endswith("/a-v-b-v-c/")
    page_of(client, match.get_absolute_url())


@pytest.mark.parametrize("address", [
    "/2024/02/30/", "/0000/01/01/", "/2024/13/01/a-v-b/", "/2024/04/18/atalanta/",
    "/2024/04/18/atalanta-v-nobody/", "/2024/04/18/-v-/", "/2024/04/18/" + "a-v-" * 40 + "/",
    "/99999/04/18/", "/2024/04/18/nobody-v-liverpool/card.png", "/2024/2/30/",
])  # fmt: skip
def test_what_is_no_day_or_no_match_is_a_404(client, match, address):
    assert client.get(address).status_code == 404


def test_the_picture_of_a_match_has_the_size_that_messengers_ask_for(client, match):
    page = page_of(client)
    response = client.get(f"{PAGE}card.png")

    assert f'content="http://testserver{PAGE}card.png"' in page
    assert response["Content-Type"] == "image/png"
    assert Image.open(io.BytesIO(response.content)).size == (1200, 630)


def test_a_picture_takes_names_of_any_length_and_letters(client):
    match = FixtureFactory(
        home=ClubFactory(name="Ćwiękała " * 8, slug="one"), away=ClubFactory(name="Ő", slug="two"),
        played=True,
    )  # fmt: skip

    assert client.get(f"{match.get_absolute_url()}card.png").status_code == 200


@pytest.mark.parametrize("number", [1, 30])
def test_a_long_past_costs_as_much_as_a_short_one(
    client, match, number, django_assert_max_num_queries
):
    for count in range(1, number + 1):
        FixtureFactory(home=match.home, away=match.away, day=date(2020, 1, count), played=True)
        MatchEventFactory(fixture=match, number=count)
    PreviewFactory(fixture=match, published=True)
    ClaimFactory.create_batch(number, fixture=match)

    with django_assert_max_num_queries(19):
        page_of(client)


def test_a_day_leads_to_its_matches_and_to_the_days_beside_it(client, match):
    FixtureFactory(day=date(2024, 4, 1))
    FixtureFactory(day=date(2024, 5, 1))

    page = page_of(client, "/2024/04/18/")

    for address in (PAGE, "/2024/04/01/", "/2024/05/01/", "/clubs/atalanta/"):
        assert f'href="{address}"' in page


def test_a_day_without_a_match_says_where_to_go_and_is_not_indexed(client, match):
    page = page_of(client, "/2024/04/17/")

    assert "No match of this day is in the archive." in page
    assert 'name="robots" content="noindex"' in page
    assert 'href="/2024/04/18/"' in page


@pytest.mark.parametrize("number", [1, 12])
def test_a_full_day_costs_as_much_as_one_match(client, number, django_assert_num_queries):
    FixtureFactory.create_batch(number, day=date(2024, 4, 18), played=True)

    with django_assert_num_queries(7):
        page_of(client, "/2024/04/18/")


def test_a_day_without_zeros_leads_to_its_own_address(client):
    response = client.get("/2024/4/8/")

    assert (response.status_code, response["Location"]) == (301, "/2024/04/08/")


def test_a_long_day_is_shown_in_pages(client):
    FixtureFactory.create_batch(2, day=date(2024, 4, 18))
    assert Fixture.objects.count() == 2

    assert "page=2" not in page_of(client, "/2024/04/18/?page=2")
