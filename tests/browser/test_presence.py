"""Two editors at one form see each other, while it is open and seen."""

from time import sleep

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from playwright.sync_api import expect

from previews.models import Presence
from tests.factories import InjuryFactory

PASSWORD = "a-long-enough-one"


@pytest.fixture(autouse=True)
def allow_a_query_for_each_choice(settings):
    """A form looks up home and away in two queries, which zeal reports as N+1."""
    settings.ZEAL_ALLOWLIST = [*settings.ZEAL_ALLOWLIST, {"model": "previews.*", "field": "get()"}]


@pytest.fixture
def address(transactional_db):
    for name, full in (("edda", "Edda"), ("olga", "Olga")):
        get_user_model().objects.create_superuser(
            name, password=PASSWORD, first_name=full, last_name="Editor"
        )
    return reverse("admin:previews_injury_change", args=[InjuryFactory().pk])


@pytest.fixture
def opened_by(open_page, address):
    """The form, opened by an editor in a browser of their own."""

    def visit(name, **options):
        page = open_page(address, **options)
        if options.get("javascript", True):
            page.clock.install()
        page.get_by_label("Username").fill(name)
        page.get_by_label("Password").fill(PASSWORD)
        press = page.get_by_role("button", name="Log in", exact=True).click
        if options.get("javascript", True):
            with noted(page):
                press()
        else:
            press()
        return page

    return visit


def box(page):
    return page.locator("#presence")


def hide(page, hidden):
    page.evaluate(
        """(hidden) => {
          Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
          document.dispatchEvent(new Event("visibilitychange"));
        }""",
        hidden,
    )


def asked_in(page, action):
    """Requests about who is there while the action runs."""
    heard = []
    page.on("request", lambda request: "presence" in request.url and heard.append(request.url))
    action()
    page.wait_for_timeout(500)
    return [each for each in heard if each.endswith("/presence/")]


def noted(page):
    """Until the form has said that it is open, or left."""
    return page.expect_response(lambda answer: answer.url.endswith("/presence/"))


def wait_until(is_so):
    """The browser sends it while the next page is loaded."""
    for _ in range(100):
        if is_so():
            return
        sleep(0.1)
    raise AssertionError("it did not come to be so")


def test_both_see_each_other_and_that_the_other_has_left(opened_by, axe):
    first = opened_by("edda")
    expect(box(first)).to_be_hidden()

    second = opened_by("olga", width=390)
    expect(box(second)).to_contain_text("Edda Editor has had this open since ")
    first.clock.run_for(20_000)
    expect(box(first)).to_contain_text("Olga Editor has had this open since ")
    for page in (first, second):
        # Django's own parts of the form are not looked at.
        assert [each for each in axe(page) if "presence" in each] == []

    second.goto(reverse("admin:models"))
    wait_until(lambda: not Presence.objects.filter(user__username="olga").exists())
    first.clock.run_for(20_000)
    expect(box(first)).to_be_hidden()


def test_a_hidden_tab_asks_nothing_and_asks_again_at_once_when_it_is_seen(opened_by):
    page = opened_by("edda")

    assert asked_in(page, lambda: page.clock.run_for(20_000)) != []
    hide(page, True)
    assert asked_in(page, lambda: page.clock.run_for(120_000)) == []
    assert asked_in(page, lambda: hide(page, False)) != []


def test_without_an_answer_the_form_says_that_it_does_not_know(opened_by, complaints):
    opened_by("edda")
    second = opened_by("olga")
    expect(box(second)).to_contain_text("Edda Editor")

    second.context.set_offline(True)
    second.clock.run_for(20_000)

    expect(box(second).get_by_text("who else has this open is not known")).to_be_visible()
    expect(box(second)).not_to_contain_text("Edda Editor")
    second.context.set_offline(False)
    second.clock.run_for(20_000)
    expect(box(second)).to_contain_text("Edda Editor")
    expect(box(second).get_by_text("is not known")).to_be_hidden()
    complaints.clear()


def test_without_javascript_it_is_shown_at_load_and_nothing_is_noted(opened_by):
    opened_by("edda")

    second = opened_by("olga", javascript=False)

    expect(box(second)).to_contain_text("Edda Editor has had this open since ")
    assert [each.user.username for each in Presence.objects.all()] == ["edda"]
