"""The preview page as fans use it: with a finger, a keyboard, a screen reader, or no script."""

import re
from datetime import UTC, datetime
from gzip import compress
from itertools import pairwise

import pytest
from django.db.models import Value
from django.db.models.functions import Concat
from playwright.sync_api import expect

from previews.models import Club, Competition, Official, Outlet, Person, Stadium
from tests.factories import (
    EditionFactory,
    FixtureFactory,
    PreviewFactory,
    QuoteFactory,
    WordingFactory,
    two_legged_tie,
)
from tests.views.everything import preview_with
from tests.views.test_states_of_a_match import long_names


@pytest.fixture(autouse=True)
def eve(settings):
    """The pages are read on the eve of the match: once it is over, nobody needs a clock."""
    settings.DEMO_CLOCK = datetime(2024, 4, 17, 18, tzinfo=UTC)


@pytest.fixture
def preview(transactional_db):
    preview = preview_with(2)
    quote = QuoteFactory(fixture=preview.fixture, slug="fail", speaker__name="Jürgen Klopp")
    WordingFactory(quote=quote, text="let’s fail in a most beautiful way")
    WordingFactory(quote=quote, text="let’s fail in the most beautiful way")
    FixtureFactory(home=preview.fixture.away, away=preview.fixture.home, score="0-2",
                   day="2020-11-25")  # fmt: skip
    return preview


@pytest.fixture
def address(preview):
    return preview.get_absolute_url()


def test_axe_finds_nothing_at_any_width_and_colour(open_page, address, axe, width, scheme):
    page = open_page(f"{address}?quotes=fail", width=width, scheme=scheme)
    for details in page.locator("details").all():
        details.evaluate("one => one.open = true")

    assert axe(page) == []


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize(
    "longer",
    ["", " of the Long-named Town upon the River", " Llanfairpwllgwyngyllgogerych"],
    ids=["as they are", "many words", "one long word"],
)
def test_nothing_sticks_out_however_long_a_name_is(open_page, preview, address, longer, width):
    for model in (Outlet, Official, Person, Stadium, Competition, Club):
        model.objects.update(name=Concat("name", Value(longer)))

    page = open_page(f"{address}?quotes=fail", width=width)
    for details in page.locator("details").all():
        details.evaluate("one => one.open = true")

    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("width", [320, 1280])
def test_the_longest_names_keep_to_their_own_half(open_page, transactional_db, width):
    today = long_names()
    legs = two_legged_tie("0-3", first_home=today.home, first_away=today.away)
    for fixture in (today, legs.second):
        preview = PreviewFactory(
            fixture=fixture, published=True, headline="Nothing is decided" * 5, standfirst="x" * 90
        )
        EditionFactory(preview=preview, number=1)  # fans have read it: errors do not stop it
        page = open_page(preview.get_absolute_url(), width=width)

        assert page.evaluate("document.documentElement.scrollWidth") == width
        left, right = (
            page.locator(f".match-facts__side--{side} .match-facts__club").evaluate(
                "club => { const box = club.getBoundingClientRect(); return [box.left, box.right] }"
            )
            for side in ("home", "away")
        )
        assert 0 <= left[0] < left[1] < right[0] < right[1] <= width


def test_on_paper_there_is_nothing_to_press(open_page, address):
    page = open_page(address)

    page.emulate_media(media="print")

    for pressed in (".contents", ".switch", ".tie__picker", ".receipts"):
        assert page.locator(pressed).count()
        assert page.locator(pressed).filter(visible=True).count() == 0
    expect(page.locator(".tie__outcome")).to_be_visible()


def test_a_picked_score_says_what_it_would_mean_and_keeps_the_place(open_page, address):
    page = open_page(address)

    cell = page.get_by_role("link", name="0–4, LIV", exact=True)
    cell.scroll_into_view_if_needed()
    before = cell.bounding_box()
    cell.click()

    expect(page.locator("#tie [data-result]")).to_contain_text(
        "Liverpool go through 4–3 on aggregate"
    )
    expect(cell).to_be_focused()
    expect(cell).to_have_attribute("aria-current", "true")
    assert cell.bounding_box() == before
    expect(page).to_have_url(re.compile(re.escape(f"{address}?tie=0&tie=4") + "$"))


def test_a_reload_tells_the_same_story(open_page, address):
    page = open_page(address)
    result = page.locator("#tie [data-result]")
    page.locator("#tie-0-4").click()
    expect(result).to_contain_text("Liverpool go through")

    page.reload()

    expect(result).to_contain_text("Liverpool go through")


def test_more_goals_than_the_grid_has_are_picked_below_it(open_page, address):
    page = open_page(address)

    page.locator("#tie-picker-title").click()
    page.locator("#tie-away").focus()
    page.locator("#tie-away").select_option("9")

    expect(page.locator("#tie [data-result]")).to_contain_text("Liverpool go through 9–3")
    expect(page.locator("#tie-away")).to_be_visible()
    expect(page.locator("#tie-away")).to_be_focused()
    page.reload()
    expect(page.locator("#tie-away")).to_be_visible()
    expect(page.locator("#tie-away")).to_have_value("9")


def test_a_phone_has_room_for_a_finger_in_every_score(open_page, address):
    page = open_page(address, width=320)

    boxes = page.locator(".tie__grid a").evaluate_all(
        "all => all.map(a => [a.getBoundingClientRect().width, a.getBoundingClientRect().height])"
    )

    assert len(boxes) == 36
    assert min(min(box) for box in boxes) >= 32


def test_in_forced_colours_the_picked_score_and_the_letters_are_drawn_with_lines(
    open_page, address
):
    page = open_page(f"{address}?tie=0&tie=4")
    page.emulate_media(forced_colors="active")

    def style(selector, name):
        return page.locator(selector).first.evaluate(
            "(one, name) => getComputedStyle(one)[name]", name
        )

    assert style("#tie-0-4", "outlineStyle") == "solid"
    assert style("#tie-0-3", "borderStyle") == "dashed"
    assert style("#form-guide .letter--W", "borderStyle") == "solid"
    assert style("#form-guide .letter--W", "borderWidth") == "2px"


def test_without_javascript_the_same_score_is_a_shared_link(open_page, address):
    page = open_page(address, javascript=False)

    page.locator("#tie-0-4").click()

    expect(page.locator("#tie [data-result]")).to_contain_text("Liverpool go through 4–3")
    expect(page).to_have_url(re.compile(r"\?tie=0&tie=4(#tie-scores)?$"))

    page.locator("#tie-picker-title").click()
    page.locator("#tie-away").select_option("8")
    page.get_by_role("button", name="Show").click()

    expect(page.locator("#tie [data-result]")).to_contain_text("Liverpool go through 8–3")


@pytest.mark.parametrize("javascript", [True, False], ids=["htmx", "no script"])
def test_the_switch_shows_one_club_on_a_phone(open_page, address, javascript):
    page = open_page(address, width=320, javascript=javascript)
    news = page.locator("#team-news")

    news.get_by_role("link", name="Liverpool", exact=True).click()

    expect(news.locator("h3")).to_contain_text(["Liverpool"])
    expect(news.locator("h3")).to_have_count(1)
    expect(page).to_have_url(re.compile("team_news=away"))


@pytest.mark.parametrize("javascript", [True, False], ids=["htmx", "no script"])
def test_the_wordings_of_a_quote_open(open_page, address, javascript):
    page = open_page(address, javascript=javascript)
    quote = page.locator("#quote-fail")

    quote.get_by_text("2 wordings").click()

    expect(quote.locator(".wordings__one").filter(visible=True)).to_have_count(2)
    expect(quote.locator(".wordings del")).to_contain_text("a")


def test_two_sections_keep_each_others_state(open_page, address):
    page = open_page(address, width=320)
    page.locator("#tie-0-4").click()
    expect(page.locator("#tie [data-result]")).to_contain_text("Liverpool go through")

    page.locator("#team-news").get_by_role("link", name="Liverpool", exact=True).click()
    expect(page.locator("#team-news h3")).to_have_count(1)
    page.reload()

    expect(page.locator("#tie [data-result]")).to_contain_text("Liverpool go through")
    expect(page.locator("#team-news h3")).to_have_count(1)


def test_of_two_presses_before_htmx_is_there_the_last_counts(open_page, address):
    page = open_page(address)
    held, asked = [], []
    page.route(re.compile(r"/htmx[^/]*\.js"), lambda route: held.append(route))
    page.on("request", lambda request: asked.append(request.url) if "/tie/" in request.url else 0)

    page.locator("#tie-0-4").click()
    page.locator("#tie-0-1").click()
    expect(page.locator("#tie")).to_have_attribute("aria-busy", "true")
    assert (len(held), asked) == (1, [])
    held[0].fallback()

    expect(page.locator("#tie [data-result]")).to_contain_text("Atalanta go through")
    expect(page.locator("#tie")).not_to_have_attribute("aria-busy", "true")
    assert [re.search(r"tie=(\d+)&tie=(\d+)", url).groups() for url in asked] == [("0", "1")]


def test_the_first_tab_stop_skips_to_the_content(open_page, address):
    page = open_page(address)

    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator("#main")).to_be_focused()


def test_a_score_is_picked_with_the_keyboard_alone(open_page, address):
    page = open_page(address)

    page.locator("#tie-0-3").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator("#tie [data-result]")).to_contain_text("4–3 on aggregate")


def test_headings_never_skip_a_level(open_page, address):
    page = open_page(address)

    levels = page.locator("h1, h2, h3, h4").evaluate_all("all => all.map(h => +h.tagName[1])")

    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def clocks(page):
    return page.locator(".match-facts__clock").filter(visible=True)


def test_the_readers_own_clock_is_shown_by_the_browser_only(open_page, address):
    without = clocks(open_page(address, javascript=False))

    expect(without).to_have_text(
        ["21:00 CEST Bergamo", "20:00 BST United Kingdom", "19:00 UTC Universal time"],
        use_inner_text=True,
    )


@pytest.mark.parametrize(
    ("zone", "clock"),
    [
        ("Asia/Tokyo", "Fri 19 April, 04:00 GMT+9 your time"),
        ("Australia/Sydney", "Fri 19 April, 05:00 GMT+10 your time"),
        ("Asia/Kolkata", "Fri 19 April, 00:30 GMT+5:30 your time"),
        ("America/New_York", "15:00 GMT-4 your time"),
        ("UTC", "19:00 UTC your time"),
        ("Europe/London", "20:00 BST United Kingdom, your time"),
    ],
)
def test_the_readers_clock_takes_the_second_place_and_names_its_day(
    open_page, address, zone, clock
):
    shown = clocks(open_page(address, zone=zone))

    expect(shown).to_have_text(["21:00 CEST Bergamo", clock], use_inner_text=True)


def test_the_clock_of_the_ground_is_marked_where_it_is_the_readers(open_page, address):
    shown = clocks(open_page(address, zone="Europe/Madrid"))

    expect(shown.first).to_have_text("21:00 CEST Bergamo, your time", use_inner_text=True)
    expect(shown).to_have_count(2)


def test_the_first_view_weighs_at_most_120_kilobytes(open_page, address):
    page = open_page("/live/")
    requests = []
    page.on("requestfinished", lambda request: requests.append(request))

    page.goto(address)
    page.wait_for_load_state("networkidle")
    # After the page and not while it loads: a body that is asked for too soon is not there.
    bodies = [request.response().body() for request in requests]

    # In production static files lie compressed beside themselves; here they are as written.
    assert len(bodies) >= 5
    assert sum(len(compress(body)) for body in bodies) <= 120_000
