"""The page of a claim: its question's own form, its reports' figures, checking at once."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.contrib.messages import get_messages
from django.urls import reverse

from previews.factcheck.answers import Archive
from previews.models import Check, Claim, Club
from tests.admin.form_data import sent_back
from tests.factories import ClaimFactory, PreviewFactory, ReportFactory, ResultsStatementFactory
from tests.questions.seasons import clubs, league, play

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim():
    liverpool, everton = clubs("Liverpool", "Everton")
    ResultsStatementFactory(club=liverpool)
    season = league()
    play(season, "2024-04-01", liverpool, everton, "2-0")
    play(season, "2024-04-08", everton, liverpool, "1-1")
    preview = PreviewFactory(fixture__season=season, fixture__home=liverpool)
    return ClaimFactory(
        fixture=preview.fixture,
        question="head-to-head",
        parameters={"club": "Liverpool", "opponent": "Everton"},
        expected={"played": 2, "won": 1},
    )


def page_of(claim):
    return reverse("admin:previews_claim_change", args=[claim.pk])


def clubs_of(claim):
    return [claim.fixture.home, Club.objects.get(name="Everton")]


def told(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


def test_a_question_once_saved_brings_its_own_form(editor):
    claim = ClaimFactory()
    opened = editor.get(page_of(claim))

    editor.post(page_of(claim), sent_back(opened, question="streak"))

    before, after = opened.context["adminform"].form, editor.get(page_of(claim)).context
    asks = [name for name in after["adminform"].form.fields if name.startswith("asks_")]
    assert not [name for name in before.fields if name.startswith("asks_")]
    assert asks == [
        "asks_club", "asks_kind", "asks_where", "asks_competition", "asks_organiser", "asks_season",
    ]  # fmt: skip


def test_parameters_and_figures_are_typed_into_boxes_and_kept_as_data(editor, claim):
    opened = editor.get(page_of(claim))

    response = editor.post(
        page_of(claim),
        sent_back(opened, asks_where="home", states_played="1", states_last="2024-04-01"),
    )

    assert response.status_code == 302, response.context["errors"]
    claim.refresh_from_db()
    assert claim.parameters == {"club": "Liverpool", "opponent": "Everton", "where": "home"}
    assert claim.expected == {"played": 1, "won": 1, "last": "2024-04-01"}


def test_boxes_say_what_the_archive_has(editor, claim):
    form = editor.get(page_of(claim)).context["adminform"].form

    assert form["states_played"].help_text == "The archive has: 2."
    assert form["states_played"].value() == "2"


def test_a_name_that_is_nobodys_is_told_with_the_nearest(editor, claim):
    opened = editor.get(page_of(claim))

    response = editor.post(page_of(claim), sent_back(opened, asks_club="Liverpol"))

    assert response.context["adminform"].form.errors == {
        "asks_club": ["No club is called “Liverpol”; the nearest is Liverpool."]
    }


def test_another_question_forgets_what_the_last_one_was_asked(editor, claim):
    opened = editor.get(page_of(claim))

    editor.post(page_of(claim), sent_back(opened, question="rest"))

    claim.refresh_from_db()
    assert (claim.question, claim.expected) == ("rest", {})
    assert claim.parameters == {"club": "Liverpool"}  # the fixture's


def test_a_question_of_one_competition_is_first_asked_of_the_fixtures_season(editor, claim):
    opened = editor.get(page_of(claim))

    editor.post(page_of(claim), sent_back(opened, question="table"))

    claim.refresh_from_db()
    season = claim.fixture.season
    assert claim.parameters == {"competition": season.competition.name, "season": season.name}
    form = editor.get(page_of(claim)).context["adminform"].form
    assert form["asks_competition"].value() == season.competition.name


def test_a_report_states_its_figures_in_the_boxes_of_the_claims_question(editor, claim):
    report = ReportFactory(claim=claim, stated={"won": 2})
    opened = editor.get(page_of(claim))

    editor.post(page_of(claim), sent_back(opened, **{"reports-0-states_last_score": "1-1"}))

    report.refresh_from_db()
    assert report.stated == {"won": 2, "last_score": "1-1"}


def test_a_list_of_figures_is_typed_with_commas_even_where_the_archive_has_no_answer(editor, claim):
    Claim.objects.update(question="stages-reached", parameters={"club": "Everton"}, expected={})
    opened = editor.get(page_of(claim))

    editor.post(page_of(claim), sent_back(opened, states_years="1985, 1995"))

    claim.refresh_from_db()
    assert claim.expected == {"years": [1985, 1995]}


def test_a_page_that_is_refused_keeps_the_fields_that_were_filled_in(editor, claim):
    ReportFactory(claim=claim, stated={"won": 2})
    opened = editor.get(page_of(claim))

    refused = editor.post(page_of(claim), sent_back(opened, question="rest", sentence=""))

    form, (reports,) = refused.context["adminform"].form, refused.context["inline_admin_formsets"]
    assert form["states_played"].value() == "2"
    assert reports.formset.forms[0]["states_won"].value() == "2"
    assert "states_won" in refused.content.decode()


def test_a_question_of_the_page_is_asked_once_for_the_claim_and_once_for_its_reports(
    editor, claim, monkeypatch
):
    asked = []
    about = Archive.about
    monkeypatch.setattr(
        Archive, "about", lambda self, claim: asked.append(claim) or about(self, claim)
    )

    editor.get(page_of(claim))

    assert asked == [claim, claim]


def test_somebody_who_may_only_look_sees_the_claim(client, claim):
    reader = get_user_model().objects.create_user("rita", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_claim"))
    client.force_login(reader)

    page = client.get(page_of(claim)).content.decode()

    assert claim.sentence in page
    assert "The archive says" in page


def test_a_claim_is_checked_as_it_is_saved(editor, claim):
    opened = editor.get(page_of(claim))

    editor.post(page_of(claim), sent_back(opened, states_played="3"))

    check = Check.objects.get(claim=claim)
    assert (check.outcome, check.reason) == (
        "false",
        "It says that there are 3 matches played; by the results, there are 2 matches played.",
    )  # fmt: skip


def test_a_past_claim_is_checked_again_only_when_the_editor_asks(editor, claim):
    editor.post(page_of(claim), sent_back(editor.get(page_of(claim))))
    play(claim.fixture.season, "2024-04-10", *clubs_of(claim), "0-0")

    editor.post(page_of(claim), sent_back(editor.get(page_of(claim))))
    saved = [check.outcome for check in Check.objects.order_by("-pk")]
    asked = editor.post(
        page_of(claim), sent_back(editor.get(page_of(claim)), _check_now="Save and check now")
    )

    assert saved == ["true"]
    assert [check.outcome for check in Check.objects.order_by("-pk")] == ["false", "true"]
    assert (
        "It says that there are 2 matches played; by the results, there are 3 matches played."
        in told(asked)[-1]
    )


def test_page_names_a_contradiction_and_where_to_settle_it(editor, claim):
    Claim.objects.update(question="", parameters={}, expected={}, cannot_be_checked="No file.")
    ReportFactory(claim=claim, stated={"played": 2}, article__outlet__name="Echo")
    ReportFactory(claim=claim, stated={"played": 3}, article__outlet__name="Post")

    page = editor.get(page_of(claim)).content.decode()

    assert "Played: Echo: 2; Post: 3." in page
    assert (
        f"settlement/add/?fixture={claim.fixture_id}&amp;slot={claim.slug}&amp;subject=played"
        in page
    )
