from datetime import UTC, date, datetime

import pytest
import time_machine

from tests.factories import ClubFactory, CompetitionFactory, FixtureFactory, PreviewFactory

pytestmark = [pytest.mark.django_db]
HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def eve():
    with time_machine.travel("2024-04-17T12:00Z"):
        yield


def preview_on(day, headline, **fixture):
    return PreviewFactory(
        published=True, headline=headline, fixture=FixtureFactory(day=day, **fixture)
    )


def order(response, *headlines):
    page = response.content.decode()
    return [each for each in sorted(headlines, key=page.find) if each in page]


def test_coming_previews_stand_first_the_nearest_on_top_then_past_ones(client):
    preview_on(date(2024, 4, 10), "Last week")
    preview_on(date(2024, 4, 25), "Next week")
    preview_on(date(2024, 4, 18), "Tomorrow")
    preview_on(date(2024, 4, 3), "Two weeks ago")
    PreviewFactory(headline="A draft")

    response = client.get("/")

    names = ["Tomorrow", "Next week", "Last week", "Two weeks ago"]
    assert order(response, "A draft", *sorted(names)) == names


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("club=atalanta", ["Bergamo"]),
        ("competition=serie-a", ["Milan"]),
        ("club=atalanta&competition=serie-a", []),
        ("club=never-heard-of", ["Bergamo", "Milan"]),
        ("club=%00&competition=", ["Bergamo", "Milan"]),
    ],
)
def test_the_filter_finds_by_club_and_competition(client, query, found):
    preview_on(date(2024, 4, 18), "Bergamo", home=ClubFactory(name="Atalanta"))
    league = CompetitionFactory(name="Serie A")
    preview_on(date(2024, 4, 19), "Milan", season__competition=league)

    assert order(client.get(f"/?{query}"), "Bergamo", "Milan") == found


def test_htmx_gets_the_list_alone_and_a_browser_the_page(client):
    preview_on(date(2024, 4, 18), "Tomorrow")

    fragment = client.get("/previews/?club=&competition=", headers=HTMX)
    page = client.get("/previews/")

    assert "<html" not in fragment.content.decode()
    assert fragment["HX-Push-Url"] == "/"
    assert "<html" in page.content.decode()


@pytest.mark.parametrize("number", [1, 4])
def test_the_list_asks_as_much_for_one_as_for_many(client, number, django_assert_num_queries):
    for day in range(1, number + 1):
        preview_on(date(2024, 4, day), f"Past {day}")
        preview_on(date(2024, 5, day), f"Coming {day}")

    with django_assert_num_queries(4):
        client.get("/")


def test_an_empty_desk_says_so(client):
    response = client.get("/")

    assert "There are no upcoming previews." in response.content.decode()
    assert not response.cookies


def test_filters_name_only_what_can_be_seen(client):
    league, secret = CompetitionFactory(name="Serie A"), CompetitionFactory(name="Secret Cup")
    preview_on(date(2024, 4, 18), "Seen", home=ClubFactory(name="Roma"), season__competition=league)
    later = FixtureFactory(
        day=date(2024, 4, 19), home=ClubFactory(name="Embargo FC"), season__competition=secret
    )
    PreviewFactory(published=True, publish_at=datetime(2030, 1, 1, tzinfo=UTC), fixture=later)

    page = client.get("/").content.decode()

    assert "Roma" in page
    assert "Embargo FC" not in page
    assert "Secret Cup" not in page
