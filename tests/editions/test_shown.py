"""What fans are shown: the newest edition that can be read, beside the state of the match now."""

import json
import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from previews.editions.shown import document_to_show, kept_document
from previews.models import Edition, Fixture, Injury, Preview
from previews.sections import SECTIONS
from tests import factories as make
from tests.editions.released import look_was_taken, release
from tests.sections.second_leg import second_leg
from tests.views.everything import preview_with
from tests.views.test_states_of_a_match import STATES

pytestmark = pytest.mark.django_db
KICK_OFF = datetime(2024, 4, 18, 19, tzinfo=UTC)
NOON = datetime(2024, 4, 17, 12, tzinfo=UTC)
HTMX = {"HX-Request": "true"}
QUERIES = [
    "",
    "form_guide=home",
    "form_guide=away&team_news=away",
    "league=home",
    "tie=9&tie=0",
    "tie=1&tie=4&other=x",
]


# Which edition it is, which an open page has to know, and its dates for search engines.
OF_EDITION = re.compile(
    '(?<=closest section:replace")[^>]*|,"date(?:Published|Modified)":"[^"]*T[^"]*"'
)


def page_of(client, preview, query="", at=NOON):
    with time_machine.travel(at, tick=False):
        response = client.get(f"{preview.get_absolute_url()}?{query}")
    assert response.status_code == 200
    return OF_EDITION.sub("", response.content.decode())


def section_of(client, preview, slug, query=""):
    with time_machine.travel(NOON, tick=False):
        address = reverse("previews:preview_section", args=[preview.slug, slug])
        return client.get(f"{address}?{query}", headers=HTMX)


def match_ends(preview, home, away):
    Fixture.objects.filter(pk=preview.fixture_id).update(
        status="played", after_90_home=home, after_90_away=away
    )


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_an_edition_is_drawn_as_the_facts_are(client, state):
    preview = make.PreviewFactory(fixture=state(), published=True)
    look_was_taken(preview)  # so that no edition is made of it: its page is drawn from the facts
    live = [page_of(client, preview, query) for query in QUERIES]

    assert not Edition.objects.of(preview).with_document().exists()

    release(preview)

    assert [page_of(client, preview, query) for query in QUERIES] == live


def test_an_edition_of_every_kind_of_fact_is_drawn_as_the_facts_are(client):
    preview = preview_with(3)
    slug = preview.fixture.quotes.latest("pk").slug
    queries = [*QUERIES, f"quotes={slug}"]
    look_was_taken(preview)
    live = [page_of(client, preview, query) for query in queries]
    sections = [section_of(client, preview, each.slug, "tie=2&tie=2").content for each in SECTIONS]

    assert not Edition.objects.of(preview).with_document().exists()

    release(preview)

    assert [page_of(client, preview, query) for query in queries] == live
    assert sections == [
        section_of(client, preview, each.slug, "tie=2&tie=2").content for each in SECTIONS
    ]


@pytest.mark.parametrize("number", [1, 4])
def test_a_page_with_an_edition_is_three_queries(client, number, django_assert_num_queries):
    preview = preview_with(number)
    release(preview)

    # One whether a fact was written since, one for the edition, and one for the corrections.
    with django_assert_num_queries(3):
        page_of(client, preview)


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.slug)
def test_a_section_with_an_edition_is_two_queries(client, section, django_assert_num_queries):
    preview = preview_with(1)
    release(preview)

    # One whether a fact was written since, and one for the edition. Beside an edition: nothing is
    # corrected, and the match is to come: one more to read that, and three, as an address with
    # nothing may be an old or a withdrawn one. A second leg has no table: three.
    is_there = section.in_edition and section.slug != "table-scenario"
    with django_assert_num_queries(2 if is_there else 5 if section.in_edition else 6):
        response = section_of(client, preview, section.slug)
    assert response.status_code == (200 if is_there else 404)


def test_fans_read_the_newest_edition_and_not_the_facts(client):
    preview = second_leg()
    injury = make.InjuryFactory(club=preview.fixture.away, person__name="Conor Bradley")
    release(preview)
    Injury.objects.filter(pk=injury.pk).delete()
    assert "Conor Bradley" in page_of(client, preview)

    release(preview)

    assert "Conor Bradley" not in page_of(client, preview)


def test_a_release_from_before_documents_were_kept_shows_the_facts(client):
    preview = second_leg()
    make.InjuryFactory(club=preview.fixture.away, person__name="Conor Bradley")
    Edition.objects.create(preview=preview, number=1, released_at=NOON)

    assert "Conor Bradley" in page_of(client, preview)


def test_a_later_edition_without_a_document_does_not_hide_the_one_that_has_it(client):
    preview = second_leg()
    make.InjuryFactory(club=preview.fixture.away, person__name="Conor Bradley")
    release(preview)
    Injury.objects.all().delete()
    Edition.objects.create(preview=preview, number=2, released_at=NOON)

    assert "Conor Bradley" in page_of(client, preview)


def test_the_result_is_drawn_beside_the_edition(client):
    preview = second_leg()
    release(preview)
    later = KICK_OFF + timedelta(hours=4)
    assert "its result is not entered" in page_of(client, preview, at=later)

    match_ends(preview, 0, 1)

    page = page_of(client, preview, at=later)
    assert "This match is over: Atalanta 0–1" in " ".join(page.split())


@pytest.mark.parametrize("status", ["postponed", "cancelled", "abandoned"])
def test_the_status_of_the_match_is_drawn_beside_the_edition(client, status):
    preview = second_leg()
    release(preview)

    Fixture.objects.filter(pk=preview.fixture_id).update(status=status)

    # No match is abandoned before it begins.
    at = KICK_OFF + timedelta(hours=1) if status == "abandoned" else NOON
    page = page_of(client, preview, at=at)
    bar = page.partition('class="match-facts__sides"')[2].partition("</header>")[0]
    assert status.capitalize() in bar


def test_the_page_of_an_edition_has_the_address_that_the_preview_has_now(client):
    preview = second_leg()
    make.InjuryFactory(club=preview.fixture.away)
    release(preview)
    preview.slug = "renamed"
    preview.save()

    page = page_of(client, preview)

    assert "/previews/renamed/form-guide/?form_guide=away" in page
    assert "/previews/atalanta-v-liverpool/" not in page


@pytest.mark.parametrize(
    "hidden",
    [{"status": "draft"}, {"publish_at": datetime(2024, 4, 17, 13, tzinfo=UTC)}],
    ids=["draft", "later"],
)
def test_an_edition_that_is_not_published_is_no_address(client, hidden):
    preview = second_leg()
    release(preview)
    Preview.objects.filter(pk=preview.pk).update(**hidden)

    with time_machine.travel(NOON, tick=False):
        assert client.get(preview.get_absolute_url()).status_code == 404
        assert document_to_show(preview.slug, NOON) is None


def test_a_draft_reads_the_facts_beside_an_edition(admin_client):
    preview = second_leg()
    release(preview)
    make.InjuryFactory(club=preview.fixture.away, person__name="Conor Bradley")

    assert "Conor Bradley" in admin_client.get(preview.get_draft_url()).content.decode()
    fragment = admin_client.get(f"{preview.get_draft_url()}team-news/", headers=HTMX)
    assert "Conor Bradley" in fragment.content.decode()
    assert "Conor Bradley" not in page_of(admin_client, preview)


def older(edition, **fields):
    """As older code stored it: with other fields, or without some."""
    document = json.loads(edition.document)
    document["header"] |= fields
    document["header"] = {name: v for name, v in document["header"].items() if v is not None}
    edition.document = json.dumps(document)
    edition.shape = "older"
    edition.save()


MADE_AGAIN = "It was made again from the stored facts"


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"city": None}, id="lacks a field that has no default"),
        pytest.param({"stadium": 7}, id="a field of another type"),
        pytest.param({"referee": "C. Turpin"}, id="a field that would be left out"),
    ],
)
@pytest.mark.parametrize(
    ("at", "says_so"),
    [(NOON, False), (KICK_OFF + timedelta(days=3), True)],
    ids=["before", "after"],
)
def test_an_edition_that_no_longer_decodes_is_read_again(client, fields, at, says_so):
    preview = second_leg()
    make.InjuryFactory(club=preview.fixture.away, person__name="Conor Bradley")
    release(preview)
    now = page_of(client, preview, at=at)
    older(Edition.objects.get(), **fields)
    assert document_to_show(preview.slug, at).is_read_again

    page = page_of(client, preview, at=at)

    # Before the kick-off the page has brought its edition up to date; after it, none is made.
    assert document_to_show(preview.slug, at).is_read_again is says_so
    assert Edition.objects.of(preview).count() == (1 if says_so else 2)
    assert (MADE_AGAIN in page) is says_so
    assert "Conor Bradley" in page
    if not says_so:
        assert page == now


def test_an_edition_that_lacks_only_what_has_a_default_is_shown_as_it_is():
    text = release(preview_with(1)).document
    document = json.loads(text)
    for way in document["sections"]["how_to_watch"]["ways"]:
        del way["confirmed_until"]

    assert kept_document(json.dumps(document)) is not None


@pytest.mark.parametrize("text", ["{", "[]", "null", "{}", '"text"'])
def test_a_text_that_is_no_document_is_none(text):
    assert kept_document(text) is None
