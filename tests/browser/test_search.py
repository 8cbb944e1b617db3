"""The search in a browser: as one types, without a script, on a narrow screen."""

import re

import pytest
from playwright.sync_api import expect

from matchhub.demo_clock import moment_of
from tests.search.archive import Searched


@pytest.fixture(autouse=True)
def archive(transactional_db, settings):
    settings.DEMO_CLOCK = moment_of("2024-04-18T12:00+00:00")
    Searched()


def test_what_is_typed_is_found_at_once_and_its_address_can_be_shared(open_page):
    page = open_page("/search/")
    page.get_by_role("searchbox").press_sequentially("liv")

    expect(page.get_by_role("link", name="Liverpool", exact=True)).to_be_visible()
    expect(page).to_have_url(re.compile(r"/search/\?q=liv$"))
    expect(page.get_by_role("searchbox")).to_be_focused()


@pytest.mark.parametrize("address", ["/", "/search/?q=liverpool", "/search/?q=liverpol"])
def test_it_fits_a_narrow_screen(open_page, axe, address, scheme):
    page = open_page(address, width=320, scheme=scheme)
    box = page.get_by_role("searchbox").bounding_box()

    assert box["x"] + box["width"] < 320
    assert box["width"] > 100
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert axe(page) == []


def test_the_search_in_the_header_leads_to_what_was_found(open_page):
    page = open_page("/clubs/", width=390)
    page.get_by_role("searchbox").fill("atalanta")
    page.get_by_role("searchbox").press("Enter")

    expect(page.get_by_role("heading", name="Clubs")).to_be_visible()
    assert page.url.endswith("/search/?q=atalanta")
