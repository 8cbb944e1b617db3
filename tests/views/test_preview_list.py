import re
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from previews.pages.preview_list import ON_A_PAGE
from tests.factories import (
    CheckFactory,
    ClaimFactory,
    ClubFactory,
    CompetitionFactory,
    FixtureFactory,
    PreviewFactory,
    ReportFactory,
    two_legged_tie,
)

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

    # From eight previews on there are filters: 2 queries.
    with django_assert_num_queries(4 if number == 1 else 6):
        client.get("/")


def test_an_empty_desk_says_so(client):
    response = client.get("/")

    assert "There are no previews yet." in response.content.decode()
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


def text_of(response):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def lead_of(response):
    found = re.search(r'<section class="front-lead".*?</section>', response.content.decode(), re.S)
    return found and re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", found[0]))


def test_the_next_match_leads_and_is_not_repeated(client):
    preview_on(date(2024, 4, 10), "Last week")
    preview_on(date(2024, 4, 18), "Tomorrow", kick_off=datetime(2024, 4, 18, 19, tzinfo=UTC))
    preview_on(date(2024, 4, 25), "Next week")

    response = client.get("/")

    assert "Tomorrow" in lead_of(response)
    assert "Thursday 18 April 2024" in lead_of(response)
    assert "20:00" in lead_of(response)
    assert text_of(response).count("Tomorrow") == 1


def test_without_a_match_to_come_the_latest_leads_with_its_result(client):
    preview_on(date(2024, 4, 3), "Two weeks ago", score="1-1", status="played")
    preview_on(date(2024, 4, 10), "Last week", score="2-1", status="played")

    response = client.get("/")

    assert "Last week" in lead_of(response)
    assert "2–1" in lead_of(response)
    assert "Coming" not in text_of(response)
    assert "1–1" in text_of(response)


def test_a_second_leg_leads_with_the_aggregate(client):
    first = two_legged_tie("3-0", None, second_day=date(2024, 4, 18))
    PreviewFactory(fixture=first.tie.fixtures.get(leg=2), published=True)

    lead = lead_of(client.get("/"))

    assert "0–3" in lead
    assert "lead 3–0 after the first leg" in lead


def test_a_second_leg_whose_result_is_missing_leads_without_a_score(client):
    first = two_legged_tie("3-0", None, second_day=date(2024, 4, 16))
    PreviewFactory(fixture=first.tie.fixtures.get(leg=2), published=True)

    lead = lead_of(client.get("/"))

    assert "Result not entered" in lead
    assert "3–0" not in lead
    assert "0–3" not in lead


def test_a_match_postponed_to_an_unknown_day_does_not_lead(client):
    preview_on(date(2024, 4, 1), "Put off", status="postponed")
    preview_on(date(2024, 4, 18), "Tomorrow")

    response = client.get("/")

    assert "Tomorrow" in lead_of(response)
    assert "Postponed, new day not known" in text_of(response)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("postponed", "Postponed"),
        ("abandoned", "Abandoned"),
        ("to_be_confirmed", "To be confirmed"),
        ("awarded", "Awarded"),
        ("cancelled", "Cancelled"),
    ],
)
@pytest.mark.parametrize("leads", [True, False])
def test_a_match_that_is_not_as_planned_is_marked(client, status, words, leads):
    day = date(2024, 4, 16) if status in ("abandoned", "awarded") else date(2024, 4, 20)
    preview_on(day, "Marked", status=status, **({"score": "3-0"} if status == "awarded" else {}))
    if not leads:
        preview_on(date(2024, 4, 18), "Tomorrow")

    response = client.get("/")

    assert ("Marked" in lead_of(response)) is leads
    assert words in text_of(response)


@pytest.mark.parametrize(("previews", "shown"), [(7, False), (8, True)])
def test_filters_are_there_when_there_is_something_to_filter(client, previews, shown):
    for number in range(previews):
        preview_on(date(2024, 4, 18), f"Preview {number}")

    page = client.get("/").content.decode()

    assert ('id="filter-club"' in page) is shown
    assert page.count("<form") == 1 + shown  # the search is on every page


def test_a_filter_that_leaves_few_can_be_taken_back(client):
    preview_on(date(2024, 4, 18), "Bergamo", home=ClubFactory(name="Atalanta"))

    assert 'id="filter-club"' in client.get("/?club=atalanta").content.decode()


def test_older_previews_are_on_further_pages(client):
    for number in range(ON_A_PAGE + 5):
        preview_on(date(2024, 3, 31) - timedelta(number), f"Day {number:02}.")
    for number in range(3):
        preview_on(date(2024, 4, 20), f"Coming {number}.")

    pages = [text_of(client.get(f"/?page={number}")) for number in (1, 2)]
    shown = [re.findall(r"(?:Day|Coming) \d+\.", page) for page in pages]

    assert [len(each) for each in shown] == [ON_A_PAGE, 8]
    assert len({*shown[0], *shown[1]}) == ON_A_PAGE + 8
    assert "Page 1 of 2" in pages[0]
    assert "Earlier matches" in pages[0]
    assert "Coming" not in pages[1]
    assert lead_of(client.get("/?page=2")) is None


def test_more_coming_previews_than_a_page_holds_go_on_before_past_ones(client):
    for number in range(ON_A_PAGE + 2):
        preview_on(date(2024, 4, 18) + timedelta(number), f"Coming {number:02}.")
    preview_on(date(2024, 4, 1), "Past 1.")

    shown = [
        re.findall(r"(?:Past|Coming) \d+\.", text_of(client.get(f"/?page={number}")))
        for number in (1, 2)
    ]

    assert [len(each) for each in shown] == [ON_A_PAGE, 3]
    assert shown[1][-1] == "Past 1."


def test_it_says_how_claims_fared(client):
    fixture = FixtureFactory(day=date(2024, 4, 18))
    PreviewFactory(fixture=fixture, published=True)
    for outcome in ("true", "true", "cannot_be_checked"):
        CheckFactory(claim=ClaimFactory(fixture=fixture), outcome=outcome)
    # The editor's sentence is right, an article's is not.
    claim = ClaimFactory(fixture=fixture)
    CheckFactory(claim=claim)
    CheckFactory(claim=claim, report=ReportFactory(claim=claim), outcome="false")
    ClaimFactory(fixture=fixture)

    counts = lead_of(client.get("/")).partition("Claims")[2].split()

    assert " ".join(counts) == "1 false 2 true 1 cannot be checked"


def test_only_the_last_check_counts(client):
    fixture = FixtureFactory(day=date(2024, 4, 18))
    PreviewFactory(fixture=fixture, published=True)
    claim = ClaimFactory(fixture=fixture)
    report = ReportFactory(claim=claim)
    CheckFactory(claim=claim)
    CheckFactory(claim=claim, report=report, outcome="false")
    CheckFactory(claim=claim, report=report, outcome="true")

    assert lead_of(client.get("/")).partition("Claims")[2].split() == ["1", "true"]
