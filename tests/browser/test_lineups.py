"""The line-ups as they are drawn: no name on another, and none too small to read."""

import pytest
from playwright.sync_api import expect

from tests.charts.test_pitch_drawing import LONGEST
from tests.factcheck.example import example_preview
from tests.factories import (
    LineupFactory,
    LineupOptionFactory,
    LineupPlaceFactory,
    PersonFactory,
    QuoteFactory,
    WordingFactory,
)
from tests.views.everything import preview_with

DRAWN = """() => [...document.querySelectorAll("#lineups .pitch")]
    .filter(pitch => pitch.getBoundingClientRect().width)
    .map(pitch => [...pitch.querySelectorAll(".pitch__name")].map(name => {
        const box = name.getBoundingClientRect()
        // The box is as high as a line; the letters are in its middle.
        const inset = box.height / 5
        return [name.textContent, box.left, box.top + inset, box.right, box.bottom - inset]
    }))"""
TEXT_SIZE = """() => {
    const pitch = [...document.querySelectorAll("#lineups .pitch")].find(each => each.clientWidth)
    const size = parseFloat(getComputedStyle(pitch.querySelector(".pitch__name")).fontSize)
    return size * pitch.getScreenCTM().a
}"""


@pytest.fixture
def preview(transactional_db):
    preview = preview_with(1)
    fixture = preview.fixture
    fixture.lineups.all().delete()
    for club, formation in ((fixture.home, "3-4-2-1"), (fixture.away, "5-3-2")):
        lineup = LineupFactory(fixture=fixture, club=club, formation=formation)
        for place, name in enumerate(LONGEST, start=1):
            person = PersonFactory(name=f"{name} {club.pk}", known_as=name)
            LineupPlaceFactory(lineup=lineup, person=person, place=place, captain=place == 4)
        LineupOptionFactory(
            lineup=lineup, comes_in=PersonFactory(known_as="Wan-Bissaka"), goes_out=person
        )
    return preview


def overlap(one, other):
    _, left, top, right, bottom = one
    _, other_left, other_top, other_right, other_bottom = other
    return left < other_right and other_left < right and top < other_bottom and other_top < bottom


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_name_is_drawn_on_another_and_each_is_legible(open_page, preview, width):
    page = open_page(preview.get_absolute_url(), width=width)
    page.evaluate("document.fonts.ready")

    (names,) = page.evaluate(DRAWN)

    assert len(names) == 24  # two elevens, and one who could come in for each
    pairs = [(a, b) for place, a in enumerate(names) for b in names[place + 1 :]]
    assert [(a[0], b[0]) for a, b in pairs if overlap(a, b)] == []
    assert page.evaluate(TEXT_SIZE) >= 10


def test_several_wordings_are_open_at_once(open_page, preview):
    for slug in ("one", "two"):
        quote = QuoteFactory(fixture=preview.fixture, slug=slug)
        WordingFactory(quote=quote, text="let’s fail in a most beautiful way")
        WordingFactory(quote=quote, text="let’s fail in the most beautiful way")
    page = open_page(preview.get_absolute_url())

    for slug in ("one", "two"):
        summary = page.locator(f"#quote-{slug} summary")
        summary.focus()
        summary.press("Space")

    expect(page.locator(".wordings").filter(visible=True)).to_have_count(2)


OWN = ["lineups", "team-news", "quotes", "officials", "crowd", "how-to-watch", "pictures", "league"]


def test_the_sections_of_the_example_take_six_screens_of_a_phone(open_page, transactional_db):
    page = open_page(example_preview().get_absolute_url(), width=390)

    heights = {one: page.locator(f"#{one}").bounding_box()["height"] for one in OWN}

    assert sum(heights.values()) <= 4_900, heights
