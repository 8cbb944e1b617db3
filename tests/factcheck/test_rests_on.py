"""A verdict ends with any change of what it rests on, and past claims are then judged anew."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from previews.factcheck.check_claims import check_preview
from previews.factcheck.check_json import MAX_RECEIPTS
from previews.factcheck.current_checks import current_checks
from previews.factcheck.recheck import recheck, recheck_all
from previews.models import (
    Check,
    Claim,
    Club,
    Fixture,
    MatchEvent,
    PointsDeduction,
    Preview,
    SideStats,
)
from previews.models.counted_facts import KINDS
from previews.models.generation import TABLE
from previews.questions import QUESTIONS
from previews.questions.parse import ask_from_words
from tests.factcheck.test_check_claims import MAY
from tests.factories import (
    AppointmentFactory,
    ClaimFactory,
    FixtureFactory,
    MatchEventFactory,
    PersonFactory,
    PointsDeductionFactory,
    PreviewFactory,
    ResultsStatementFactory,
    SeasonFactory,
    SideStatsFactory,
)
from tests.questions.result_rows import make_archive, words_for
from tests.questions.seasons import clubs, league, play

pytestmark = pytest.mark.django_db
NOW = datetime(2024, 4, 17, 12, tzinfo=UTC)
LATER = datetime(2026, 12, 1, tzinfo=UTC)
FIRST = date(2024, 1, 1)
NO_RESULT = {"status": "scheduled", "after_90_home": None, "after_90_away": None}


@pytest.fixture
def preview():
    """Rovers have beaten Albion twice."""
    rovers, albion = clubs("Rovers", "Albion")
    season = league(name="2023/24")
    for number in range(2):
        play(season, str(FIRST + timedelta(number)), rovers, albion, "2-0")
    fixture = FixtureFactory(season=season, home=rovers, away=albion, kick_off_known=True)
    return Preview.objects.for_fact_check().get(pk=PreviewFactory(fixture=fixture).pk)


@pytest.fixture
def judged(preview):
    """Make a claim of the question and check it."""

    def judged(question, expected, **parameters):
        claim = ClaimFactory(
            fixture=preview.fixture,
            sentence="What is said is in the figures.",
            question=question,
            parameters=parameters,
            expected=expected,
        )
        check_preview(preview, NOW)
        return claim

    return judged


def shown(claim, preview):
    checks = current_checks(Claim.objects.filter(pk=claim.pk).with_reports(), preview.moment)
    return checks.get((claim.pk, None))


def first_match():
    return Fixture.objects.get(day=FIRST)


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param({"status": "awarded", "awarded_to": "both_lose"}, id="awarded-to-nobody"),
        pytest.param({"neutral_ground": True}, id="neutral-ground"),
        pytest.param(NO_RESULT, id="no-result"),
    ],
)
def test_what_a_result_counts_for_is_part_of_it(preview, judged, edit):
    claim = judged("head-to-head", {"won": 2}, club="Rovers", opponent="Albion")

    Fixture.objects.filter(pk=first_match().pk).update(**edit)

    assert shown(claim, preview) is None


def test_a_match_beyond_the_receipts_that_are_kept_takes_the_verdict(preview, judged):
    rovers, albion = preview.fixture.home, preview.fixture.away
    for number in range(2, MAX_RECEIPTS + 2):
        play(preview.fixture.season, str(FIRST + timedelta(number)), rovers, albion, "2-0")
    claim = judged("head-to-head", {"won": 62}, club="Rovers", opponent="Albion")
    assert len(shown(claim, preview).receipts) == MAX_RECEIPTS

    Fixture.objects.filter(pk=first_match().pk).update(after_90_away=5)
    assert shown(claim, preview) is None

    recheck(LATER, [first_match()])
    assert shown(claim, preview).outcome != "true"


def test_a_check_of_before_is_compared_by_its_receipts(preview, judged):
    claim = judged("head-to-head", {"won": 2}, club="Rovers", opponent="Albion")
    Check.objects.update(rests_on={})
    assert shown(claim, preview).outcome == "true"

    Fixture.objects.filter(pk=first_match().pk).update(after_90_away=5)
    assert shown(claim, preview) is None


def test_a_scorer_that_is_put_right_judges_the_past_claims_that_name_him(preview, judged):
    smit, jansen = PersonFactory(name="Piet Smit"), PersonFactory(name="Jan Jansen")
    goal = MatchEventFactory(fixture=first_match(), person=smit, side="home", minute=30)
    claim = judged("player-goals", {"goals": 1}, player="Piet Smit", club="Rovers")
    assert shown(claim, preview).outcome == "true"

    goal.person = jansen
    goal.save()
    recheck(LATER, [goal.fixture])

    assert shown(claim, preview).outcome == "cannot_be_checked"


def test_goals_changed_in_bulk_take_the_verdict(preview, judged):
    smit, jansen = PersonFactory(name="Piet Smit"), PersonFactory(name="Jan Jansen")
    MatchEventFactory(fixture=first_match(), person=smit, side="home", minute=30)
    other = judged("head-to-head", {"won": 2}, club="Rovers", opponent="Albion")
    claim = judged("player-goals", {"goals": 1}, player="Piet Smit", club="Rovers")

    MatchEvent.objects.filter(person=smit).update(person=jansen)
    assert shown(claim, preview) is None
    recheck_all(LATER)

    assert shown(claim, preview).outcome == "cannot_be_checked"
    assert shown(other, preview).outcome == "true"


def test_a_ruling_added_in_bulk_takes_the_verdict_about_its_table(preview, judged):
    season = preview.fixture.season
    ResultsStatementFactory(season=season, club=None)
    claim = judged("table", {"points": 6}, competition=season.competition.name, club="Rovers")
    other_season = SeasonFactory(competition=season.competition, name="2022/23")
    other = PointsDeductionFactory.build(season=other_season, club=preview.fixture.home)
    PointsDeduction.objects.bulk_create([other])
    assert shown(claim, preview).outcome == "true"

    deduction = PointsDeductionFactory.build(
        season=season, club=preview.fixture.home, points=3, decided_on=date(2024, 3, 1)
    )
    PointsDeduction.objects.bulk_create([deduction])
    assert shown(claim, preview) is None
    recheck_all(LATER)

    assert shown(claim, preview).outcome == "false"


def test_cards_changed_in_bulk_take_the_verdict(preview, judged):
    appointment = AppointmentFactory(fixture=first_match(), duty="referee")
    stats = SideStatsFactory(fixture=first_match(), side="home", bookings=2, sendings_off=0)
    SideStatsFactory(fixture=first_match(), side="away", bookings=0, sendings_off=0)
    claim = judged("bookings", {"bookings": 2}, official=appointment.official.name)
    assert shown(claim, preview) is not None

    SideStats.objects.filter(pk=stats.pk).update(bookings=5)
    assert shown(claim, preview) is None
    recheck_all(LATER)

    assert shown(claim, preview) is not None


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.slug)
def test_a_question_names_every_kind_of_fact_that_it_counts(question):
    make_archive()
    words = words_for(question)
    counted = kinds_read(question, words)
    if {"competition", "season"} <= {parameter.name for parameter in question.parameters}:
        season = Fixture.objects.earliest_first()[0].season.name
        # The calendar of a season reads its ties too, but tells from it what is held alone.
        counted |= kinds_read(question, words | {"season": season}) - {"tie"}

    assert set(question.counts) == counted


def kinds_read(question, words):
    with CaptureQueriesContext(connection) as queries:
        ask_from_words(question, words, before=MAY)
    tables = {table for query in queries for table in TABLE.findall(query["sql"])}
    return {kind for kind in KINDS if f"previews_{kind}" in tables}


def test_a_ruling_judges_the_past_claims_about_its_table(preview, judged):
    season = preview.fixture.season
    ResultsStatementFactory(season=season, club=None)
    claim = judged("table", {"points": 6}, competition=season.competition.name, club="Rovers")
    assert shown(claim, preview).outcome == "true"

    PointsDeductionFactory(
        season=season, club=preview.fixture.home, points=3, decided_on=date(2024, 3, 1)
    )
    recheck(LATER, seasons=[season])

    assert shown(claim, preview).outcome == "false"


def test_after_an_import_every_past_claim_on_a_changed_match_is_judged_anew(preview, judged):
    claim = judged("head-to-head", {"won": 2}, club="Rovers", opponent="Albion")
    kept = judged("form", {"last": "WW"}, club="Rovers")
    another = PreviewFactory(fixture=preview.fixture)
    Fixture.objects.filter(pk=first_match().pk).update(after_90_away=5)

    checked = recheck_all(LATER)

    assert {preview.pk, another.pk} <= {each.preview.pk for each in checked}
    assert shown(claim, preview).outcome != "true"
    assert shown(kept, preview) is not None
    assert [each for each in recheck_all(LATER) if each.changed] == []


@pytest.mark.django_db(transaction=True)
def test_the_scheduled_run_judges_what_a_rename_has_taken_once(preview, judged, capsys):
    claim = judged("head-to-head", {"won": 2}, club="Rovers", opponent="Albion")
    call_command("run_scheduled")
    capsys.readouterr()
    Club.objects.filter(name="Albion").update(name="West Albion")
    assert shown(claim, preview) is None

    with time_machine.travel(LATER, tick=False):
        call_command("run_scheduled")
        first = capsys.readouterr().out
        call_command("run_scheduled")

    assert "claims checked again: 1, outcomes new or changed: 1" in first
    assert "claims checked again" not in capsys.readouterr().out
    assert shown(claim, preview) is not None
