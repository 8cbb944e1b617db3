import re
from datetime import UTC, date, datetime, timedelta
from xml.etree import ElementTree

import pytest
import time_machine

from previews.editions.automatic import bring_up_to_date
from previews.models import Edition, Preview
from tests.factories import (
    CheckFactory,
    ClaimFactory,
    EditionFactory,
    FixtureFactory,
    PreviewFactory,
)

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
NOW = datetime(2024, 4, 18, 12, tzinfo=UTC)
MORNING = datetime(2024, 4, 17, 9, tzinfo=UTC)
CHANGE = {
    "section": "Team news", "about": "Conor Bradley", "kind": "correction",
    "before": "out", "after": "fit",
}  # fmt: skip


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def preview():
    fixture = FixtureFactory(
        home__name="Atalanta", home__slug="atalanta", away__name="Liverpool",
        season__competition__name="Europa League", season__competition__slug="europa-league",
        day=date(2024, 4, 18), kick_off=datetime(2024, 4, 18, 19, tzinfo=UTC),
    )  # fmt: skip
    preview = PreviewFactory(
        fixture=fixture, published=True, slug="the-match", headline="Waits",
        released_headline="Three goals & a < sign",
    )  # fmt: skip
    EditionFactory(preview=preview, number=1, released_at=MORNING)
    return preview


def feed(client, address):
    response = client.get(address)
    assert response["Content-Type"].startswith("application/atom+xml")
    return ElementTree.fromstring(response.content)


def told(client, address, name="title"):
    return [each.findtext(f"{ATOM}{name}") for each in feed(client, address).iter(f"{ATOM}entry")]


OF_PREVIEWS = (
    "/previews.atom", "/clubs/atalanta/previews.atom", "/competitions/europa-league/previews.atom",
)  # fmt: skip


@pytest.mark.parametrize("address", OF_PREVIEWS)
def test_a_feed_of_previews(client, preview, address):
    (entry,) = feed(client, address).iter(f"{ATOM}entry")

    assert entry.findtext(f"{ATOM}title") == "Atalanta v Liverpool: Three goals & a < sign"
    assert entry.findtext(f"{ATOM}id") == f"tag:testserver,2024-01-01:preview-{preview.pk}"
    assert entry.find(f"{ATOM}link").get("href") == "http://testserver/previews/the-match/"
    assert entry.findtext(f"{ATOM}published") == "2024-04-17T09:00:00+00:00"
    assert entry.findtext(f"{ATOM}updated") == "2024-04-17T09:00:00+00:00"
    assert "Europa League" in entry.findtext(f"{ATOM}summary")


def test_an_entry_is_updated_with_each_edition_and_keeps_its_name(client, preview):
    before = told(client, "/previews.atom", "id")
    EditionFactory(preview=preview, number=2, released_at=MORNING + timedelta(hours=2))

    assert told(client, "/previews.atom", "updated") == ["2024-04-17T11:00:00+00:00"]
    assert told(client, "/previews.atom", "published") == ["2024-04-17T09:00:00+00:00"]
    preview.slug = "moved"
    preview.save()
    assert told(client, "/previews.atom", "id") == before


def test_a_planned_preview_is_told_from_its_time_on(client, preview):
    Preview.objects.update(publish_at=NOW + timedelta(hours=1))
    assert told(client, "/previews.atom") == []

    with time_machine.travel(NOW + timedelta(hours=2), tick=False):
        assert told(client, "/previews.atom", "published") == ["2024-04-18T13:00:00+00:00"]


@pytest.mark.parametrize("status", ["draft", "in_review", "withdrawn"])
def test_nothing_of_what_fans_cannot_read_is_told(client, preview, status):
    CheckFactory(claim=ClaimFactory(fixture=preview.fixture), outcome="false")
    Preview.objects.update(status=status)

    assert told(client, "/previews.atom") == told(client, "/claims.atom") == []
    gone = 410 if status == "withdrawn" else 404
    assert client.get("/previews/the-match/changes.atom").status_code == gone


def test_the_last_preview_is_first_and_clubs_have_their_own(client, preview):
    later = PreviewFactory(published=True, released_headline="Later")
    EditionFactory(preview=later, number=1, released_at=MORNING + timedelta(hours=1))

    titles = [title.partition(": ")[2] for title in told(client, "/previews.atom")]
    assert titles == ["Later", "Three goals & a < sign"]
    assert len(told(client, "/clubs/atalanta/previews.atom")) == 1


def test_changes_of_a_preview(client, preview):
    assert told(client, "/previews/the-match/changes.atom") == []
    added = CHANGE | {"kind": "update", "before": "", "after": "Salah is back."}
    for number, change in ((2, CHANGE), (3, added)):
        EditionFactory(
            preview=preview, number=number, released_at=MORNING + timedelta(hours=number),
            changes=[change],
        )  # fmt: skip

    assert told(client, "/previews/the-match/changes.atom") == [
        "Update: Team news, Conor Bradley", "Correction: Team news, Conor Bradley",
    ]  # fmt: skip
    assert told(client, "/previews/the-match/changes.atom", "summary") == [
        "Added: “Salah is back”.", "An earlier version said “out”; it is “fit”.",
    ]  # fmt: skip
    assert len(set(told(client, "/previews/the-match/changes.atom", "id"))) == 2


def test_what_was_changed_before_anybody_could_read_it_is_not_told(client, preview):
    EditionFactory(preview=preview, number=2, released_at=MORNING, changes=[CHANGE])
    Preview.objects.update(publish_at=MORNING + timedelta(hours=1))

    assert told(client, "/previews/the-match/changes.atom") == []


def test_a_verdict_is_told_when_it_changes_and_not_when_it_is_checked_again(client, preview):
    claim = ClaimFactory(fixture=preview.fixture, sentence="Four in a row.")
    for hours, outcome in ((0, "true"), (1, "false"), (2, "false")):
        CheckFactory(claim=claim, outcome=outcome, checked_at=MORNING + timedelta(hours=hours))

    assert told(client, "/claims.atom") == ["False: Four in a row."]
    assert told(client, "/claims.atom", "updated") == ["2024-04-17T10:00:00+00:00"]
    assert told(client, "/claims.atom", "id") == [f"tag:testserver,2024-01-01:claim-{claim.pk}"]


def test_a_claim_that_was_never_checked_is_not_told(client, preview):
    ClaimFactory(fixture=preview.fixture)

    assert told(client, "/claims.atom") == []


def test_signs_that_xml_cannot_hold_are_left_out(client, preview):
    Preview.objects.update(released_headline="A\x0bB\x1f")

    assert told(client, "/previews.atom") == ["Atalanta v Liverpool: AB"]


def test_a_feed_without_an_entry_is_the_same_at_any_time(client, db):
    first = client.get("/previews.atom").content

    with time_machine.travel(NOW + timedelta(days=1), tick=False):
        assert client.get("/previews.atom").content == first


@pytest.mark.parametrize("many", [1, 5])
def test_it_asks_as_much_for_one_entry_as_for_many(
    client, preview, many, django_assert_num_queries
):
    for number in range(many):
        other = PreviewFactory(fixture__home=preview.fixture.home, published=True)
        EditionFactory(preview=other, number=1)
        claim = ClaimFactory(fixture=other.fixture)
        CheckFactory(claim=claim, outcome="true")
        EditionFactory(preview=preview, number=number + 2, changes=[CHANGE])

    queries = {
        "/previews.atom": 1, "/clubs/atalanta/previews.atom": 2,
        "/previews/the-match/changes.atom": 2, "/claims.atom": 6,
    }  # fmt: skip
    for address, most in queries.items():
        with django_assert_num_queries(most):
            client.get(address)


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("/", "/previews.atom"),
        ("/claims/", "/claims.atom"),
        ("/clubs/atalanta/", "/clubs/atalanta/previews.atom"),
        ("/competitions/europa-league/", "/competitions/europa-league/previews.atom"),
        ("/competitions/europa-league/{season}/", "/competitions/europa-league/previews.atom"),
        ("/previews/the-match/", "/previews/the-match/changes.atom"),
    ],
)
def test_a_page_says_where_its_feed_is(client, preview, page, address):
    body = client.get(page.format(season=preview.fixture.season.slug)).content.decode()

    link = r'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="([^"]+)">'
    assert [each.removeprefix("http://testserver") for each in re.findall(link, body)] == [address]
    assert f'<a href="{address}">' in body


def test_a_draft_has_no_feed(client, preview, admin_client):
    draft = PreviewFactory(slug="a-draft")

    assert "changes.atom" not in admin_client.get(draft.get_draft_url()).content.decode()


def test_the_feed_of_a_real_release(client):
    preview = PreviewFactory(
        published=True, fixture__day=date(2024, 4, 25), fixture__kick_off=NOW + timedelta(days=7)
    )
    bring_up_to_date(preview, NOW)

    assert Edition.objects.exists()
    assert told(client, "/previews.atom", "updated") == ["2024-04-18T12:00:00+00:00"]
