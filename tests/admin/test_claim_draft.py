"""Buttons of the form of a claim that fill in fields and save nothing."""

from datetime import date

import pytest
from django.urls import reverse

from previews.admin.sources.claim_fields import StatedFigure, value_as_typed
from previews.football.verdict import judge
from previews.models import Claim
from previews.questions import QUESTIONS
from previews.questions.parse import ask_from_words
from previews.text.stated_value import same
from tests.admin.form_data import sent_back
from tests.factories import (
    AppointmentFactory,
    ArticleFactory,
    ClaimFactory,
    FixtureFactory,
    OfficialFactory,
    PreviewFactory,
    ReportFactory,
)
from tests.questions.result_rows import make_archive, words_for

pytestmark = pytest.mark.django_db
each_question = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.slug)
BEFORE = date(2024, 5, 1)
ADD = reverse("admin:previews_claim_add")
NONSENSE = ("0", "-1", "x" * 5000, "\0", "(ENG)", "😀", "9" * 400, "2023/24/25", "<b>", "%s{}")


@pytest.fixture
def fixture(db):
    """Liverpool and Everton of the league, whose two matches and referee are held."""
    liverpool, _, everton = make_archive()
    season = liverpool.home_fixtures.order_by("day").first().season
    fixture = FixtureFactory(home=liverpool, away=everton, season=season, day=BEFORE)
    PreviewFactory(fixture=fixture)
    return fixture


@pytest.fixture
def press(editor, fixture):
    """Sends the form for a new claim by one of its buttons; gives the form that comes back."""

    def press(button, **typed):
        sent = sent_back(editor.get(ADD), **{"fixture": str(fixture.pk), **typed})
        del sent["_continue"]
        response = editor.post(ADD, sent | {button: "on"})
        assert response.status_code == 200
        assert not response.context["errors"]
        assert not Claim.objects.exists()
        assert response.content
        return response.context["adminform"].form

    return press


def values_of(form, prefix):
    return {
        name.removeprefix(prefix): form[name].value()
        for name in form.fields
        if name.startswith(prefix) and form[name].value()
    }


@pytest.mark.parametrize(
    ("question", "filled"),
    [
        ("head-to-head", {"club": "Liverpool", "opponent": "Everton"}),
        ("form", {"club": "Liverpool"}),
        ("table", {"competition": "Premier League", "season": "2023/24"}),
        ("scorers", {"competition": "Premier League", "season": "2023/24"}),
        ("comebacks", {"club": "Liverpool"}),
        ("rest", {"club": "Liverpool"}),
    ],
)
def test_the_fields_of_a_question_have_what_the_fixture_has(press, question, filled):
    form = press("_show_fields", question=question)

    assert values_of(form, "asks_") == filled
    assert form.initial["answer"].missing == ""
    assert form.initial["answer"].rows


def test_the_other_club_is_the_opponent_of_the_claims_own(press, fixture):
    form = press("_show_fields", question="meetings", club=str(fixture.away_id))

    assert values_of(form, "asks_") == {"club": "Everton", "opponent": "Liverpool"}


def test_the_referee_is_that_of_the_fixture(press, fixture):
    AppointmentFactory(
        fixture=fixture, official=OfficialFactory(name="Anthony Taylor"), reported_on="2024-04-30"
    )

    form = press("_show_fields", question="referee-record")

    assert values_of(form, "asks_") == {"official": "anthony-taylor"}


def test_what_two_questions_have_in_common_stays_and_nothing_typed_is_lost(press):
    form = press(
        "_show_fields",
        question="form",
        shown_question="rest",
        asks_club="Everton",
        sentence="Everton rest.",
        scope="All",
    )

    assert values_of(form, "asks_") == {"club": "Everton"}
    assert (form["sentence"].value(), form["scope"].value()) == ("Everton rest.", "All")


@each_question
def test_the_wording_of_every_answer_holds(press, question):
    asks = {f"asks_{name}": words for name, words in words_for(question).items()}

    form = press("_use_wording", question=question.slug, shown_question=question.slug, **asks)

    answer = form.initial["answer"]
    boxes = [(each, form[each.field_name].value()) for each in form.figures]
    stated = {each.name: each.read(words) for each, words in boxes if words}
    computed = ask_from_words(question, words_for(question), before=BEFORE).computed
    assert answer.missing if computed is None else judge(stated, computed).verdict == "true"
    assert form["sentence"].value() == answer.wording or answer.is_too_long


@each_question
def test_a_figure_of_an_answer_is_typed_as_the_same_value(fixture, question):
    answer = ask_from_words(question, words_for(question), before=BEFORE)

    several = {each.name: each.several for each in question.figures}
    known = [figure for figure in answer.figures if figure.value is not None]
    for figure in known:
        box = StatedFigure(figure.name, figure.title, several[figure.name])
        assert same(box.read(value_as_typed(figure.value)), figure.value), figure.name


def test_only_ticked_figures_are_said_and_the_others_are_emptied(press):
    form = press(
        "_use_wording",
        question="head-to-head",
        shown_question="head-to-head",
        asks_club="Liverpool",
        asks_opponent="Everton",
        states_lost="9",
        use_figure="played",
    )

    assert values_of(form, "states_") == {"played": "3"}
    assert "3 matches played" in form["sentence"].value()
    assert "won" not in form["sentence"].value()


def test_a_sentence_that_is_replaced_comes_back(press):
    asked = {
        "question": "form", "shown_question": "form", "asks_club": "Everton"
    }  # fmt: skip

    replaced = press("_use_wording", sentence="Everton drift.", **asked)
    put_back = press("_put_back", replaced_sentence="Everton drift.", sentence="?", **asked)

    assert replaced["sentence"].value() != "Everton drift."
    assert replaced.initial["answer"].replaced == "Everton drift."
    assert put_back["sentence"].value() == "Everton drift."
    assert put_back.initial["answer"].replaced == ""


def test_figures_are_suggested_and_entered_only_when_asked(press):
    asked = {
        "question": "head-to-head",
        "asks_club": "Liverpool",
        "asks_opponent": "Everton",
        "sentence": "Liverpool have won 5 of 30 matches played against Everton.",
    }

    suggested = press("_show_fields", **asked)
    entered = press("_enter_figures", shown_question="head-to-head", **asked)

    assert values_of(suggested, "states_") == {}
    assert suggested.initial["answer"].read == ("won: 5", "played: 30")
    assert values_of(entered, "states_") == {"played": "30", "won": "5"}


def test_a_report_in_lines_has_fields_once_the_question_is_shown(editor, fixture):
    claim = ClaimFactory(fixture=fixture)
    ReportFactory(claim=claim, stated={"played": 4})
    page = reverse("admin:previews_claim_change", args=[claim.pk])
    sent = sent_back(editor.get(page), question="head-to-head", _show_fields="on")

    shown = editor.post(page, sent)
    saved = editor.post(page, sent_back(shown))

    (reports,) = shown.context["inline_admin_formsets"]
    assert reports.formset.forms[0]["states_played"].value() == "4"
    assert saved.status_code == 302
    assert [report.stated for report in claim.reports.all()] == [{"played": 4}]


def test_lines_that_are_not_understood_are_refused_and_shown(editor, fixture):
    claim = ClaimFactory(fixture=fixture, question="rest", parameters={"club": "Liverpool"})
    page = reverse("admin:previews_claim_change", args=[claim.pk])
    article = str(ArticleFactory().pk)
    added = {"reports-0-article": article, "reports-0-stated": "four times"}

    refused = editor.post(page, sent_back(editor.get(page), **added))

    assert "Not understood: “four times”." in refused.content.decode()
    assert not claim.reports.exists()


def test_without_a_fixture_the_answer_waits_for_it(press):
    form = press("_show_fields", question="form", fixture="")

    assert form.initial["answer"].missing.startswith("Choose the fixture above")


@pytest.mark.parametrize("button", ["_show_fields", "_use_wording", "_enter_figures"])
@each_question
def test_nonsense_in_every_parameter_is_answered_with_a_reason(press, question, button):
    for nonsense in NONSENSE:
        asks = {f"asks_{each.name}": nonsense for each in question.parameters}

        form = press(button, question=question.slug, shown_question=question.slug, **asks)

        assert form.initial["answer"].missing, nonsense


@pytest.mark.parametrize("field", ["fixture", "club", "question", "shown_question", "sentence"])
@pytest.mark.parametrize("nonsense", ["", "x", "-1", "9" * 30, "\0", "0"])
def test_nonsense_in_another_field_is_drawn_again(press, field, nonsense):
    typed = {"question": "table", "shown_question": "table"} | {field: nonsense}

    assert press("_use_wording", **typed) is not None


def test_a_form_in_which_only_the_wording_was_drawn_saves_the_claim(editor, fixture):
    sent = sent_back(editor.get(ADD), fixture=str(fixture.pk), question="form")
    del sent["_continue"]
    drawn = editor.post(ADD, sent | {"_use_wording": "on"})

    editor.post(ADD, sent_back(drawn))

    claim = Claim.objects.get()
    assert claim.parameters == {"club": "Liverpool"}
    assert claim.checks.get().outcome == "true"
