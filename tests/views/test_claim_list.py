import re
from datetime import UTC, date, datetime

import pytest

from previews.models import Claim, Outlet
from previews.pages.claim_list import ON_A_PAGE
from tests.factories import (
    CheckFactory,
    ClaimFactory,
    FixtureFactory,
    OutletFactory,
    PreviewFactory,
    ReportFactory,
)

pytestmark = pytest.mark.django_db
ROW = re.compile(r'<a href="/claims/\d+-[-a-z0-9]+/">([^<]+)</a>')


@pytest.fixture
def fixture():
    fixture = FixtureFactory(
        day=date(2024, 4, 18), kick_off=datetime(2024, 4, 18, 19, tzinfo=UTC), home__name="Atalanta"
    )
    PreviewFactory(fixture=fixture, published=True, slug="the-match")
    return fixture


def reuters():
    return Outlet.objects.filter(name="Reuters").first() or OutletFactory(name="Reuters")


def claim_of(fixture, sentence, outcome="", reported="", wording=""):
    claim = ClaimFactory(fixture=fixture, sentence=sentence)
    if outcome:
        CheckFactory(claim=claim, outcome=outcome)
    if reported:
        report = ReportFactory(claim=claim, wording=wording, article__outlet=reuters())
        CheckFactory(claim=claim, report=report, outcome=reported, reason="It was away.")
    return claim


def sentences(client, query=""):
    return ROW.findall(client.get(f"/claims/{query}").content.decode())


@pytest.fixture
def claims(fixture):
    claim_of(fixture, "Nobody checked.")
    claim_of(fixture, "No data.", "cannot_be_checked")
    claim_of(fixture, "Right.", "true")
    claim_of(fixture, "Right, an article is wrong.", "true", "false", "They won at home")
    claim_of(fixture, "Half.", "misleading")


def test_what_is_contested_comes_first(client, claims):
    assert sentences(client) == [
        "“They won at home”", "Half.", "Right.", "No data.", "Nobody checked.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?verdict=contested", ["“They won at home”", "Half."]),
        ("?verdict=true", ["Right."]),
        ("?verdict=cannot_be_checked", ["No data."]),
    ],
)
def test_one_verdict_can_be_chosen(client, claims, query, found):
    assert sentences(client, query) == found


def test_an_unknown_verdict_shows_all(client, claims):
    assert len(sentences(client, "?verdict=probably")) == 5


def test_a_contested_claim_says_who_says_what_and_why_it_is_wrong(client, claims):
    page = re.sub(r"\s+", " ", client.get("/claims/?verdict=contested").content.decode())

    assert "“They won at home”" in page
    assert "Reuters" in page
    assert "Correct: Right, an article is wrong." in page
    assert '<a href="/previews/the-match/">Atalanta v ' in page


def test_claims_of_drafts_are_not_shown(client, claims):
    draft = PreviewFactory()
    claim_of(draft.fixture, "Secret.", "true")

    assert "Secret." not in sentences(client)
    assert "All 5" in client.get("/claims/").content.decode()


def test_a_verdict_on_other_words_is_not_shown(client, fixture):
    claim = claim_of(fixture, "Four in a row.", "false")
    claim.sentence = "Three in a row."
    claim.save()

    page = client.get("/claims/").content.decode()

    assert "Three in a row." in page
    assert "Not checked yet" in page
    assert "claim--false" not in page


def test_further_claims_are_on_further_pages(client, fixture):
    for number in range(ON_A_PAGE + 3):
        claim_of(fixture, f"Claim {number:02}.", "true")

    first, second = sentences(client), sentences(client, "?page=2")

    assert (len(first), len(second)) == (ON_A_PAGE, 3)
    assert not {*first} & {*second}
    assert sentences(client, "?verdict=true&page=2") == second
    chosen = client.get("/claims/?verdict=true").content.decode()
    assert 'href="?verdict=true&amp;page=2"' in chosen
    back = client.get("/claims/?verdict=true&page=2").content.decode()
    assert '<a href="?verdict=true" rel="prev">' in back


@pytest.mark.parametrize("number", [1, 4])
def test_it_asks_as_much_for_one_as_for_many(client, number, django_assert_num_queries):
    for _ in range(number):
        preview = PreviewFactory(published=True)
        for sentence in range(number):
            claim = claim_of(preview.fixture, f"Claim {sentence}", "true", "false", "Words")
            Claim.objects.filter(pk=claim.pk).update(club=preview.fixture.home_id)

    with django_assert_num_queries(6):
        client.get("/claims/")


def test_without_a_claim_it_says_so(client):
    assert "No published preview has a claim yet." in client.get("/claims/").content.decode()
