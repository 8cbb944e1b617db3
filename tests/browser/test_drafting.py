"""From the desk to talking points made from the facts: in a browser, with and without scripts."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone
from playwright.sync_api import expect

from previews.models import Preview, TalkingPoint
from tests.factories import ClubFactory, FixtureFactory, StageFactory

PASSWORD = "a-long-enough-one"
TEXT = "Liverpool have won their only match."


@pytest.fixture(autouse=True)
def allow_a_query_for_each_row_that_is_saved(settings):
    settings.ZEAL_ALLOWLIST = [
        *settings.ZEAL_ALLOWLIST,
        {"model": "previews.*", "field": "get()"},
    ]


@pytest.fixture
def open_desk(open_page):
    """The front page of the admin, signed in as a superuser."""
    get_user_model().objects.create_superuser("anna", password=PASSWORD)

    def visit(**options):
        page = open_page("/admin/", **options)
        page.get_by_label("Username").fill("anna")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in", exact=True).click()
        return page

    return visit


@pytest.fixture
def fixture(db):
    """A match of tomorrow, before which one of the two has played."""
    tomorrow = timezone.now().date() + timedelta(days=1)
    home = ClubFactory(name="Liverpool")
    FixtureFactory(home=home, score="2-0", day=tomorrow - timedelta(days=5))
    return FixtureFactory(home=home, away=ClubFactory(name="Atalanta"), day=tomorrow)


@pytest.mark.parametrize("javascript", [True, False])
def test_sentences_become_talking_points_and_are_flagged_when_their_fact_changes(
    open_desk,
    fixture,
    javascript,
):
    page = open_desk(javascript=javascript)
    page.get_by_role("button", name="Start preview").click()
    page.get_by_role("link", name="Draft from the facts").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Draft from the facts")

    form = page.get_by_role("group", name="Form")
    form.get_by_role("textbox").fill(TEXT)
    form.get_by_role("checkbox").check()
    page.get_by_role("button", name="Save what is ticked").click()
    expect(page.get_by_text("Saved: one talking point")).to_be_visible()
    expect(page.get_by_role("group", name="Form")).to_have_count(0)
    point = TalkingPoint.objects.get()
    assert (point.text, point.heading, point.preview) == (TEXT, "", Preview.objects.get())
    assert point.facts_said.startswith("Liverpool won the only match held, 2–0 against")

    played = fixture.home.home_fixtures.get(after_90_home=2)
    played.after_90_away = 1
    played.save()
    page.goto(f"/admin/previews/preview/{point.preview_id}/findings/")
    finding = page.get_by_text("This was made from “Liverpool won the only match held, 2–0")
    expect(finding.first).to_be_visible()
    page.goto(f"/admin/previews/preview/{point.preview_id}/draft/")
    changed = page.get_by_role("group", name="Facts changed")
    expect(changed.get_by_role("textbox")).to_have_value(TEXT)
    changed.get_by_role("checkbox").check()
    page.get_by_role("button", name="Save what is ticked").click()
    expect(page.get_by_role("group", name="Facts changed")).to_have_count(0)


def test_the_pages_are_for_everybody(open_desk, axe, fixture, width, scheme):
    first = FixtureFactory(stage=StageFactory(), home=fixture.away)
    page = open_desk(width=width, scheme=scheme)
    page.get_by_role("button", name="Start preview").first.click()
    page.get_by_role("link", name="Draft from the facts").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    number = Preview.objects.get().pk

    for address in (
        f"/admin/previews/preview/{number}/draft/?from={number}",
        f"/admin/previews/preview/{number}/start-from/",
        f"/admin/previews/fixture/{first.pk}/return-leg/",
    ):
        page.goto(address)
        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
