"""Claims and their receipts in a browser: one tap, no script needed, the policy kept."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from previews.components.claim_address import claim_page
from previews.factcheck.check_claims import check_preview
from previews.models import Preview
from tests.factories import ArticleFactory, ClaimFactory, InjuryFactory, ReportFactory
from tests.sections.second_leg import EVENING_BEFORE, second_leg


@pytest.fixture
def preview(transactional_db):
    """One claim that holds, which one of two articles has wrong; one correction."""
    preview = second_leg()
    claim = ClaimFactory(
        fixture=preview.fixture,
        sentence="Liverpool lost 3-0 at Anfield.",
        question="last-time",
        parameters={"club": "Liverpool", "what": "defeat"},
        expected={"score": "0-3"},
    )
    for outlet, score in (("Echo", "0-3"), ("Post", "0-2")):
        article = ArticleFactory(outlet__name=outlet, headline="As it was")
        ReportFactory(claim=claim, article=article, wording="so they say", stated={"score": score})
    injury = InjuryFactory(club=preview.fixture.away, article=ArticleFactory())
    injury.part = "knee"
    injury.save()
    check_preview(Preview.objects.for_fact_check().get(), EVENING_BEFORE)
    return preview


@pytest.fixture
def claim(preview):
    return preview.fixture.claims.get()


@pytest.fixture(params=["claim", "sources", "preview"])
def address(request, preview, claim):
    return {
        "claim": claim_page(claim.pk, claim.sentence),
        "sources": reverse("previews:preview_sources", args=[preview.slug]),
        "preview": preview.get_absolute_url(),
    }[request.param]


def test_axe_and_the_policy_find_nothing(open_page, address, axe, width, scheme):
    page = open_page(address, width=width, scheme=scheme)
    for details in page.locator("details").all():
        details.evaluate("one => one.open = true")

    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("javascript", [True, False])
def test_one_tap_opens_the_receipts(open_page, preview, javascript):
    page = open_page(preview.get_absolute_url(), width=320, javascript=javascript)
    receipts = page.locator(".claim__receipts")

    receipts.locator("summary").click()

    expect(receipts).to_contain_text("Liverpool v Atalanta 0–3")
    expect(receipts).to_contain_text("Scope: all competitions loaded, Liverpool: 1 match")


def test_without_javascript_the_receipts_are_a_page(open_page, preview, claim):
    page = open_page(preview.get_absolute_url(), javascript=False)
    page.locator(".claim__receipts summary").click()

    page.get_by_role("link", name="Every article that says so").click()

    expect(page.locator("h1")).to_have_text("Liverpool lost 3-0 at Anfield.")
    expect(page.locator(".claim__verdict")).to_have_text("False")
    expect(page.locator(".mark")).to_have_text(["True", "False"])
