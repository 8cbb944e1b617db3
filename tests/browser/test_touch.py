"""What a press of a control does beside loading its section: focus, words, history, failures."""

import re
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.controls import HELPERS, QUIET, SETTLED, controls_of
from tests.factories import FixtureFactory, QuoteFactory, WordingFactory
from tests.views.everything import preview_with


@pytest.fixture(autouse=True)
def eve(settings):
    """The pages are read on the eve of the match, when a fan wonders what a score would mean."""
    settings.DEMO_CLOCK = datetime(2024, 4, 17, 18, tzinfo=UTC)


@pytest.fixture
def address(transactional_db):
    preview = preview_with(2)
    for slug, speaker in (("fail", "Jürgen Klopp"), ("believe", "Gian Piero Gasperini")):
        quote = QuoteFactory(fixture=preview.fixture, slug=slug, speaker__name=speaker)
        WordingFactory(quote=quote, text="let’s fail in a most beautiful way")
        WordingFactory(quote=quote, text="let’s fail in the most beautiful way")
    FixtureFactory(home=preview.fixture.away, away=preview.fixture.home, score="0-2",
                   day="2020-11-25")  # fmt: skip
    return preview.get_absolute_url()


@pytest.fixture
def page(open_page, address):
    return open_page(address)


def choice(page, name):
    return page.locator("#form-guide").get_by_role("link", name=name, exact=True)


def wordings(page, slug):
    return page.locator(f"#quote-{slug} .quote__wordings")


def summary_of(details):
    return details.locator("> summary")


def pick(page, goals):
    """The away side's goals, none for the home side: in the grid."""
    page.locator(f"#tie-0-{goals}").click()


def pick_in_fold(page, goals):
    """The same in the select boxes, which are folded away."""
    # A section that is still being exchanged would be looked at before and pressed after.
    page.wait_for_function(QUIET)
    fold = page.locator(".tie__higher")
    if fold.get_attribute("open") is None:
        summary_of(fold).click()
    page.locator("#tie-away").select_option(str(goals))


PICKS = pytest.mark.parametrize("pick_score", [pick, pick_in_fold], ids=["grid", "fold"])


def requests_of(page):
    """Of the site's pages and sections: the browser asks for its icon when it likes."""
    asked = []

    def hear(request):
        path = urlsplit(request.url).path
        if not path.startswith("/static/"):
            asked.append(path)

    page.on("request", hear)
    return asked


def slowed(page, milliseconds):
    network = page.context.new_cdp_session(page)
    network.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": milliseconds,
            "downloadThroughput": -1,
            "uploadThroughput": -1,
        },
    )


def test_a_swapped_section_is_as_the_server_drew_it(page):
    """Whatever was changed in place, and with what was open before; htmx leaves its own marks."""
    for details in page.locator("main details").all():
        details.evaluate("one => one.open = true")
    links = [each["id"] for each in controls_of(page) if each["tag"] == "A"]

    for link in links:
        section = page.locator(f"section:has(#{link})").get_attribute("id")
        with page.expect_response(f"**/{section}/*") as answer:
            page.locator(f"#{link}").evaluate("control => control.click()")
        page.wait_for_function(SETTLED)
        differs = page.evaluate(
            """([id, html]) => {
              const parse = (text) => {
                const body = new DOMParser().parseFromString(text, "text/html").body;
                for (const details of body.querySelectorAll("details")) details.open = false;
                for (const one of body.querySelectorAll("[class]")) {
                  one.classList.remove("htmx-request", "htmx-settling", "htmx-swapping");
                  if (!one.classList.length) one.removeAttribute("class");
                }
                return body.firstElementChild;
              };
              return !parse(document.getElementById(id).outerHTML).isEqualNode(parse(html));
            }""",
            [section, answer.value.text()],
        )
        assert not differs, link
    assert len(links) > 8


def test_a_pressed_control_keeps_the_focus(page):
    choice(page, "Home").press("Enter")
    page.wait_for_function(SETTLED)

    expect(choice(page, "Home")).to_be_focused()
    assert choice(page, "Home").get_attribute("aria-current") == "true"


@PICKS
def test_a_picked_score_keeps_the_focus(page, pick_score):
    control = page.locator("#tie-0-4" if pick_score is pick else "#tie-away")
    pick_score(page, 3)
    page.wait_for_function("() => location.search === '?tie=0&tie=3'")
    control.focus()

    pick_score(page, 4)
    page.wait_for_function("() => location.search === '?tie=0&tie=4'")

    expect(control).to_be_focused()
    expect(page.locator("#tie [aria-current]")).to_have_attribute("id", "tie-0-4")


@PICKS
def test_what_was_open_stays_open(page, pick_score):
    folds = page.locator("#tie details")
    for fold in folds.all():
        summary_of(fold).click()

    pick_score(page, 4)
    page.wait_for_function(SETTLED)

    assert folds.count() > 1
    assert folds.evaluate_all("all => all.every(one => one.open)")


def test_a_score_beyond_the_grid_is_picked_in_the_fold(page):
    pick_in_fold(page, 9)

    expect(page.locator("#tie [data-result]")).to_contain_text("Liverpool go through 9–3")
    expect(page.locator("#tie-away")).to_have_value("9")
    expect(page.locator("#tie [aria-current]")).to_have_count(0)

    pick(page, 4)

    expect(page.locator("#tie [data-result]")).to_contain_text("Liverpool go through 4–3")
    expect(page.locator("#tie-away")).to_have_value("4")


def test_what_is_about_another_match_is_not_open(page):
    """A row that is gone takes its folded part with it; the row in its place starts closed."""
    page.evaluate(
        """() => {
          const list = document.querySelector("#form-guide h2");
          const rows = (names) => names.map((name) =>
            `<li>${name}<details><summary>Report</summary>${name}</details></li>`).join("");
          list.insertAdjacentHTML("afterend", `<ul id="rows">${rows(["one", "two"])}</ul>`);
          document.querySelectorAll("#rows details")[0].open = true;
          document.body.addEventListener("htmx:beforeSwap", (event) => {
            event.detail.serverResponse = event.detail.serverResponse.replace(
              "</h2>", `</h2><ul id="rows">${rows(["three", "one"])}</ul>`);
          });
        }"""
    )

    choice(page, "Home").click()
    page.wait_for_function(SETTLED)

    opened = page.locator("#rows details").evaluate_all("all => all.map(one => one.open)")
    assert opened == [False, True]


def test_wordings_of_several_quotes_are_open_at_once(page, address):
    asked = requests_of(page)
    summary_of(wordings(page, "fail")).click()
    summary_of(wordings(page, "believe")).click()
    expect(page.locator(".wordings").filter(visible=True)).to_have_count(2)
    assert asked == []

    page.goto(f"{address}?quotes=fail&quotes=believe")
    expect(page.locator(".wordings").filter(visible=True)).to_have_count(2)
    summary_of(wordings(page, "fail")).click()

    expect(page.locator("#quote-fail .wordings")).to_be_hidden()
    expect(page.locator("#quote-believe .wordings")).to_be_visible()


def test_the_space_bar_presses_what_looks_like_a_button(page):
    for control in (choice(page, "Away"), page.locator("#tie-0-4")):
        press_space(page, control)
        page.wait_for_function(SETTLED)
        expect(control).to_have_attribute("aria-current", "true")

    press_space(page, summary_of(wordings(page, "fail")))
    expect(page.locator("#quote-fail .wordings")).to_be_visible()


def press_space(page, control):
    """The control, which would move if the page turned, is still where it was in the window."""
    in_window = "async (one) => { await window.twoFrames(); return one.getClientRects()[0].top; }"
    page.evaluate(HELPERS)
    control.focus()
    top = control.evaluate(in_window)
    page.evaluate("document.querySelector('#spoken').textContent = ''")
    page.keyboard.press("Space")
    page.wait_for_timeout(200)
    assert abs(control.evaluate(in_window) - top) < 2


def test_the_space_bar_still_turns_the_page_elsewhere(page):
    page.locator("#main").focus()
    page.keyboard.press("Space")

    page.wait_for_function("() => scrollY > 100")


@PICKS
def test_choices_do_not_fill_the_history(open_page, address, pick_score):
    page = open_page("/live/")
    page.goto(address)
    length = page.evaluate("history.length")

    for goals in (1, 2, 3, 4):
        pick_score(page, goals)
        page.wait_for_function(f"() => location.search === '?tie=0&tie={goals}'")
    choice(page, "Home").click()
    page.wait_for_function(SETTLED)

    assert page.evaluate("history.length") == length
    page.go_back()
    expect(page).to_have_url(re.compile("/live/$"))


@PICKS
def test_back_to_other_choices_shows_them(page, pick_score):
    pick_score(page, 4)
    page.wait_for_function("() => location.search === '?tie=0&tie=4'")
    page.evaluate("location.hash = 'quotes'")
    pick_score(page, 2)
    page.wait_for_function("() => location.search === '?tie=0&tie=2'")
    page.wait_for_function(SETTLED)

    page.go_back()

    expect(page.locator("#tie [data-result]")).to_contain_text("Liverpool go through 4–3")
    expect(page.locator("#tie-0-4")).to_have_attribute("aria-current", "true")
    expect(page.locator("#tie-away")).to_have_value("4")


@pytest.mark.parametrize(
    ("press", "words"),
    [
        (lambda page: choice(page, "Home").click(), "Form: Home"),
        (lambda page: pick(page, 4), "Liverpool go through 4–3"),
        (lambda page: pick_in_fold(page, 4), "Liverpool go through 4–3"),
    ],
    ids=["switch", "grid", "fold"],
)
def test_one_lasting_live_region_says_the_result(page, press, words):
    region = page.locator("#spoken").element_handle()

    press(page)

    expect(page.locator("#spoken")).to_contain_text(words)
    assert page.evaluate("region => region.isConnected", region)
    assert page.locator("[role=status], [aria-live]").count() == 1


def test_every_control_says_its_result(page):
    """In words of its own: none is silent, and no two say the same."""
    said = {}
    for control in [each for each in controls_of(page) if each["tag"] == "A"]:
        link = control["id"]
        page.evaluate("document.querySelector('#spoken').textContent = ''")
        page.locator(f"#{link}").evaluate("control => control.click()")
        page.wait_for_function(SETTLED)
        words = page.locator("#spoken").text_content()
        section = page.locator(f"section:has(#{link})")
        if link.startswith("tie-"):
            goals = link.removeprefix("tie-").replace("-", "–")
            assert words.startswith(f"Atalanta {goals} Liverpool. "), link
        else:
            assert words == f"{section.locator('h2').inner_text()}: {control['name']}"
        said.setdefault(words, []).append(link)

    assert {words: links for words, links in said.items() if len(links) > 1} == {}
    assert len(said) > 8


def test_a_slow_answer_is_seen_and_said(page):
    slowed(page, 3000)

    choice(page, "Home").click()

    section = page.locator("#form-guide")
    expect(section).to_have_attribute("aria-busy", "true")
    bar = "section => getComputedStyle(section, '::before').transform"
    page.wait_for_timeout(400)
    assert (
        section.evaluate(bar) not in ("none", "matrix(0, 0, 0, 1, 0, 0)")
        or section.evaluate("section => getComputedStyle(section, '::before').position") == "fixed"
    )
    assert float(choice(page, "Home").evaluate("one => getComputedStyle(one).opacity")) < 1
    expect(page.locator("#spoken")).to_have_text("Loading")
    expect(page.locator("#spoken")).to_have_text("Form: Home")
    expect(section).not_to_have_attribute("aria-busy", "true")
    assert float(choice(page, "Home").evaluate("one => getComputedStyle(one).opacity")) == 1


def test_offline_is_seen_said_and_put_right(page, complaints, axe):
    page.context.set_offline(True)
    choice(page, "Home").click()

    expect(page.locator("#failed")).to_be_visible()
    expect(page.locator("#failed")).to_contain_text("Not loaded: you are offline.")
    expect(page.locator("#spoken")).to_have_text("Not loaded: you are offline. Try again.")
    assert choice(page, "Home").get_attribute("aria-current") is None
    page.context.set_offline(False)
    assert axe(page) == []
    page.get_by_role("button", name="Try again").click()

    expect(choice(page, "Home")).to_have_attribute("aria-current", "true")
    expect(page.locator("#failed")).to_be_hidden()
    complaints.clear()


@PICKS
def test_a_score_that_was_not_loaded_can_be_tried_again(page, complaints, pick_score):
    page.context.set_offline(True)
    pick_score(page, 4)
    expect(page.locator("#failed")).to_be_visible()
    page.context.set_offline(False)

    page.get_by_role("button", name="Try again").click()

    expect(page.locator("#tie [data-result]")).to_contain_text("Liverpool go through 4–3")
    complaints.clear()


@pytest.mark.parametrize(
    ("status", "words", "remedy"),
    [
        (503, "the site could not answer just now", "Try again"),
        (429, "the site could not answer just now", "Try again"),
        (404, "the page has changed", "Load the page again"),
    ],
)
def test_an_error_is_seen_and_said(page, complaints, status, words, remedy):
    page.route("**/form-guide/**", lambda route: route.fulfill(status=status, body="no"))
    choice(page, "Home").click()

    expect(page.locator("#failed")).to_contain_text(f"Not loaded: {words}.")
    expect(page.locator("#spoken")).to_contain_text(words)
    page.unroute("**/form-guide/**")
    page.get_by_role("button", name=remedy).click()

    expect(page.locator("#failed")).to_be_hidden()
    complaints.clear()


def test_the_message_can_be_closed(page, complaints):
    page.context.set_offline(True)
    choice(page, "Home").click()

    page.get_by_role("button", name="Close").click()

    expect(page.locator("#failed")).to_be_hidden()
    complaints.clear()


@pytest.mark.parametrize("wait", [0, 600], ids=["fast", "slow"])
def test_a_double_click_does_nothing_twice(page, address, wait):
    slowed(page, wait)
    asked = requests_of(page)

    choice(page, "Home").dblclick()
    page.wait_for_function(SETTLED)
    expect(choice(page, "Home")).to_have_attribute("aria-current", "true")
    page.locator("#tie-0-4").dblclick()
    page.wait_for_function("() => location.search.includes('tie=0&tie=4')")
    expect(page.locator("#tie-0-4")).to_have_attribute("aria-current", "true")
    summary_of(wordings(page, "fail")).dblclick()
    expect(page.locator("#quote-fail .wordings")).to_be_visible()

    assert asked == [f"{address}form-guide/", f"{address}tie/"]


def assert_only_dropped(complaints):
    """htmx writes to the console that it dropped the first request; nothing else went wrong."""
    assert {words.partition(",")[0] for words in complaints} <= {
        "htmx:afterRequest",
        "htmx:sendAbort",
    }
    complaints.clear()


def test_of_two_choices_in_a_row_the_last_counts(page, complaints):
    slowed(page, 300)

    choice(page, "Home").click()
    choice(page, "Away").click()

    expect(choice(page, "Away")).to_have_attribute("aria-current", "true")
    page.wait_for_timeout(500)
    expect(choice(page, "Away")).to_have_attribute("aria-current", "true")
    expect(page.locator("#spoken")).to_have_text("Form: Away")
    assert_only_dropped(complaints)


def test_of_two_scores_in_a_row_the_last_counts(page, complaints):
    slowed(page, 300)

    pick(page, 1)
    pick(page, 4)

    expect(page.locator("#tie-0-4")).to_have_attribute("aria-current", "true")
    page.wait_for_timeout(500)
    expect(page.locator("#tie [aria-current]")).to_have_attribute("id", "tie-0-4")
    expect(page.locator("#spoken")).to_contain_text("Liverpool go through 4–3")
    assert_only_dropped(complaints)


def test_all_of_it_works_without_javascript(open_page, address):
    """Each link leads to the page in the state that htmx would have swapped in."""
    with_script = open_page(address)
    links = [each["id"] for each in controls_of(with_script) if each["tag"] == "A"]
    page = open_page(address, javascript=False)

    for link in links:
        page.goto(address)
        href = page.locator(f"#{link}").get_attribute("href")
        page.goto(f"{address}{href.removeprefix(address)}")
        assert page.locator(f"#{link}").get_attribute("aria-current") == "true", link
        assert page.locator(f"#{urlsplit(href).fragment}:has(#{link})").count() == 1, link
    page.goto(address)
    for form in page.locator("form[hx-get]").all():
        assert form.get_attribute("method") == "get"
    pick_in_fold(page, 9)
    page.get_by_role("button", name="Show").click()
    expect(page.locator("#tie [data-result]")).to_contain_text("Liverpool go through 9–3")
    expect(page.locator("#tie-away")).to_be_visible()  # open: the score is not in the grid
    summary_of(wordings(page, "fail")).click()
    expect(page.locator("#quote-fail .wordings")).to_be_visible()
    assert page.locator("#failed").is_hidden()
