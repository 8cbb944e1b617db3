"""The desk in a browser: one press makes a preview; without scripts, on a phone, for everybody."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone
from playwright.sync_api import expect

from previews.models import Lineup, Preview
from tests.factories import FixtureFactory, LineupFactory, PersonFactory, SpellFactory

SQUAD = ("Raya", "White", "Saliba", "Zinchenko", "Partey", "Ødegaard", "Saka", "Jesus", "Nelson")
PASSWORD = "a-long-enough-one"


@pytest.fixture
def open_desk(open_page):
    """The page at an address of the admin, signed in as a superuser."""
    get_user_model().objects.create_superuser("anna", password=PASSWORD)

    def visit(address="/admin/", **options):
        page = open_page(address, **options)
        page.get_by_label("Username").fill("anna")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in", exact=True).click()
        return page

    return visit


def test_the_desk_is_for_everybody(open_desk, axe, width, scheme):
    fixture = FixtureFactory(day=timezone.now().date() + timedelta(days=1))
    LineupFactory(fixture=fixture)
    page = open_desk(width=width, scheme=scheme)
    expect(page.get_by_role("heading", level=1)).to_have_text("The next fourteen days")

    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_one_press_on_the_desk_makes_a_preview_without_scripts(open_desk):
    fixture = FixtureFactory(day=timezone.now().date() + timedelta(days=1))
    page = open_desk(javascript=False)

    page.get_by_role("button", name="Start preview").click()

    expect(page.get_by_text("A draft of")).to_be_visible()
    page.goto("/admin/")
    assert Preview.objects.get().fixture == fixture
    expect(page.get_by_role("link", name="Draft")).to_be_visible()
    page.get_by_role("link", name="All records").click()
    expect(page.get_by_role("link", name="Clubs", exact=True)).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_an_eleven_with_two_unknown_names_is_saved_by_two_presses(open_desk, axe, javascript):
    fixture = FixtureFactory(day=timezone.now().date() + timedelta(days=1))
    for name in SQUAD:
        SpellFactory(person=PersonFactory(name=f"A. {name}"), club=fixture.home, role="player")
    address = f"/admin/previews/fixture/{fixture.pk}/sheet/"
    page = open_desk(address, width=320, javascript=javascript)
    page.get_by_label(f"Line-up of {fixture.home}").fill(
        "Raya; White, Saliba, Timber, Zinchenko; Partey, Odegaard, Rice; Saka, Jesus, Nelson"
    )
    page.get_by_role("button", name="Save the sheet").click()
    expect(page.get_by_text("decide the names below")).to_be_visible()
    if javascript:  # axe waits for timers, which a page without scripts has none of
        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    page.get_by_label("Full name, if new").first.fill("Jurriën Timber")
    page.get_by_role("button", name="Save the sheet").click()

    expect(page.get_by_text("Saved:")).to_be_visible()
    expect(page.get_by_text("4-3-3, 11 players.")).to_be_visible()
    people = [place.person.name for place in Lineup.objects.get().places.in_order()]
    assert (people[3], people[7]) == ("Jurriën Timber", "Rice")
