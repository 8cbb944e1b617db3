"""The desk in a browser: one press makes a preview; without scripts, on a phone, for everybody."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone
from playwright.sync_api import expect

from previews.models import Appointment, Coverage, Crowd, Injury, Lineup, Preview
from tests.factories import (
    AppointmentFactory,
    ClubFactory,
    CompetitionFactory,
    CoverageFactory,
    FixtureFactory,
    LineupFactory,
    OfficialFactory,
    PersonFactory,
    SeasonFactory,
    SpellFactory,
    StadiumFactory,
)

SQUAD = ("Raya", "White", "Saliba", "Zinchenko", "Partey", "Ødegaard", "Saka", "Jesus", "Nelson")
PASSWORD = "a-long-enough-one"


@pytest.fixture(autouse=True)
def allow_a_query_for_each_row_that_is_saved(settings):
    """Each new official is looked up by its name, which zeal reports as N+1."""
    settings.ZEAL_ALLOWLIST = [
        *settings.ZEAL_ALLOWLIST,
        {"model": "previews.*", "field": "get()"},
    ]


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
    expect(page.get_by_role("link", name="Draft : preview")).to_be_visible()
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
    page.get_by_role("button", name="Save the sheet").first.click()
    expect(page.get_by_text("decide the names below")).to_be_visible()
    if javascript:  # axe waits for timers, which a page without scripts has none of
        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    page.get_by_label("Full name, if new").first.fill("Jurriën Timber")
    page.get_by_role("button", name="Save the sheet").first.click()

    expect(page.get_by_text("Saved:")).to_be_visible()
    expect(page.get_by_text("4-3-3, 11 players.")).to_be_visible()
    people = [place.person.name for place in Lineup.objects.get().places.in_order()]
    assert (people[3], people[7]) == ("Jurriën Timber", "Rice")


class Counted:
    """What an editor does on a page, and how often a page is loaded for it."""

    def __init__(self, page):
        self.page, self.interactions, self.pages = page, 0, 1

    def fill(self, label, text):
        self.page.get_by_label(label, exact=True).first.fill(text)
        self.interactions += 1

    def tick(self, label):
        self.page.get_by_label(label).first.check()
        self.interactions += 1

    def press(self, name):
        self.page.get_by_role("button", name=name).first.click()
        self.interactions += 1
        self.pages += 1


def squad(club, *names):
    for name in names:
        SpellFactory(person=PersonFactory(name=name), club=club, role="player")


def test_the_whole_sheet_of_a_fresh_match_is_entered_on_four_pages(open_desk, axe):
    stadium = StadiumFactory(name="Emirates Stadium", city="London", capacity=60_704)
    home = ClubFactory(name="Arsenal", stadium=stadium)
    kick_off = timezone.now() + timedelta(days=3)
    begun, ends = (kick_off.date() + timedelta(days=days) for days in (-100, 100))
    league = CompetitionFactory(country="ENG")
    season = SeasonFactory(competition=league, starts_on=begun, ends_on=ends)
    fixture = FixtureFactory(home=home, season=season, kick_off=kick_off)
    last = FixtureFactory(home=home, season=season, kick_off=kick_off - timedelta(days=7))
    LineupFactory(fixture=last, kind="confirmed", eleven=True)
    CoverageFactory(fixture=last, channel="TNT Sports 1")
    AppointmentFactory(fixture=last, official=OfficialFactory(name="Simon Hooper", country="ENG"))
    squad(home, "Jurriën Timber")
    squad(fixture.away, *(f"C. {name}" for name in SQUAD), "Reece James", "Cole Palmer")
    page = open_desk(f"/admin/previews/fixture/{fixture.pk}/sheet/", width=390)
    away = page.get_by_label(f"Line-up of {fixture.away}")
    expect(away).to_be_visible()
    editor = Counted(page)

    editor.press("Use the eleven of")
    expect(page.get_by_text("Not saved yet.")).to_be_visible()
    editor.fill(
        f"Line-up of {fixture.away}",
        "Raya; White, Saliba, Timber, Zinchenko; Partey, Odegaard, Rice; Saka, Jesus, Nelson",
    )
    out = "Players of {} who are out, doubtful or back, a line each"
    editor.fill(out.format(home), "Timber, out, knee, in three weeks\n")
    editor.fill(out.format(fixture.away), "James, out, hamstring\nPalmer doubtful illness")
    for duty, name in (
        ("Referee", "hooper"),
        ("Assistant referee", "Simon Burt"),
        ("Second assistant referee", "Marc Perry"),
        ("Fourth official", "Chris Kavanagh"),
        ("Video assistant referee (VAR)", "Stuart Attwell"),
        ("Assistant VAR", "Sian Massey-Ellis"),
    ):
        editor.fill(duty, name)
    editor.tick("The appointments are confirmed")
    editor.tick("Use Emirates Stadium, London")
    editor.tick("Use 60,704")
    editor.fill("Tickets for away fans", "3,000")
    editor.tick("TNT Sports 1 (television, United Kingdom)")
    editor.press("Save the sheet")
    expect(page.get_by_text("decide the names below")).to_be_visible()
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    editor.fill("Full name, if new", "Jurgen Timber")
    editor.press("Save the sheet")

    expect(page.get_by_text("Saved: Referee: Simon Hooper")).to_be_visible()
    assert (editor.interactions, editor.pages) == (18, 4)
    assert Lineup.objects.about_fixtures([fixture.pk]).count() == 2
    assert Appointment.objects.about_fixtures([fixture.pk]).count() == 6
    assert (Injury.objects.count(), Crowd.objects.get().capacity) == (3, 60_704)
    assert Coverage.objects.about_fixtures([fixture.pk]).get().channel == "TNT Sports 1"
    assert axe(page) == []
