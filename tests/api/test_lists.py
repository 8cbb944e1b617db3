"""Lists of the API: what is in them, in which order, and what they ask of the database."""

from datetime import UTC, date, datetime

import pytest
import time_machine

from previews.api import answers
from previews.models import Fixture
from tests.api.ask import get, refused
from tests.factories import (
    CheckFactory,
    ClaimFactory,
    ClubFactory,
    CompetitionFactory,
    FixtureFactory,
    OldAddressFactory,
    PersonFactory,
    PreviewFactory,
    ReportFactory,
    SeasonFactory,
    SpellFactory,
)

pytestmark = pytest.mark.django_db
NOW = datetime(2024, 4, 17, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False):
        yield


def names(page, part="name"):
    return [row[part] for row in page["items"]]


def make(number):
    """So many of each kind."""
    for at in range(number):
        fixture = FixtureFactory(day=date(2024, 4, at + 1), score="2-1")
        PreviewFactory(fixture=fixture, published=True)
        claim = ClaimFactory(fixture=fixture)
        CheckFactory(claim=claim)
        ReportFactory(claim=claim)
        SpellFactory(person=PersonFactory(), club=fixture.home)


@pytest.mark.parametrize("number", [1, 5])
@pytest.mark.parametrize(
    ("address", "queries"),
    [
        ("clubs/", 1),
        ("competitions/", 1),
        ("people/", 1),
        ("fixtures/", 3),
        ("fixtures/?since=2024-04-01&until=2024-05-01", 3),
        ("previews/", 1),
        ("claims/", 6),
        ("claims/?verdict=true", 6),
    ],
)
def test_it_asks_as_much_for_one_as_for_many(
    client, number, address, queries, django_assert_num_queries
):
    make(number)

    with django_assert_num_queries(queries):
        page = get(client, address)
    assert len(page["items"]) >= min(number, 1)


@pytest.mark.parametrize(
    "name", ["clubs", "competitions", "people", "fixtures", "previews", "claims"]
)
def test_the_pages_of_a_list_have_each_row_once(client, name):
    make(5)
    rows, address = [], f"{name}/?limit=2"
    while address:
        page = get(client, address)
        assert len(page["items"]) <= 2
        rows += [row["url"] for row in page["items"]]
        address = page["next"] and page["next"].partition("/api/v1/")[2]

    assert len(rows) == len(set(rows)) >= 5
    assert rows == [row["url"] for row in get(client, f"{name}/?limit=100")["items"]]


@pytest.mark.parametrize(
    "name", ["clubs", "competitions", "people", "fixtures", "previews", "claims"]
)
def test_each_row_links_itself_and_its_page(client, name):
    make(1)
    (row, *_others) = get(client, f"{name}/")["items"]

    assert client.get(row["url"]).status_code == 200
    assert client.get(row["page"]).status_code == 200


def test_the_largest_offset_has_no_next_page(client):
    page = get(client, "clubs/?offset=10000")

    assert (page["items"], page["next"]) == ([], None)


def test_clubs_are_in_alphabetical_order(client):
    for name in ("Żbrojovka", "atalanta", "Ångermanland", "Liverpool"):
        ClubFactory(name=name)

    assert names(get(client, "clubs/")) == ["Ångermanland", "atalanta", "Liverpool", "Żbrojovka"]


def test_fixtures_are_the_latest_first_and_narrowed_by_all_that_is_given(client):
    atalanta, liverpool = ClubFactory(slug="atalanta"), ClubFactory(slug="liverpool")
    cup = SeasonFactory(competition=CompetitionFactory(slug="cup"), name="2023/24")
    for day, home in ((1, atalanta), (2, liverpool), (3, liverpool)):
        FixtureFactory(day=date(2024, 4, day), home=home, season=cup, score="1-0")
    FixtureFactory(day=date(2024, 4, 4), home=liverpool, score="1-0")

    def days(query):
        return [row["day"][-1] for row in get(client, f"fixtures/?{query}")["items"]]

    assert days("") == ["4", "3", "2", "1"]
    assert days("club=liverpool") == ["4", "3", "2"]
    assert days("club=liverpool&competition=cup&season=2023-24") == ["3", "2"]
    assert days("since=2024-04-02&until=2024-04-03") == ["3", "2"]
    assert days("club=atalanta&since=2024-04-02") == []


def test_beyond_the_largest_offset_the_next_page_begins_after_a_match(client, monkeypatch):
    monkeypatch.setattr(answers, "MOST_BEFORE", 3)
    season = SeasonFactory()
    for day in (1, 1, 1, 2, 2, 3, 4, 4):
        FixtureFactory(day=date(2024, 4, day), season=season, score="1-0")
    club = Fixture.objects.earliest("pk").home
    FixtureFactory(day=date(2024, 3, 1), home=club, season=season, score="1-0")
    rows, addresses, address = [], [], "fixtures/?offset=0&limit=2"
    while address:
        page = get(client, address)
        rows += [row["url"] for row in page["items"]]
        address = page["next"] and page["next"].partition("/api/v1/")[2]
        addresses.append(address)

    assert len(rows) == len(set(rows)) == 9
    assert rows == [row["url"] for row in get(client, "fixtures/?limit=100")["items"]]
    assert "offset=2" in addresses[0]
    last = Fixture.objects.order_by("-day", "-pk")[3]
    assert addresses[1].endswith(f"limit=2&after={last.day}.{last.pk}")
    assert "offset" not in addresses[2]
    of_club = get(client, f"fixtures/?club={club.slug}&limit=1&after=2024-04-05.1")
    assert f"club={club.slug}" in of_club["next"]


def test_a_match_that_is_added_above_changes_nothing_below(client):
    for day in (1, 2, 3, 4):
        FixtureFactory(day=date(2024, 4, day), score="1-0")
    third = Fixture.objects.get(day=date(2024, 4, 3))
    address = f"fixtures/?after=2024-04-03.{third.pk}"
    before = get(client, address)["items"]
    FixtureFactory(day=date(2024, 4, 5), score="1-0")

    assert get(client, address)["items"] == before
    assert [row["day"] for row in before] == ["2024-04-02", "2024-04-01"]


@pytest.mark.parametrize(
    ("query", "sentence", "parameter"),
    [
        ("after=1", "after is taken from the address in next.", "after"),
        ("after=2024-04-18.x", "after is taken from the address in next.", "after"),
        (f"after=2024-04-18.{10**18}", "after is taken from the address in next.", "after"),
        ("after=2024-02-30.1", "2024-02-30 is no day of the calendar.", "after"),
        ("after=2024-04-18.1&offset=1", "after and offset are not given together.", "after"),
        (f"after={'1' * 40}", "after has at most 32 characters.", "after"),
        ("club=nobody", "No club has the slug nobody.", "club"),
        ("club=a%00b", "club has a character that no name has.", "club"),
        (f"club={'a' * 121}", "club has at most 120 characters.", "club"),
        ("competition=cup", "competition and season are given together.", "season"),
        ("season=2023-24", "competition and season are given together.", "competition"),
        ("competition=no&season=x", "No competition has the slug no.", "competition"),
        ("competition=cup&season=1950-51", "The Cup has no season 1950-51.", "season"),
        ("since=2024-02-30", "2024-02-30 is no day of the calendar.", "since"),
        ("since=yesterday", "since has a character that no name has.", "since"),
        ("until=1713398400", "until has a character that no name has.", "until"),
    ],
)
def test_what_a_list_of_fixtures_cannot_be_narrowed_by(client, query, sentence, parameter):
    CompetitionFactory(name="The Cup", slug="cup")

    assert refused(client, f"fixtures/?{query}") == (sentence, parameter)


def test_a_result_is_not_said_before_the_match(client):
    """As of a demo clock, a match that was played is yet to come."""
    fixture = FixtureFactory(kick_off=datetime(2024, 4, 18, 19, tzinfo=UTC), score="0-1")
    Fixture.objects.filter(pk=fixture.pk).update(status="played")

    (before,) = get(client, "fixtures/")["items"]
    assert (before["status"], before["result"], before["score"]) == ("scheduled", "", None)
    with time_machine.travel(datetime(2024, 4, 19, tzinfo=UTC), tick=False):
        (after,) = get(client, "fixtures/")["items"]
    assert (after["status"], after["result"], after["score"]["after_90"]) == (
        "played", "0–1", [0, 1],
    )  # fmt: skip


@pytest.mark.parametrize("kick_off_hidden", [True, False])
def test_a_kick_off_to_be_confirmed_is_not_said(client, kick_off_hidden):
    FixtureFactory(
        kick_off=datetime(2024, 4, 20, 19, tzinfo=UTC),
        status="to_be_confirmed" if kick_off_hidden else "scheduled",
    )

    (row,) = get(client, "fixtures/")["items"]
    assert row["kick_off"] == (None if kick_off_hidden else "2024-04-20T19:00:00Z")


def test_only_previews_that_fans_can_read_are_listed(client):
    shown = PreviewFactory(published=True, slug="shown")
    PreviewFactory(slug="draft")
    PreviewFactory(published=True, publish_at=datetime(2024, 4, 17, 13, tzinfo=UTC), slug="later")

    assert names(get(client, "previews/"), "slug") == ["shown"]
    assert get(client, f"previews/?club={shown.fixture.home.slug}")["items"]
    assert refused(client, "previews/?competition=no") == (
        "No competition has the slug no.", "competition",
    )  # fmt: skip
    for slug in ("draft", "later"):
        assert get(client, f"previews/{slug}/", 404)["error"] == (
            f"No preview that fans can read has the slug {slug}."
        )


def test_people_of_drafts_are_not_listed(client):
    PersonFactory(slug="nobody")
    SpellFactory(person=PersonFactory(slug="salah"))
    SpellFactory(person=PersonFactory(slug="coming"), since=date(2024, 7, 1))

    assert names(get(client, "people/"), "slug") == ["salah"]
    assert get(client, "people/nobody/", 404)


@pytest.mark.parametrize(
    ("kind", "factory"), [("club", ClubFactory), ("competition", CompetitionFactory)]
)
def test_an_old_slug_answers_with_the_new_address(client, kind, factory):
    row = factory(slug="new")
    OldAddressFactory(kind=kind, slug="old", row=row.pk)

    response = client.get(f"/api/v1/{kind}s/old/")

    assert (response.status_code, response.headers["Location"]) == (301, f"/api/v1/{kind}s/new/")
    assert client.get(f"/api/v1/{kind}s/NEW/").status_code == 301


def test_a_match_whose_day_has_changed_answers_with_the_new_address(client):
    fixture = FixtureFactory(
        day=date(2024, 4, 1), home__slug="atalanta", away__slug="liverpool", kick_off=None
    )
    fixture.day = date(2024, 4, 2)
    fixture.save()

    response = client.get("/api/v1/fixtures/2024-04-01/atalanta-v-liverpool/")

    assert (response.status_code, response.headers["Location"]) == (
        301, "/api/v1/fixtures/2024-04-02/atalanta-v-liverpool/",
    )  # fmt: skip
