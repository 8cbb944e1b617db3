"""Claims are checked again when an editor changes a row that a question reads."""

import re
from datetime import UTC, date, datetime

import pytest
from django.contrib import admin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.urls import reverse

from previews.admin.base.rechecking import Rechecking
from previews.components.claim_address import claim_page
from previews.factcheck.recheck import recheck
from previews.models import Check, Club, ClubName, Competition, Fixture
from tests.admin.form_data import sent_back
from tests.admin.held_rows import held_row
from tests.factories import (
    AppointmentFactory,
    ClaimFactory,
    ClubNameFactory,
    CompetitionNameFactory,
    EditionFactory,
    PreviewFactory,
    ReportFactory,
    SideStatsFactory,
    UnmatchedNameFactory,
)
from tests.questions.seasons import clubs, league, play

pytestmark = pytest.mark.django_db
READ_BY_QUESTIONS = {
    "Appointment", "Club", "ClubName", "Competition", "CompetitionName", "Fixture", "MatchEvent",
    "Official", "OfficialName", "Person", "PersonName", "PointsDeduction", "ResultsStatement",
    "Season", "SideStats", "Stadium", "StadiumName", "Stage", "StatedPosition", "Tie",
}  # fmt: skip
CHECKED_MODELS = {"Claim", "Report"}
IMPORTS_HELD_ROWS = {"UnmatchedName"}


@pytest.fixture
def ask():
    """Create a claim on a coming preview. Liverpool have beaten Everton 2-0."""
    liverpool, everton = clubs("Liverpool", "Everton")
    season = league(name="2023/24")
    play(season, "2024-04-01", liverpool, everton, "2-0")
    coming = datetime(2099, 4, 18, 19, tzinfo=UTC)
    preview = PreviewFactory(
        fixture__season=season, fixture__home=liverpool, fixture__kick_off=coming
    )

    def ask(question, expected, **parameters):
        return ClaimFactory(
            fixture=preview.fixture, question=question, parameters=parameters, expected=expected
        )

    return ask


def page(row, name="change", *also):
    return reverse(f"admin:previews_{row._meta.model_name}_{name}", args=[row.pk, *also])


def typed_over(editor, row, **typed):
    response = editor.post(page(row), sent_back(editor.get(page(row)), **typed))
    assert response.status_code == 302, response.context["errors"]


def outcomes():
    return [check.outcome for check in Check.objects.order_by("pk")]


def test_every_page_of_what_a_question_reads_checks_again():
    found = {
        model.__name__
        for model, page in admin.site._registry.items()
        if isinstance(page, Rechecking)
    }

    assert found == READ_BY_QUESTIONS | CHECKED_MODELS | IMPORTS_HELD_ROWS


def test_spelling_of_a_club_written_on_its_page(editor, ask):
    ask("head-to-head", {"played": 1}, club="Reds", opponent="Everton")
    liverpool = Club.objects.get(name="Liverpool")

    typed_over(editor, liverpool)
    typed_over(editor, liverpool, **{"names-0-name": "Reds", "names-0-country": "ENG"})

    assert outcomes() == ["cannot_be_checked", "true"]


def test_spelling_of_a_club_corrected_on_its_own_page(editor, ask):
    ask("head-to-head", {"played": 1}, club="Reds", opponent="Everton")
    spelling = ClubNameFactory(club=Club.objects.get(name="Liverpool"), name="Redz")

    typed_over(editor, spelling, name="Reds")

    assert outcomes() == ["true"]


def test_spelling_of_a_competition(editor, ask):
    ask("head-to-head", {"played": 1}, club="Liverpool", opponent="Everton", competition="EPL")
    spelling = CompetitionNameFactory(competition=Competition.objects.get(), name="PL")

    typed_over(editor, spelling, name="EPL")

    assert outcomes() == ["true"]


def test_statistics_of_a_side(editor, ask):
    ask("bookings", {"bookings": 3}, official="Mike Dean")
    fixture = Fixture.objects.get(day=date(2024, 4, 1))
    AppointmentFactory(fixture=fixture, official__name="Mike Dean", duty="referee")
    home, _away = (
        SideStatsFactory(fixture=fixture, side=side, bookings=1, sendings_off=0)
        for side in ("home", "away")
    )

    typed_over(editor, home, bookings="2")

    assert outcomes() == ["true"]


def test_many_rows_deleted_at_once_from_a_list(editor, ask):
    ask("head-to-head", {"played": 1}, club="Reds", opponent="Everton")
    spelling = ClubNameFactory(club=Club.objects.get(name="Liverpool"), name="Reds")
    typed_over(editor, spelling)

    editor.post(
        reverse("admin:previews_clubname_changelist"),
        {"action": "delete_selected", ACTION_CHECKBOX_NAME: [spelling.pk], "post": "yes"},
    )

    assert not ClubName.objects.exists()
    assert outcomes() == ["true", "cannot_be_checked"]


def test_row_that_is_reverted(editor, ask):
    ask("head-to-head", {"played": 1}, club="Reds", opponent="Everton")
    spelling = ClubNameFactory(club=Club.objects.get(name="Liverpool"), name="Reds")
    typed_over(editor, spelling, name="Redz")
    before = page(spelling, "simple_history", spelling.history.last().pk)

    editor.post(before, sent_back(editor.get(before)))

    assert outcomes() == ["cannot_be_checked", "true"]


def test_name_that_is_matched_and_imports_a_match(editor, ask):
    ask("head-to-head", {"played": 2}, club="Liverpool", opponent="Everton")
    toffees = UnmatchedNameFactory(name="Toffees", country="ENG")
    held_row(toffees, day=date(2024, 4, 13), home="Toffees", away="Liverpool", score=(0, 0))

    typed_over(editor, toffees, club=Club.objects.get(name="Everton").pk)

    assert outcomes() == ["true"]


@pytest.fixture
def past_claim():
    """A claim that holds, on the published page of a match that was played long ago."""
    rovers, albion = clubs("Rovers", "Albion")
    season = league(name="2023/24")
    play(season, "2024-04-01", rovers, albion, "2-0")
    preview = PreviewFactory(
        fixture__season=season,
        fixture__home=rovers,
        fixture__kick_off=datetime(2024, 4, 18, 19, tzinfo=UTC),
        status="published",
    )
    EditionFactory(preview=preview, number=1)  # fans have read it: nothing stops its page
    claim = ClaimFactory(
        fixture=preview.fixture,
        sentence="Rovers have scored two goals against Albion.",
        question="head-to-head",
        parameters={"club": "Rovers", "opponent": "Albion"},
        expected={"goals_for": 2},
    )
    ReportFactory(claim=claim, wording="two goals", stated={"goals_for": 2})
    recheck(datetime.now(UTC))
    return claim


def read_by_fans(client, claim):
    """The verdicts in the order of the page: of the claim, then of its report.

    Where the report is wrong and the claim is not, the report's stands first as well.
    """
    page = client.get(claim_page(claim.pk, claim.sentence), follow=True).content.decode()
    opening = r'claim__verdict">|The corrected sentence (?:is )?|mark mark--\w+">'
    return [words.capitalize() for words in re.findall(rf"(?:{opening})([^.<]+)", page)]


def test_a_past_claim_that_is_edited_is_judged_anew(editor, client, past_claim):
    assert read_by_fans(client, past_claim) == ["True", "True"]

    typed_over(editor, past_claim, sentence="Rovers have scored nine goals against Albion.")
    assert read_by_fans(client, past_claim)[0] == "Cannot be checked"

    typed_over(editor, past_claim, states_goals_for="1")
    assert read_by_fans(client, past_claim) == ["False", "True"]

    before = page(past_claim, "simple_history", past_claim.history.last().pk)
    editor.post(before, sent_back(editor.get(before)))
    assert read_by_fans(client, past_claim) == ["True", "True"]


def test_a_report_that_is_edited_beside_its_claim_is_judged_anew(editor, client, past_claim):
    typed_over(editor, past_claim, **{"reports-0-states_goals_for": "1"})

    assert read_by_fans(client, past_claim) == ["False", "True", "False"]


def test_a_claim_saved_elsewhere_shows_no_verdict_until_it_is_checked(client, past_claim):
    past_claim.sentence = "Rovers have scored nine goals against Albion."
    past_claim.save()

    assert read_by_fans(client, past_claim) == ["Not checked yet", "True"]


def test_a_result_that_is_put_right_judges_the_past_claims_that_rest_on_it(
    editor, client, past_claim
):
    match = Fixture.objects.get(day=date(2024, 4, 1))

    typed_over(editor, match, after_90_home=3)

    assert read_by_fans(client, past_claim) == ["False", "False"]


def test_a_result_that_is_deleted_judges_the_past_claims_that_rest_on_it(
    publisher, client, past_claim
):
    match = Fixture.objects.get(day=date(2024, 4, 1))

    publisher.post(page(match, "delete"), {"post": "yes"})

    assert not Fixture.objects.filter(pk=match.pk).exists()
    assert read_by_fans(client, past_claim) == ["Cannot be checked", "Cannot be checked"]


def test_another_cut_off_asks_for_other_checks(publisher, client, past_claim):
    preview = past_claim.fixture.previews.get()

    typed_over(publisher, preview, as_of_0="2024-04-01", as_of_1="09:00")

    assert read_by_fans(client, past_claim) == ["Cannot be checked", "Cannot be checked"]
