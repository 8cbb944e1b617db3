"""The list of claims: verdict, question and preview of each, filters, and its queries."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from previews.factcheck.check_claims import check_preview
from previews.models import Claim
from tests.factories import (
    CheckFactory,
    ClaimFactory,
    PreviewFactory,
    ReportFactory,
    ResultsStatementFactory,
)
from tests.questions.seasons import clubs, league, play

pytestmark = pytest.mark.django_db
LIST = reverse("admin:previews_claim_changelist")
NOW = datetime(2024, 4, 18, 12, tzinfo=UTC)


@pytest.fixture
def preview():
    liverpool, everton = clubs("Liverpool", "Everton")
    ResultsStatementFactory(club=liverpool)
    season = league()
    play(season, "2024-04-01", liverpool, everton, "2-0")
    return PreviewFactory(
        fixture__season=season, fixture__home=liverpool, fixture__kick_off_known=True
    )


def claims_of(preview, played, number=1):
    claims = [
        ClaimFactory(
            fixture=preview.fixture,
            question="head-to-head",
            parameters={"club": "Liverpool", "opponent": "Everton"},
            expected={"played": played},
        )
        for _ in range(number)
    ]
    check_preview(preview, NOW)
    return claims


def listed(editor, **filters):
    changelist = editor.get(LIST, filters).context["cl"]
    return {claim.pk for claim in changelist.result_list}


def test_each_claim_has_its_verdict_its_question_and_its_preview(editor, preview):
    claims_of(preview, 1), claims_of(preview, 2)

    page = editor.get(LIST).content.decode()

    assert '<span class="verdict verdict--true"' in page
    assert ">False</span>" in page
    assert "Head to head: every meeting of two clubs" in page
    assert reverse("admin:previews_preview_change", args=[preview.pk]) in page


def test_a_verdict_on_other_figures_is_not_shown(editor, preview):
    claims_of(preview, 1)
    Claim.objects.update(expected={"played": 9})

    page = editor.get(LIST).content.decode()

    assert "Not checked</span>" in page
    assert "verdict--true" not in page


def test_a_claim_without_a_preview_says_so(editor):
    ClaimFactory()

    assert "No preview yet</span>" in editor.get(LIST).content.decode()


@pytest.mark.parametrize("kick_off", [True, False])
def test_the_list_is_narrowed_by_the_last_verdict(editor, preview, kick_off):
    (right,), (wrong,) = claims_of(preview, 1), claims_of(preview, 2)
    unchecked = ClaimFactory(fixture=preview.fixture)
    ReportFactory(claim=right)
    CheckFactory(claim=right, outcome="false", report=right.reports.get())
    later = datetime(2024, 4, 20, tzinfo=UTC)
    CheckFactory(claim=right, outcome="false", as_of=later)  # with the match itself counted
    if not kick_off:
        type(preview.fixture).objects.update(kick_off=None)

    assert listed(editor, verdict="true") == {right.pk}
    assert listed(editor, verdict="false") == {wrong.pk}
    assert listed(editor, verdict="not_checked") == {unchecked.pk}
    assert listed(editor, verdict="nonsense") == {right.pk, wrong.pk, unchecked.pk}


def test_the_list_is_narrowed_by_a_question_and_by_none(editor, preview):
    (asking,) = claims_of(preview, 1)
    without = ClaimFactory(fixture=preview.fixture)

    assert listed(editor, question="head-to-head") == {asking.pk}
    assert listed(editor, question="none") == {without.pk}
    assert listed(editor, question="table") == set()
    assert listed(editor, question="nonsense") == {asking.pk, without.pk}


@pytest.mark.parametrize("number", [1, 12])
def test_the_list_needs_as_many_queries_for_one_checked_claim_as_for_twelve(
    editor, preview, number
):
    claims_of(preview, 1, number)
    editor.get(LIST)

    with CaptureQueriesContext(connection) as asked:
        editor.get(LIST)

    assert len(asked) == 14
