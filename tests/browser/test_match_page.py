"""The frame of the match page: its first screen, the strip of sections, its length, and paper."""

import re

import pytest
import time_machine
from playwright.sync_api import expect

from previews.components.match_events import MINUTE
from previews.models import Fixture, Person
from tests.factcheck.example import NOW, example_preview
from tests.factories import EditionFactory, MatchEventFactory, PreviewFactory
from tests.views.test_states_of_a_match import league_match, long_names, national_teams

PHONE = {"width": 390, "height": 740}
# The screens of a phone of 390 by 844 that the example takes, and its pages of A4.
SCREENS = 12
PAGES = {"": 1, "?print=page": 3, "?print=full": 4}
# The smallest type on paper, in points, of all the words that are printed.
SMALLEST_TYPE = """page => {
  const words = document.createTreeWalker(page, NodeFilter.SHOW_TEXT), sizes = [];
  while (words.nextNode()) {
    const one = words.currentNode.parentElement;
    const unseen = !one.checkVisibility() || one.closest(".visually-hidden, svg");
    if (words.currentNode.textContent.trim() && !unseen)
      sizes.push(parseFloat(getComputedStyle(one).fontSize) * 0.75);
  }
  return Math.min(...sizes);
}"""
SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) sum += shift.value;
  }).observe({ type: "layout-shift", buffered: true });
  document.fonts.ready.then(() => setTimeout(() => done(sum), 300));
})"""
# In milliseconds: longer than the page takes to be drawn.
LATE = 600
LARGE_LETTERS = "() => { document.documentElement.style.fontSize = '200%' }"
BEYOND = """all => all.filter((one) => one.getBoundingClientRect().right > 321)
  .map((one) => one.outerHTML)"""
# The colour of a point of the ground, as red, green and blue.
COLOUR = """([ink, first, share]) => {
  const box = document.createElement("div");
  document.body.append(box);
  box.style.background = share
    ? `color-mix(in oklab, ${first} ${share}%, var(--page))` : `var(${ink})`;
  const canvas = document.createElement("canvas").getContext("2d");
  canvas.fillStyle = getComputedStyle(box).backgroundColor;
  canvas.fillRect(0, 0, 1, 1);
  box.remove();
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}"""


@pytest.fixture
def eve():
    """The evening before the match of the example."""
    with time_machine.travel(NOW, tick=True):
        yield


@pytest.fixture
def example(transactional_db, eve):
    return example_preview()


@pytest.fixture
def address(example):
    return example.get_absolute_url()


def bottoms(page, *selectors):
    """Where the lowest box of each selector ends."""
    return {
        selector: max(
            page.locator(selector)
            .filter(visible=True)
            .evaluate_all("all => all.map(one => one.getBoundingClientRect().bottom)")
        )
        for selector in selectors
    }


def published(fixture):
    preview = PreviewFactory(fixture=fixture, published=True)
    EditionFactory(preview=preview, number=1)  # fans have read it: errors do not stop it
    return preview.get_absolute_url()


def test_the_first_screen_of_a_phone_is_complete(open_page, address):
    page = open_page(address, width=390)
    page.set_viewport_size(PHONE)

    parts = (".match-facts__occasion", ".crest--large", ".match-facts__club",
             ".match-facts__versus", ".match-facts__when", ".tile", ".contents")  # fmt: skip
    ends = bottoms(page, *parts)

    assert {part: end for part, end in ends.items() if end > PHONE["height"]} == {}
    header = page.locator("#match-facts")
    for words in ("UEFA Europa League", "second leg", "3–0", "after the first leg", "21:00 CEST",
                  "your time", "Gewiss Stadium", "TNT Sports 1", "Liverpool need", "Form", "Out",
                  "Head to head", "Referee", "Claims"):  # fmt: skip
        expect(header.get_by_text(words).filter(visible=True).first).to_be_visible()
    club = page.locator(".match-facts__club").first
    assert club.evaluate("club => getComputedStyle(club).fontSize") == "32px"


def test_after_the_match_the_result_is_on_the_first_screen(open_page, transactional_db):
    preview = example_preview()
    fixture = Fixture.objects.get(pk=preview.fixture_id)
    fixture.after_90_home, fixture.after_90_away, fixture.status = 0, 1, "played"
    fixture.save()
    MatchEventFactory(
        fixture=fixture,
        side="away",
        kind="penalty",
        person=Person.objects.get(name="Mohamed Salah"),
        minute=7,
    )
    page = open_page(preview.get_absolute_url(), width=390)
    page.set_viewport_size(PHONE)

    header = page.locator("#match-facts")
    expect(header.get_by_text("0–1", exact=True)).to_be_visible()
    for words in ("Full time", f"Salah 7{MINUTE} (pen)", "Atalanta go through 3–1 on aggregate."):
        expect(header.get_by_text(words)).to_be_visible()
    assert max(bottoms(page, ".match-facts__outcome", ".tile").values()) <= PHONE["height"]


@pytest.mark.parametrize("match", [long_names, league_match, national_teams])
def test_other_matches_fit_the_first_screen_too(open_page, transactional_db, match):
    page = open_page(published(match()), width=390)
    page.set_viewport_size(PHONE)

    assert bottoms(page, ".match-facts")[".match-facts"] <= PHONE["height"]


def test_the_example_has_only_so_many_screens_and_sheets(open_page, address):
    page = open_page(address, width=390)
    height = page.evaluate("document.documentElement.scrollHeight")
    assert height / 844 <= SCREENS

    for query, most in PAGES.items():
        page.goto(f"{address}{query}")
        paper = page.pdf(prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page\b", paper)) <= most, query


def test_on_paper_no_type_is_too_small_to_read(open_page, address):
    page = open_page(address)
    page.emulate_media(media="print")

    for query in PAGES:
        page.goto(f"{address}{query}")
        assert page.locator("article.preview").evaluate(SMALLEST_TYPE) >= 8, query


def test_the_sheet_has_the_contested_claims_and_the_folded_names(open_page, address):
    page = open_page(address)
    page.emulate_media(media="print")

    expect(page.locator("#claims .claim__sentence").first).to_be_visible()
    expect(page.locator("#claims .claim__receipts").first).to_be_hidden()
    expect(page.locator("#team-news summary").first).to_be_visible()


def test_with_receipts_everything_is_open_on_paper(open_page, address):
    page = open_page(address)
    page.get_by_role("link", name="Print with receipts").click()
    expect(page).to_have_url(re.compile(r"\?print=full$"))

    page.emulate_media(media="print")

    assert page.locator("details:not([open])").count() == 0
    assert page.locator("details").filter(has=page.locator(".receipts__rows")).count() > 10
    expect(page.locator("details .receipts__rows").first).to_be_visible()
    expect(page.locator(".sources__list").first).to_be_visible()


def come_late(route):
    """The typeface comes when the page has been drawn without it."""
    typeface = route.fetch()
    route.request.frame.page.wait_for_timeout(LATE)
    route.fulfill(response=typeface)


def test_a_wide_section_has_its_name_at_its_side(open_page, address):
    page = open_page(address, width=1280)

    for section in ("tie", "team-news", "claims", "lineups", "form-guide", "records", "quotes"):
        top = page.locator(f"#{section} > .section__top").bounding_box()
        rest = page.locator(f"#{section} > :not(.section__top)").filter(visible=True)
        boxes = [box for one in rest.all() if (box := one.bounding_box())]
        assert all(box["x"] >= top["x"] + top["width"] for box in boxes), section


@pytest.mark.parametrize("zone", ["Europe/London", "America/New_York"])
def test_nothing_moves_while_typeface_and_scripts_load(open_page, address, zone):
    for width in (390, 1280):
        page = open_page("/live/", width=width, zone=zone)
        page.route("**/*.woff2", come_late)
        page.goto(address)

        assert page.evaluate(SHIFTS) < 0.02, width


def test_a_match_on_one_clock_gets_the_readers_beside_it(open_page, transactional_db, eve):
    page = open_page(published(league_match()), width=390, zone="America/New_York")

    shown = page.locator(".match-facts__clock").filter(visible=True)
    expect(shown).to_have_text(["20:00 BST England", "15:00 GMT-4 your time"], use_inner_text=True)


def test_axe_finds_nothing_in_the_example(open_page, address, axe):
    for width in (320, 768, 1280):
        for scheme in ("light", "dark"):
            found = axe(open_page(address, width=width, scheme=scheme))
            assert found == [], (width, scheme)


def test_nothing_sticks_out_on_a_narrow_screen_or_in_large_letters(open_page, address):
    page = open_page(address, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.evaluate(LARGE_LETTERS)
    frame = page.locator("#match-facts, #match-facts *, .site-header, .contents, .lead, .lead *")
    assert frame.evaluate_all(BEYOND) == []

    page = open_page(address, width=1280)
    page.evaluate(LARGE_LETTERS)
    assert page.evaluate("document.documentElement.scrollWidth") == 1280


def test_in_forced_colours_the_current_section_and_the_crests_are_seen(open_page, address):
    page = open_page(address, width=390)
    page.emulate_media(forced_colors="active")

    current = page.locator(".contents__link[aria-current]")
    other = page.locator(".contents__link:not([aria-current])").first
    look = "link => getComputedStyle(link).outlineStyle + getComputedStyle(link).borderTopColor"
    assert current.evaluate(look) != other.evaluate(look)
    expect(page.locator(".crest--large").first).to_be_visible()


def test_words_are_readable_on_the_ground_of_any_colours(open_page, transactional_db, scheme):
    page = open_page(published(league_match()), scheme=scheme)

    ink = page.evaluate(COLOUR, ["--ink", "", 0])
    for colour in ("#000000", "#ffffff", "#fff200", "#c8102e", "#0000ff"):
        ground = page.evaluate(COLOUR, ["", colour, 26])
        darker, lighter = sorted((luminance(ink), luminance(ground)))
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5, colour


def luminance(rgb):
    parts = [part / 255 for part in rgb]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("javascript", [True, False])
def test_the_strip_leads_to_every_section_and_covers_none(open_page, address, javascript):
    for width in (390, 1280):
        page = open_page(address, width=width, javascript=javascript)
        strip = page.get_by_role("navigation", name="Sections")
        names = strip.get_by_role("link").all_inner_texts()
        assert {"Tie", "Team news", "Line-ups", "Form", "Head to head", "Quotes", "Table",
                "Officials", "TV"} <= set(names)  # fmt: skip

        for name in ("Team news", "Officials"):
            link = strip.get_by_role("link", name=name, exact=True)
            link.focus()
            page.keyboard.press("Enter")
            heading = page.get_by_role("heading", level=2, name=name, exact=True)
            expect(heading).to_be_in_viewport()
            assert heading.bounding_box()["y"] >= bottoms(page, ".contents")[".contents"]
        if javascript:
            expect(strip.locator("[aria-current]")).to_have_count(1)


def test_the_section_that_is_read_is_marked_in_the_strip(open_page, address):
    page = open_page(address, width=390)
    current = page.locator(".contents__link[aria-current]")
    expect(current).to_have_text("Tie")

    page.locator("#lineups").evaluate("one => one.scrollIntoView()")

    expect(current).to_have_text("Line-ups")
    expect(current).to_be_in_viewport()


def test_what_is_pressed_in_the_frame_is_large_enough(open_page, address):
    page = open_page(address, width=390)

    pressed = page.locator(".contents__link, .tile, .site-header a, .print-links a")
    sizes = pressed.evaluate_all(
        "all => all.map(one => { const box = one.getBoundingClientRect();"
        " return [one.textContent.trim(), box.width, box.height] })"
    )
    assert [size for size in sizes if min(size[1:]) < 24] == []


@pytest.mark.parametrize("javascript", [True, False])
def test_a_source_opens_the_folded_list_it_is_in(open_page, address, javascript):
    page = open_page(address, javascript=javascript)
    link = page.locator("a.source").filter(visible=True).first
    article = page.locator(link.get_attribute("href"))
    expect(article).to_be_hidden()

    link.click()

    expect(article).to_be_visible()
