"""A preview that stays open: it learns what has changed, and nothing moves under the reader."""

import re

import pytest
import time_machine
from playwright.sync_api import expect

from previews.editions.automatic import bring_up_to_date
from previews.models import Injury, Preview
from tests.factcheck.example import NOW, example_preview
from tests.factories import InjuryFactory

MOST = 2  # pixels
HALF_A_MINUTE = 30_500
READ = """() => {
  const line = innerHeight / 4;
  const away = (one) => Math.abs(one.getBoundingClientRect().top - line);
  window.read = [...document.querySelectorAll(".preview p, .preview h2, .preview h3")]
    .filter((one) => one.checkVisibility() && one.textContent.trim().length > 30)
    .sort((one, other) => away(one) - away(other))[0];
  return window.read.getBoundingClientRect().top;
}"""
NOW_AT = """async () => {
  const frame = () => new Promise((end) => requestAnimationFrame(end));
  await frame();
  await frame();
  return window.read.getBoundingClientRect().top;
}"""


@pytest.fixture(autouse=True)
def eve(settings):
    settings.DEMO_CLOCK = NOW
    with time_machine.travel(NOW, tick=True):
        yield


@pytest.fixture
def preview(transactional_db):
    preview = example_preview()
    bring_up_to_date(preview, NOW)
    return preview


@pytest.fixture
def open_for_long(open_page, preview):
    """The page with a clock that the test moves, and the addresses that it has asked for."""

    def visit(width=1280, **how):
        page = open_page("/live/", width=width, **how)
        page.clock.install()
        asked = []
        page.on("response", lambda answer: asked.append((answer.url, answer.status)))
        page.goto(preview.get_absolute_url())
        page.wait_for_load_state("networkidle")
        return page, asked

    return visit


def asked_for(asked):
    return [status for url, status in asked if url.endswith("changes.json")]


def wait_half_a_minute(page):
    with page.expect_response(re.compile("changes.json")):
        page.clock.fast_forward(HALF_A_MINUTE)


def another_absence(preview, name="Somebody New"):
    """Written as an editor does, in team news, which stands near the top of the page."""
    first = Injury.objects.filter(club=preview.fixture.away).select_related("article").first()
    InjuryFactory(
        club=preview.fixture.away, person__name=name, article=first.article,
        reported_on=first.reported_on,
    )  # fmt: skip


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("section", ["team-news", "records", "claims", "sources"])
def test_a_change_is_told_and_swapped_in_without_moving_what_is_read(
    open_for_long, preview, width, section
):
    page, _ = open_for_long(width)
    page.locator(f"#{section}").evaluate(
        "one => scrollBy({ top: one.getBoundingClientRect().top - 120, behavior: 'instant' })"
    )
    before = page.evaluate(READ)
    another_absence(preview)

    wait_half_a_minute(page)

    expect(page.locator("#spoken")).to_contain_text("1 change since you opened this: Team news")
    expect(page.locator("#changed")).to_be_visible()
    expect(page.locator("#team-news")).to_contain_text("Somebody New")
    assert abs(page.evaluate(NOW_AT) - before) < MOST
    page.get_by_role("button", name="Close").click()
    expect(page.locator("#changed")).to_be_hidden()


def test_changes_are_counted_from_the_opening_on(open_for_long, preview):
    page, _ = open_for_long()
    another_absence(preview)
    wait_half_a_minute(page)
    expect(page.locator("#spoken")).to_contain_text("1 change since")
    Injury.objects.filter(person__name="Somebody New").delete()
    another_absence(preview, "Somebody Else")
    another_absence(preview, "Somebody Third")

    wait_half_a_minute(page)

    expect(page.locator("#spoken")).to_contain_text("2 changes since you opened this: ")


def test_it_asks_with_the_name_of_what_it_has_and_rests_while_nobody_looks(open_for_long):
    page, asked = open_for_long()
    names = []

    def answer(route):
        names.append(route.request.headers.get("if-none-match"))
        body = {"edition": int(page.locator("[data-edition]").get_attribute("data-edition"))}
        if names[-1]:
            route.fulfill(status=304)
        else:
            route.fulfill(json=body | {"is_over": False, "changes": []}, headers={"ETag": '"one"'})

    page.route("**/changes.json", answer)
    assert asked_for(asked) == []

    wait_half_a_minute(page)
    page.wait_for_timeout(100)
    wait_half_a_minute(page)
    assert asked_for(asked) == [200, 304]
    assert names == [None, '"one"']

    page.evaluate(
        "Object.defineProperty(document, 'hidden', { value: true, configurable: true });"
        "document.dispatchEvent(new Event('visibilitychange'))"
    )
    page.clock.fast_forward(10 * HALF_A_MINUTE)
    page.wait_for_timeout(300)
    assert asked_for(asked) == [200, 304]

    with page.expect_response(re.compile("changes.json")):
        page.evaluate(
            "Object.defineProperty(document, 'hidden', { value: false, configurable: true });"
            "document.dispatchEvent(new Event('visibilitychange'))"
        )
        page.clock.fast_forward(1)
    assert not [url for url, _ in asked if "htmx" in url]


def test_it_waits_longer_where_the_site_does_not_answer(open_for_long, complaints):
    page, asked = open_for_long()
    page.route("**/changes.json", lambda route: route.fulfill(status=503))
    wait_half_a_minute(page)
    page.wait_for_timeout(100)

    page.clock.fast_forward(HALF_A_MINUTE)
    page.wait_for_timeout(300)
    assert asked_for(asked) == [503]
    wait_half_a_minute(page)

    assert asked_for(asked) == [503, 503]
    expect(page.locator("#changed")).to_be_hidden()
    complaints.clear()


def test_it_ends_with_the_kick_off(open_for_long, preview, settings):
    page, asked = open_for_long()
    settings.DEMO_CLOCK = preview.fixture.kick_off

    wait_half_a_minute(page)
    page.wait_for_timeout(100)
    page.clock.fast_forward(10 * HALF_A_MINUTE)
    page.wait_for_timeout(300)

    assert asked_for(asked) == [200]


def test_a_page_that_is_withdrawn_says_so(open_for_long, preview, complaints):
    page, asked = open_for_long()
    Preview.objects.filter(pk=preview.pk).update(status="withdrawn")

    wait_half_a_minute(page)

    expect(page.locator("#changed")).to_contain_text("This page has been taken away.")
    assert asked_for(asked) == [410]
    complaints.clear()


def test_the_readers_clock_stays(open_page, open_for_long, preview):
    page, _ = open_for_long(zone="Asia/Tokyo")
    shown = page.locator(".match-facts__clock").filter(visible=True)
    before = shown.all_inner_texts()
    another_absence(preview)

    wait_half_a_minute(page)

    expect(page.locator("#changed")).to_be_visible()
    assert shown.all_inner_texts() == before
    expect(page.locator(".contents__list [aria-current]")).to_have_count(1)
