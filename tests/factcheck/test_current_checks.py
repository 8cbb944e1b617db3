"""A verdict belongs to what it judged: after an edit it is neither shown nor kept."""

from datetime import UTC, datetime

import pytest

from previews.factcheck.check_claims import check_preview
from previews.factcheck.current_checks import current_checks
from previews.factcheck.recheck import recheck
from previews.models import Check, Claim, Fixture, Preview, Report
from tests.factories import ClaimFactory, FixtureFactory, PreviewFactory, ReportFactory
from tests.questions.seasons import clubs, league, play

pytestmark = pytest.mark.django_db
NOW = datetime(2024, 4, 17, 12, tzinfo=UTC)
LATER = datetime(2026, 12, 1, tzinfo=UTC)


@pytest.fixture
def preview():
    rovers, albion = clubs("Rovers", "Albion")
    season = league()
    play(season, "2024-04-01", rovers, albion, "2-0")
    play(season, "2024-04-08", albion, rovers, "1-1")
    fixture = FixtureFactory(season=season, home=rovers, away=albion, kick_off_known=True)
    return Preview.objects.for_fact_check().get(pk=PreviewFactory(fixture=fixture).pk)


@pytest.fixture
def claim(preview):
    claim = ClaimFactory(
        fixture=preview.fixture,
        sentence="Rovers have met Albion twice and won once.",
        question="head-to-head",
        parameters={"club": "Rovers", "opponent": "Albion"},
        expected={"played": 2, "won": 1},
    )
    ReportFactory(claim=claim, wording="one win in two", stated={"won": 1, "played": 2})
    check_preview(preview, NOW)
    assert len(shown(claim, preview)) == 2
    return claim


def shown(claim, preview):
    claims = list(Claim.objects.filter(pk=claim.pk).with_reports())
    return current_checks(claims, preview.moment)


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param({"sentence": "Rovers have met Albion nine times."}, id="sentence"),
        pytest.param({"expected": {"played": 9}}, id="figures"),
        pytest.param({"parameters": {"club": "Albion", "opponent": "Rovers"}}, id="parameters"),
        pytest.param({"question": "form"}, id="question"),
        pytest.param(
            {"question": "", "cannot_be_checked": "Nobody counted."}, id="cannot-be-checked"
        ),
    ],
)
@pytest.mark.parametrize("saved", [True, False], ids=["saved", "updated-in-bulk"])
def test_no_edit_of_a_claim_leaves_the_old_verdict(preview, claim, edit, saved):
    if saved:
        for field, value in edit.items():
            setattr(claim, field, value)
        claim.save()
    else:
        Claim.objects.filter(pk=claim.pk).update(**edit)

    assert (claim.pk, None) not in shown(claim, preview)

    recheck(LATER)

    assert (claim.pk, None) in shown(claim, preview) or not saved


@pytest.mark.parametrize("edit", [{"wording": "two wins in two"}, {"stated": {"won": 2}}])
def test_no_edit_of_a_report_leaves_its_old_verdict(preview, claim, edit):
    (report,) = claim.reports.all()
    for field, value in edit.items():
        setattr(report, field, value)
    report.save()

    assert list(shown(claim, preview)) == [(claim.pk, None)]

    recheck(LATER)

    assert list(shown(claim, preview)) == [(claim.pk, None), (claim.pk, report.pk)]


def test_an_edit_of_what_no_verdict_depends_on_costs_none(preview, claim):
    claim.position, claim.scope = 7, "The season"
    claim.save()

    recheck(LATER)

    assert len(shown(claim, preview)) == 2
    assert Check.objects.count() == 2


@pytest.mark.parametrize(
    "edit", [{"after_90_home": 3}, {"day": "2024-04-02"}, {"status": "awarded"}]
)
def test_a_match_that_is_put_right_takes_the_verdicts_that_rest_on_it(preview, claim, edit):
    match = Fixture.objects.get(day="2024-04-01")
    Fixture.objects.filter(pk=match.pk).update(**edit)

    assert shown(claim, preview) == {}

    recheck(LATER, [Fixture.objects.get(pk=match.pk)])

    assert len(shown(claim, preview)) == 2


def test_a_match_that_is_deleted_takes_the_verdicts_that_rest_on_it(preview, claim):
    Fixture.objects.get(day="2024-04-01").delete()

    assert shown(claim, preview) == {}


def test_attendance_of_a_match_costs_no_verdict(preview, claim):
    Fixture.objects.filter(day="2024-04-01").update(attendance=12000)

    assert len(shown(claim, preview)) == 2


def test_what_is_put_back_has_its_verdict_after_the_next_check(preview, claim):
    for sentence in ("Rovers have met Albion nine times.", claim.sentence):
        claim.sentence = sentence
        claim.save()
        recheck(LATER)

    assert len(shown(claim, preview)) == 2
    assert Report.objects.count() == 1
