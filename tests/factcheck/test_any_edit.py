"""Whatever row that answers count is edited: a verdict that is still shown is the one of now."""

from datetime import UTC, date, datetime, timedelta
from functools import partial
from random import Random

import pytest
from django.db import transaction

from previews.factcheck.answers import Archive
from previews.factcheck.check_claims import check_preview
from previews.factcheck.current_checks import current_checks
from previews.factcheck.rests_on import rests_on
from previews.factcheck.verdicts import outcomes
from previews.identity.merge import merge
from previews.models import (
    Appointment,
    Check,
    Claim,
    Club,
    Fixture,
    MatchEvent,
    Official,
    Person,
    PointsDeduction,
    Preview,
    ResultsStatement,
    SideStats,
    StatedPosition,
    Tie,
)
from previews.questions import QUESTIONS
from previews.questions.parse import ask_from_words
from tests.factories import (
    ClaimFactory,
    ClubFactory,
    FixtureFactory,
    OfficialFactory,
    PersonFactory,
    PointsDeductionFactory,
    PreviewFactory,
    ResultsStatementFactory,
    StatedPositionFactory,
)
from tests.questions.result_rows import make_archive, words_for

pytestmark = pytest.mark.django_db
NOW = datetime(2024, 5, 1, tzinfo=UTC)
MERGES = {
    Club: ("Another Club", "Everton"),
    Person: ("Somebody Else", "Mohamed Salah"),
    Official: ("Another Referee", "Michael Oliver"),
}


@pytest.fixture
def preview():
    """A preview with a claim of each question, which states what the archive answers."""
    liverpool, atalanta, everton = make_archive()
    season = Fixture.objects.involving(everton).earliest_first()[0].season
    ResultsStatementFactory(season=season, club=None)
    ResultsStatementFactory(season=None, club=liverpool)
    PointsDeductionFactory(season=season, club=everton, points=2)
    StatedPositionFactory(season=season, club=everton)
    PersonFactory(name="Somebody Else")
    OfficialFactory(name="Another Referee")
    ClubFactory(name="Another Club")
    fixture = FixtureFactory(home=liverpool, away=atalanta, kick_off=NOW + timedelta(1))
    preview = Preview.objects.for_fact_check().get(pk=PreviewFactory(fixture=fixture).pk)
    for question in QUESTIONS:
        answer, words = answered(question, preview.moment)
        ClaimFactory(
            fixture=fixture,
            sentence="What is said is in the figures.",
            question=question.slug,
            parameters=words,
            expected={figure.name: str(figure.value) for figure in answer.figures[:1]},
        )
    check_preview(preview, NOW)
    return preview


def answered(question, before):
    """An answer that rests on matches, and the words of its question."""
    for left_out in ([], ["competition"], ["opponent"]):
        words = words_for(question, *left_out)
        answer = ask_from_words(question, words, before=before)
        if answer.rows:
            return answer, words
    raise AssertionError(question.slug)


def edits():
    """What may be written to the rows of each model; None deletes a row."""
    return {
        Fixture: (
            {"after_90_home": 6},
            {"after_90_away": 6},
            {"status": "awarded", "awarded_to": "home"},
            {"day": date(2024, 3, 3)},
            {"neutral_ground": True},
            None,
        ),
        MatchEvent: (
            {"person": Person.objects.get(name="Somebody Else")},
            {"minute": 89},
            {"side": "away"},
            None,
        ),
        Appointment: ({"official": Official.objects.get(name="Another Referee")}, None),
        SideStats: ({"bookings": 7}, None),
        PointsDeduction: ({"points": 9}, {"club": Club.objects.get(name="Liverpool")}, None),
        StatedPosition: ({"position": 7}, None),
        ResultsStatement: ({"completeness": "partial"}, None),
        Tie: (
            {"decision": "both"},
            {"decision": "coin", "winner": Club.objects.get(name="Atalanta")},
        ),
    }


def numbers_counted():
    return {number for check in Check.objects.all() for number in rests_on(check).numbers}


def shown_and_now(preview):
    """The verdicts that are shown, and the same judged anew, by the slugs of their questions."""
    claims = list(Claim.objects.about(preview.fixture).in_order().with_reports())
    shown = current_checks(claims, preview.moment)
    archive = Archive(preview.moment)
    asked = [claim for claim in claims if (claim.pk, None) in shown]
    return (
        {claim.question: told(shown[claim.pk, None]) for claim in asked},
        {claim.question: told(Check(**next(outcomes(claim, archive)).kept)) for claim in asked},
    )


def told(check):
    return check.outcome, check.reason, check.figures, check.receipts


def changes():
    """A random edit of a row of each model, and a merge of two rows of each kind."""
    random = Random(1)
    for model, several in edits().items():
        rows = model.objects.order_by("pk")
        if model is Fixture:
            rows = rows.filter(pk__in=numbers_counted())
        row, edit = random.choice(rows), random.choice(several)
        yield f"{row}: {edit}", row.delete if edit is None else partial(write, row, edit)
    for kind, (kept, dropped) in MERGES.items():
        two = [kind.objects.get(name=name) for name in (kept, dropped)]
        yield f"{dropped} into {kept}", partial(merge, *two, by="", now=NOW)


def write(row, edit):
    type(row).objects.filter(pk=row.pk).update(**edit)


def test_a_shown_verdict_is_the_one_of_now(preview):
    shown, now = shown_and_now(preview)
    assert set(shown) == {question.slug for question in QUESTIONS}
    assert shown == now

    for words, change in list(changes()):
        with transaction.atomic():
            change()
            shown, now = shown_and_now(preview)
            transaction.set_rollback(True)

        assert shown == now, words
        assert len(shown) < len(QUESTIONS), words
