"""What an editor has saved since the newest edition stays at the desk, on every page of fans."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from previews.components.released_claims import released_claims
from previews.models import Check, Claim, Edition
from tests.editions.generation import raise_facts
from tests.editions.released import release
from tests.factories import CheckFactory, ClaimFactory, PreviewFactory, ReportFactory

pytestmark = pytest.mark.django_db
RELEASED, EDITED = "Liverpool are third.", "Liverpool are fourth."


def preview_of(slug, **facts):
    return PreviewFactory(
        fixture__day=date(2024, 4, 18),
        fixture__kick_off=datetime(2024, 4, 18, 19, tzinfo=UTC),
        slug=slug,
        published=True,
        **facts,
    )


@pytest.fixture
def preview():
    return preview_of("the-match")


def claim_of(preview, sentence=RELEASED, outcome=Check.Outcome.TRUE):
    claim = ClaimFactory(fixture=preview.fixture, sentence=sentence)
    CheckFactory(claim=claim, outcome=outcome, reason="Agrees with the archive.")
    return claim


@pytest.fixture
def claim(preview):
    """Edited after its release, without a write that automatic release would see."""
    claim = claim_of(preview)
    release(preview)
    Claim.objects.filter(pk=claim.pk).update(sentence=EDITED)
    return claim


@pytest.mark.parametrize(
    "address",
    [
        "/claims/",
        "/claims/?verdict=true",
        "/claims.atom",
        "/claims/{claim}/",
        "/2024/04/18/{clubs}/",
        "/search/?q=third",
        "/previews/the-match/",
    ],
)
def test_fans_read_the_sentence_of_the_newest_edition(client, preview, claim, address):
    clubs = f"{preview.fixture.home.slug}-v-{preview.fixture.away.slug}"
    answer = client.get(address.format(claim=claim.pk, clubs=clubs), follow=True)
    page = answer.content.decode()

    assert RELEASED in page.replace("<mark>", "").replace("</mark>", "")
    assert EDITED not in page
    assert "fourth" not in str(answer.redirect_chain)


def test_words_of_a_draft_find_nothing(client, preview, claim):
    assert "Liverpool are" not in client.get("/search/?q=fourth").content.decode()


def test_a_claim_added_since_has_no_page_and_is_in_no_list(client, preview, claim):
    added = claim_of(preview, "Atalanta have won ten.")

    assert client.get(f"/claims/{added.pk}/").status_code == 404
    for address in ("/claims/", "/claims.atom", "/search/?q=won"):
        assert "have won ten" not in client.get(address).content.decode()


def test_the_sitemap_waits_for_the_edition_that_has_what_was_written(client, preview, claim):
    sitemap = "/sitemaps/claims.xml"
    claim.sentence = EDITED
    claim.save()
    assert "fourth" not in client.get(sitemap).content.decode()

    release(preview)
    raise_facts()

    assert f"/claims/{claim.pk}-liverpool-are-fourth/" in client.get(sitemap).content.decode()


def test_a_verdict_found_since_counts_in_no_list(client, preview, claim):
    CheckFactory(
        claim=claim,
        outcome=Check.Outcome.FALSE,
        reason="The archive has fourth.",
        checked_at=timezone.now(),
    )

    page = client.get("/claims/").content.decode()

    assert "Contested 1" not in page
    assert "The archive has fourth." not in page
    release(preview)
    raise_facts()
    assert "Contested 1" in client.get("/claims/").content.decode()


def test_without_an_edition_fans_read_the_facts(client, preview):
    claim = claim_of(preview)
    Claim.objects.filter(pk=claim.pk).update(sentence=EDITED)

    assert released_claims([preview]) == {}
    assert EDITED in client.get(f"/claims/{claim.pk}/", follow=True).content.decode()


def test_an_edition_that_is_not_of_todays_shape_is_as_none(preview, claim):
    Edition.objects.update(document='{"sections": {"claims": {"claims": [1]}}}')

    assert released_claims([preview]) == {}


def test_the_newest_edition_is_read_and_not_one_before(preview, claim):
    release(preview)

    assert [card.sentence for card in released_claims([preview])[preview.pk].values()] == [EDITED]


@pytest.mark.parametrize("many", [1, 4])
def test_the_documents_of_all_previews_take_one_query(many, django_assert_num_queries):
    previews = [PreviewFactory(published=True) for _ in range(many)]
    for each in previews:
        claim_of(each)
        release(each)

    with django_assert_num_queries(1):
        assert len(released_claims(previews)) == many
    with django_assert_num_queries(0):
        assert released_claims([]) == {}


@pytest.mark.parametrize("address", ["/claims/", "/claims.atom", "/search/?q=third"])
def test_a_page_asks_as_much_about_one_edition_as_about_many(client, address):
    counts = set()
    for slug in ("first", "second", "third"):
        preview = preview_of(slug)
        report = ReportFactory(claim=claim_of(preview), wording="Liverpool are second.")
        CheckFactory(claim=report.claim, report=report, outcome=Check.Outcome.FALSE)
        release(preview)
        with CaptureQueriesContext(connection) as asked:
            assert RELEASED.split()[0] in client.get(address).content.decode()
        counts.add(len(asked))

    assert len(counts) == 1
