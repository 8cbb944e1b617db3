"""Claims for fans: the mark with words, the receipts, a page of their own, structured data."""

import io
import json
import re
from datetime import UTC, date, datetime

import pytest
from django.urls import reverse
from PIL import Image

from previews.components.claim_address import claim_page, words_of
from previews.factcheck.check_claims import check_preview
from previews.models import Article, Outlet, Preview
from tests.factories import ArticleFactory, ClaimFactory, ReportFactory, SettlementFactory
from tests.sections.second_leg import second_leg

pytestmark = pytest.mark.django_db
SCORE = (
    "It says that the score was 0–2 (hosts first); by the results, the score was 0–3 (hosts first)."
)
NOW = datetime(2024, 4, 17, 23, tzinfo=UTC)


@pytest.fixture
def preview():
    return second_leg()


@pytest.fixture
def claim(preview):
    claim = ClaimFactory(
        fixture=preview.fixture,
        sentence="Liverpool lost 3-0 at Anfield.",
        scope="The first leg",
        question="last-time",
        parameters={"club": "Liverpool", "what": "defeat"},
        expected={"score": "0-3"},
    )
    for outlet, stated in (("Echo", {"score": "0-3"}), ("Post", {"score": "0-2"})):
        article = ArticleFactory(
            slug=outlet.lower(), outlet__name=outlet, headline=f"<{outlet}>",
            published_on=date(2024, 4, 17),
        )  # fmt: skip
        ReportFactory(claim=claim, article=article, wording=f"as {outlet} says", stated=stated)
    check_preview(Preview.objects.for_fact_check().get(pk=preview.pk), NOW)
    return claim


def page_of(claim):
    return claim_page(claim.pk, claim.sentence)


def text_of(response):
    return re.sub(r"\s+", " ", response.content.decode())


def structured(response):
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', text_of(response))
    content = json.loads(found[1])
    assert content["@context"] == "https://schema.org"
    return [thing for thing in content["@graph"] if thing["@type"] == "ClaimReview"]


def test_the_preview_marks_a_claim_in_words_and_opens_its_receipts(client, preview, claim):
    page = text_of(client.get(preview.get_absolute_url()))

    assert '<p class="claim__verdict">False</p>' in page
    assert "“as Post says”" in page
    assert 'Correct: Liverpool lost <span class="whole">3-0</span> at Anfield.' in page
    assert "Post · said right by Echo" in page
    assert "<b>Liverpool v Atalanta 0–3</b>" in page
    assert f'href="{page_of(claim)}"' in page


def test_the_receipts_are_a_page_of_their_own(client, claim, django_assert_num_queries):
    # 2 of them whether anything else in the scope of the question, or a name, has changed.
    with django_assert_num_queries(9):
        page = text_of(client.get(page_of(claim)))

    assert "Liverpool lost 3-0 at Anfield.</h1>" in page
    assert "<b>Liverpool v Atalanta 0–3</b> <span>11 Apr 2024" in page
    assert "Counted: The first leg. Scope: all competitions loaded, Liverpool: 1 match" in page
    assert "Checked on 17 April 2024." in page
    assert "As known on 17 April 2024." in page
    assert '<span class="mark mark--true">True</span>' in page
    assert "Score: Post: 0–2; Echo: 0–3. The archive has 0–3." in page
    assert SCORE in page


def test_claim_review_has_what_schema_org_asks_for(client, claim):
    right, wrong = structured(client.get(page_of(claim)))

    assert wrong == {
        "@type": "ClaimReview",
        "url": f"http://testserver{page_of(claim)}",
        "claimReviewed": "as Post says",
        "datePublished": "2024-04-17",
        "author": {"@type": "Organization", "name": "matchhub"},
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": 1,
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": "False",
            "ratingExplanation": SCORE,
        },
        "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Organization", "name": "Post"},
            "appearance": {
                "@type": "Article",
                "headline": "<Post>",
                "datePublished": "2024-04-17",
            },
            "datePublished": "2024-04-17",
        },
    }
    assert right["reviewRating"]["ratingValue"] == 5


def test_no_words_of_an_article_end_the_script(client, claim):
    claim.reports.update(wording="</script><script>alert(1)</script>")
    check_preview(Preview.objects.for_fact_check().get(pk=claim.fixture.previews.get().pk), NOW)

    page = text_of(client.get(page_of(claim)))

    assert "<script>alert" not in page
    assert structured(client.get(page_of(claim)))[0]["claimReviewed"].startswith("</script>")


def test_what_cannot_be_checked_has_no_review(client, preview):
    claim = ClaimFactory(fixture=preview.fixture, cannot_be_checked="Nobody counted.")
    check_preview(Preview.objects.for_fact_check().get(pk=preview.pk), NOW)

    response = client.get(page_of(claim))

    assert "Cannot be checked" in text_of(response)
    assert "Nobody counted." in text_of(response)
    assert structured(response) == []


def test_nobody_reads_a_drafts_claims(client, preview, claim):
    Preview.objects.update(status="draft")

    assert client.get(page_of(claim)).status_code == 404
    assert client.get(claim_page(10**6, "No claim")).status_code == 404


@pytest.mark.parametrize("number", [1, 200])
def test_two_hundred_claims_cost_the_page_no_more_queries(
    client, preview, claim, number, django_assert_num_queries
):
    for _ in range(number):
        other = ClaimFactory(fixture=preview.fixture, cannot_be_checked="Nobody counted.")
        ReportFactory(claim=other, article=claim.reports.first().article)
    address = reverse("previews:preview_section", args=[preview.slug, "claims"])
    client.get(address, headers={"HX-Request": "true"})  # makes the edition

    # One whether a fact was written since, and one for the edition.
    with django_assert_num_queries(2):
        assert client.get(address, headers={"HX-Request": "true"}).status_code == 200


def test_sources_tell_what_each_gave_and_where_they_disagree(client, preview, claim):
    page = text_of(client.get(reverse("previews:preview_sources", args=[preview.slug])))

    assert "<h3>Score</h3>" in page
    assert '<b>0–3</b> Echo <span class="mark mark--true">True</span>' in page
    assert '<b>0–2</b> Post <span class="mark mark--false">False</span>' in page
    assert "The archive has 0–3." in page
    assert "as Post says" in page


def test_sources_tell_how_an_editor_settled_it(client, preview, claim):
    SettlementFactory(
        fixture=preview.fixture,
        slot=claim.slug,
        subject="score",
        value="0-3",
        reason="I saw it.",
    )

    page = text_of(client.get(reverse("previews:preview_sources", args=[preview.slug])))

    assert "Settled as 0–3: I saw it." in page


def test_at_the_sources_address_htmx_gets_the_section(client, preview, claim):
    address = reverse("previews:preview_sources", args=[preview.slug])

    fragment = client.get(address, headers={"HX-Request": "true"})

    assert fragment.content.decode().lstrip().startswith('<section id="sources"')
    assert "HX-Request" in fragment["Vary"]


def test_after_the_match_the_page_is_an_archive_and_says_so(client, preview):
    assert "Archive page." in text_of(client.get(preview.get_absolute_url()))


def test_before_the_match_it_is_none(client, preview, time_machine):
    time_machine.move_to(NOW)

    assert "Archive page." not in text_of(client.get(preview.get_absolute_url()))


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "http://[evil"])
def test_no_address_that_is_not_of_the_web_is_given_to_search_engines(client, claim, address):
    Article.objects.update(url=address)
    Outlet.objects.update(website=address)

    for review in structured(client.get(page_of(claim))):
        assert "url" not in review["itemReviewed"]["author"]
        assert "url" not in review["itemReviewed"]["appearance"]


def test_the_preview_has_a_review_of_what_is_false(client, preview, claim):
    (review,) = structured(client.get(preview.get_absolute_url()))

    assert review["url"] == f"http://testserver{page_of(claim)}"
    assert review["claimReviewed"] == "as Post says"
    assert review["reviewRating"]["ratingValue"] == 1


@pytest.mark.parametrize("words", ["/", "-other-words/", "-/"])
def test_the_number_alone_and_other_words_lead_to_the_address(client, claim, words):
    response = client.get(f"/claims/{claim.pk}{words}")

    if words == "-/":
        assert response.status_code == 404
    else:
        assert (response.status_code, response["Location"]) == (301, page_of(claim))


def test_a_changed_sentence_keeps_the_old_address(client, claim):
    before = page_of(claim)
    claim.sentence = "Atalanta won 3-0 at Anfield."
    claim.save()

    response = client.get(before)

    assert page_of(claim) == f"/claims/{claim.pk}-atalanta-won-3-0-at-anfield/"
    assert (response.status_code, response["Location"]) == (301, page_of(claim))


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param("Åge’s Brøndby: 3–0!", "age-s-brondby-3-0", id="signs"),
        pytest.param("word " * 60, "-".join(["word"] * 8), id="long"),
        pytest.param("x" * 300, "x" * 40, id="one-long-word"),
        pytest.param("…", "claim", id="no-letter"),
    ],
)
def test_the_words_of_an_address_are_bounded(sentence, words):
    assert words_of(sentence) == words


@pytest.mark.parametrize("number", ["9223372036854775808", "9" * 30])
def test_a_number_that_no_row_has_is_a_404_page(client, number):
    assert client.get(f"/claims/{number}-words/").status_code == 404


def test_the_address_of_a_draft_tells_no_words(client, claim, preview):
    preview.status = "draft"
    preview.save()

    assert client.get(f"/claims/{claim.pk}/").status_code == 404


def test_the_picture_of_a_claim_has_the_size_that_messengers_ask_for(client, claim):
    page = text_of(client.get(page_of(claim)))
    response = client.get(f"{page_of(claim)}card.png")

    assert f'property="og:image" content="http://testserver{page_of(claim)}card.png"' in page
    assert 'name="twitter:card" content="summary_large_image"' in page
    assert response["Content-Type"] == "image/png"
    assert Image.open(io.BytesIO(response.content)).size == (1200, 630)


def test_the_picture_is_found_where_the_page_is(client, claim):
    moved = client.get(f"/claims/{claim.pk}-other-words/card.png")

    assert (moved.status_code, moved["Location"]) == (301, f"{page_of(claim)}card.png")
    Preview.objects.update(status="withdrawn")
    assert client.get(f"{page_of(claim)}card.png").status_code == 404
