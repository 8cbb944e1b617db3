"""A question asked in a browser: the answer comes in place, at the address where it stays."""

import re

import pytest
from playwright.sync_api import expect

from matchhub.demo_clock import moment_of
from tests.questions.seasons import clubs, cup, knock_out_tie, league, play

MOST = 2  # pixels
FORM = "/ask/form/"
HTMX = "**/htmx-2*.js"
TOP_OF_ASK = "() => document.querySelector('#ask').getBoundingClientRect().top"
# htmx settles 20 ms after a swap; only then the words are said and the address is new.
SETTLED = """() => !document.querySelector("[aria-busy=true], [data-busy]") &&
  document.querySelector("#spoken").textContent !== "" """


@pytest.fixture(autouse=True)
def archive(transactional_db, settings):
    settings.DEMO_CLOCK = moment_of("2024-04-18T12:00+00:00")
    liverpool, atalanta, _ = clubs("Liverpool", "Atalanta", "Borussia Mönchengladbach")
    play(league(), "2024-04-01", liverpool, atalanta, "2-0")
    knock_out_tie(cup("Europa League"), "2024-04-04", liverpool, atalanta, ("0-3", "0-1"))


def send(page, club):
    """Presses Ask, and returns how far it moved in the window."""
    page.locator("#ask-club").fill(club)
    before = page.evaluate(TOP_OF_ASK)
    page.evaluate("document.querySelector('#spoken').textContent = ''")
    page.get_by_role("button", name="Ask", exact=True).click()
    page.wait_for_function(SETTLED)
    return abs(page.evaluate(TOP_OF_ASK) - before)


def test_the_answer_comes_in_place_at_its_own_address(open_page):
    page = open_page(FORM)
    page.evaluate("window.isSamePage = true")

    send(page, "liverpool")

    expect(page).to_have_url(re.compile(r"/ask/form/\?club=liverpool$"))
    expect(page).to_have_title("The last 5 results of Liverpool · matchhub")
    expect(page.get_by_role("heading", level=1)).to_have_text("The last 5 results of Liverpool")
    expect(page.get_by_role("heading", name="Answer")).to_be_visible()
    expect(page.get_by_role("button", name="Ask", exact=True)).to_be_focused()
    expect(page.locator("#spoken")).to_contain_text("results, latest first: WLW")
    assert page.locator("link[rel=canonical]").evaluate("link => link.href") == page.url
    assert page.evaluate("window.isSamePage")

    swapped = page.locator("#question").inner_text()
    page.reload()
    assert page.locator("#question").inner_text() == swapped


def test_enter_asks_too_and_the_field_keeps_the_focus(open_page):
    page = open_page(FORM)
    page.locator("#ask-club").fill("atalanta")
    page.locator("#ask-club").press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("The last 5 results of Atalanta")
    expect(page.locator("#ask-club")).to_be_focused()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_pressed_button_stays_where_it_is(open_page, complaints, width):
    page = open_page(f"{FORM}?club=borussia-monchengladbach", width=width)

    moved = [send(page, club) for club in ("liverpool", "nobody", "atalanta")]
    page.evaluate("scrollTo(0, 60)")
    moved += [send(page, club) for club in ("borussia-monchengladbach", "nobody", "liverpool")]

    assert [shift for shift in moved if shift >= MOST] == []
    complaints.clear()  # a browser notes each 422


def test_what_is_not_understood_is_marked_at_its_field(open_page, complaints, axe):
    page = open_page(f"{FORM}?club=liverpool")

    send(page, "nobody")

    expect(page.locator("#problem-club")).to_be_visible()
    expect(page.locator("#ask-club")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#spoken")).to_have_text("There is no answer yet: change what is marked.")
    expect(page.get_by_role("heading", name="Answer")).to_have_count(0)
    expect(page.locator("#failed")).to_be_hidden()
    assert axe(page) == []
    send(page, "liverpool")
    expect(page.locator("#problem-club")).to_have_count(0)
    complaints.clear()  # a browser notes each 422


def test_back_and_forward_lead_through_what_was_asked(open_page):
    page = open_page(FORM)
    send(page, "liverpool")
    send(page, "atalanta")

    heading = page.get_by_role("heading", level=1)
    for go, words in (
        (page.go_back, "The last 5 results of Liverpool"),
        (page.go_back, "Form: the last results of a club"),
        (page.go_forward, "The last 5 results of Liverpool"),
    ):
        go()
        expect(heading).to_have_text(words)
        page.wait_for_load_state()
    expect(page.locator("#ask-club")).to_have_value("Liverpool")


def test_while_offline_it_says_so_and_keeps_what_was_typed(open_page, complaints):
    page = open_page(f"{FORM}?club=liverpool")
    send(page, "liverpool")
    page.locator("#ask-club").fill("atalanta")
    page.context.set_offline(True)
    page.get_by_role("button", name="Ask", exact=True).click()

    failed = page.locator("#failed")
    expect(failed).to_contain_text("Not loaded: you are offline.")
    expect(page.locator("#ask-club")).to_have_value("atalanta")
    page.context.set_offline(False)
    failed.get_by_role("button", name="Try again").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("The last 5 results of Atalanta")
    expect(failed).to_be_hidden()
    complaints.clear()  # what could not be loaded


def test_htmx_is_asked_for_by_a_hand_and_no_choice_sends_the_form(open_page):
    page = open_page("/live/")
    loaded, sent = [], []
    page.on("request", lambda request: loaded.append(request.url) if "htmx" in request.url else 0)
    page.on("request", lambda request: sent.append(request.url) if "?" in request.url else 0)
    page.goto(FORM)
    page.wait_for_load_state("networkidle")
    assert loaded == []

    page.route(HTMX, lambda route: route.abort())
    page.locator("#ask-where").select_option(index=1)

    page.wait_for_load_state("networkidle")
    assert sent == []
    expect(page).to_have_url(re.compile(f"{FORM}$"))


def test_a_question_without_a_script_leads_to_its_answer(open_page):
    page = open_page(FORM, javascript=False)
    page.locator("#ask-club").fill("liverpool")
    page.get_by_role("button", name="Ask", exact=True).click()

    expect(page).to_have_url(re.compile(r"/ask/form/\?club=liverpool$"))
    expect(page.get_by_role("heading", name="Answer")).to_be_visible()
