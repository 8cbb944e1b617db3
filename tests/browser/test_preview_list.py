"""The front page in a browser."""

import re

import pytest
from playwright.sync_api import expect

from previews.pages.preview_list import FILTERED_FROM
from tests.factories import ClubFactory, FixtureFactory, PreviewFactory


@pytest.fixture(autouse=True)
def previews(transactional_db):
    for name in ("Atalanta", "Fulham"):
        fixture = FixtureFactory(home=ClubFactory(name=name), day="2024-04-18")
        PreviewFactory(fixture=fixture, published=True, headline=f"At {name}")
    # As many as it takes for filters to be shown.
    for _ in range(FILTERED_FROM):
        PreviewFactory(published=True, fixture__day="2024-04-10")


def test_axe_finds_nothing(open_page, axe, width, scheme):
    page = open_page("/", width=width, scheme=scheme)

    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("javascript", [True, False], ids=["htmx", "no script"])
def test_the_filter_leaves_one_clubs_previews(open_page, javascript):
    page = open_page("/", javascript=javascript)

    page.get_by_label("Club", exact=True).select_option("Atalanta")
    if not javascript:
        page.get_by_role("button", name="Show").click()

    # The address first: Atalanta may have led the list before the filter as well.
    expect(page).to_have_url(re.compile("club=atalanta"))
    expect(page.locator(".front-lead__headline")).to_have_text(["At Atalanta"])
    expect(page.locator(".match-card__headline")).to_have_count(0)


def test_an_unknown_address_is_a_page_that_axe_likes(open_page, axe, complaints, scheme):
    page = open_page("/never-heard-of/", scheme=scheme)

    expect(page.get_by_role("heading", level=1)).to_have_text("Page not found")
    assert axe(page) == []
    complaints.clear()
