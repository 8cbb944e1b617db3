"""The lists and pages of the archive in a browser: no sideways scroll, and nothing axe finds."""

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from matchhub.demo_clock import moment_of
from tests.factories import (
    AppointmentFactory,
    CheckFactory,
    ClaimFactory,
    ClubFactory,
    CompetitionFactory,
    FixtureFactory,
    OfficialFactory,
    PreviewFactory,
    ReportFactory,
    SeasonFactory,
    StageFactory,
    TieFactory,
)

PAGES = {
    "the front page": "/",
    "clubs": "/clubs/",
    "a club": "/clubs/atalanta/",
    "competitions": "/competitions/",
    "a competition": "/competitions/some-cup/",
    "a season": "/competitions/some-cup/2023-24/",
    "claims": "/claims/",
    "an official": "/officials/anna-ref/",
}


@pytest.fixture(autouse=True)
def archive(transactional_db, settings):
    settings.DEMO_CLOCK = moment_of("2024-05-20T21:00+02:00")
    season = SeasonFactory(name="2023/24", competition=CompetitionFactory(name="Some Cup"))
    clubs = [
        ClubFactory(name=name)
        for name in ("Atalanta", "Borussia Mönchengladbach", "Liverpool", "Olympique Marseille")
    ]
    official = OfficialFactory(name="Anna Ref", slug="anna-ref")
    pairs = [("semi_final", *clubs[:2]), ("semi_final", *clubs[2:]), ("final", clubs[0], clubs[2])]
    for number, (round_, home, away) in enumerate(pairs):
        stage = season.stages.filter(round=round_).first() or StageFactory(
            season=season, name=round_.replace("_", "-"), kind="knock_out", round=round_
        )
        fixture = FixtureFactory(
            home=home, away=away, season=season, stage=stage, status="played", score="2-1",
            tie=TieFactory(stage=stage, first_home=home, first_away=away),
            day=f"2024-04-{18 + number}",
            kick_off=datetime(2024, 4, 18 + number, 19, tzinfo=UTC),
        )  # fmt: skip
        PreviewFactory(fixture=fixture, published=True, headline=f"Before match {number}")
        AppointmentFactory(fixture=fixture, official=official, duty="referee")
        claim = ClaimFactory(fixture=fixture)
        CheckFactory(claim=claim)
        CheckFactory(claim=claim, report=ReportFactory(claim=claim), outcome="false")


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(open_page, axe, width, scheme, address):
    page = open_page(address, width=width, scheme=scheme)

    assert page.get_by_text("Shown as on 20 May 2024").count() == 1
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_the_first_screen_of_a_phone_has_the_match_that_leads(open_page):
    page = open_page("/", width=390)
    bottom = page.locator(".front-lead").bounding_box()

    assert bottom["y"] + bottom["height"] < 740


def test_a_bracket_is_drawn_in_its_own_size_at_every_width(open_page):
    for width in (390, 1280):
        page = open_page(PAGES["a season"], width=width)
        box = page.locator(".bracket").bounding_box()

        assert box["width"] == float(page.locator(".bracket").get_attribute("width"))


@pytest.mark.parametrize("address", [PAGES["a club"], PAGES["a season"], PAGES["an official"]])
def test_a_row_of_a_match_leads_to_its_preview(open_page, address):
    page = open_page(address)

    page.locator("details").evaluate_all("all => all.forEach((each) => { each.open = true; })")
    page.get_by_role("link", name="Preview", exact=True).first.click()

    expect(page).to_have_url(re.compile("/previews/."))
