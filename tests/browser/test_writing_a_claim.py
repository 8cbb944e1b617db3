"""A claim in a browser, from the empty form to its verdict, counted in what an editor does."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import expect

from previews.models import Claim
from tests.factories import (
    ClubFactory,
    FixtureFactory,
    PreviewFactory,
    ResultsStatementFactory,
)
from tests.questions.seasons import league, play

PASSWORD = "a-long-enough-one"


@pytest.fixture
def fixture():
    """Liverpool and Everton before their third match: all results are held."""
    liverpool, everton = ClubFactory(name="Liverpool"), ClubFactory(name="Everton")
    season = league()
    ResultsStatementFactory(club=liverpool)
    play(season, "2024-03-01", liverpool, everton, "2-0")
    play(season, "2024-03-08", everton, liverpool, "1-1")
    fixture = FixtureFactory(
        season=season, home=liverpool, away=everton, day=date(2024, 4, 18), kick_off_known=True
    )
    PreviewFactory(fixture=fixture)
    return fixture


@pytest.fixture
def open_form(open_page, fixture):
    get_user_model().objects.create_superuser("anna", password=PASSWORD)

    def visit(**options):
        page = open_page(f"/admin/previews/claim/add/?fixture={fixture.pk}", **options)
        page.get_by_label("Username").fill("anna")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in", exact=True).click()
        expect(page.get_by_label("Sentence:")).to_be_visible()
        page.wait_for_load_state("load")  # htmx listens from then on
        return page

    return visit


class Editor:
    """What an editor does on a page, counted."""

    def __init__(self, page):
        self.page, self.interactions = page, 0

    def ask(self, question):
        self.page.get_by_label("Question:").select_option(question)
        self.interactions += 1

    def write(self, label, words):
        self.page.get_by_label(label).fill(words)
        self.interactions += 1

    def press(self, name):
        self.page.get_by_role("button", name=name).last.click()
        self.interactions += 1


def faults(axe, page):
    """Without those of the box that Django's admin makes of an empty choice."""
    return [fault for fault in axe(page) if "select2" not in fault]


def fits(page):
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_wording_of_the_answer_is_a_claim_that_holds(open_form, axe, width, scheme):
    page = open_form(width=width, scheme=scheme)
    editor = Editor(page)

    editor.ask("head-to-head")
    expect(page.get_by_label("The club:")).to_have_value("Liverpool")
    expect(page.get_by_label("The other club:")).to_have_value("Everton")
    expect(page.get_by_text("As a sentence:")).to_be_visible()
    assert (faults(axe, page), fits(page)) == ([], True)
    editor.press("Use this wording")
    expect(page.locator("#id_states_played")).to_have_value("2")
    editor.press("Save and continue editing")

    expect(page.get_by_text("Agrees with the archive").first).to_be_visible()
    assert (faults(axe, page), fits(page)) == ([], True)
    assert editor.interactions == 3
    claim = Claim.objects.get()
    assert claim.parameters == {"club": "Liverpool", "opponent": "Everton"}
    assert claim.sentence.startswith("Liverpool")


@pytest.mark.parametrize("javascript", [True, False])
def test_figures_of_a_typed_sentence_are_entered_by_one_press(open_form, javascript):
    page = open_form(width=1280, javascript=javascript)
    editor = Editor(page)

    editor.write("Sentence:", "Liverpool have scored 4 goals against Everton.")
    editor.ask("head-to-head")
    if not javascript:
        editor.press("Show its fields")
    expect(page.get_by_text("The sentence seems to state goals scored: 4.")).to_be_visible()
    expect(page.locator("#id_states_goals_for")).to_have_value("")
    editor.press("Enter these figures")
    expect(page.locator("#id_states_goals_for")).to_have_value("4")
    editor.press("Save and continue editing")

    reason = "It says that there are 4 goals scored; by the results, there are 3 goals scored."
    expect(page.get_by_text(reason).first).to_be_visible()
    assert editor.interactions == (4 if javascript else 5)
    assert Claim.objects.get().expected == {"goals_for": 4}


def test_a_sentence_that_the_wording_replaces_can_be_put_back(open_form):
    page = open_form(width=390)
    editor = Editor(page)
    editor.write("Sentence:", "They met twice.")
    editor.ask("head-to-head")
    editor.press("Use this wording")
    expect(page.get_by_text("Your sentence before: “They met twice.”")).to_be_visible()

    editor.press("Put it back")

    expect(page.get_by_label("Sentence:")).to_have_value("They met twice.")
    assert not Claim.objects.exists()


def test_a_report_added_after_the_choice_has_a_field_for_each_figure(open_form):
    page = open_form(width=1280)
    Editor(page).ask("head-to-head")
    expect(page.get_by_text("As a sentence:")).to_be_visible()

    page.get_by_role("button", name="Add another Report of a claim").click()

    expect(page.locator("#id_reports-0-states_played")).to_be_visible()
