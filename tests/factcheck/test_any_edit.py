"""Whatever row of the archive is edited: a verdict that is still shown is the one of now."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from django.db import transaction

from previews.factcheck.answers import Archive
from previews.factcheck.check_claims import check_preview
from previews.factcheck.current_checks import current_checks
from previews.factcheck.verdicts import outcomes
from previews.models import (
    Appointment,
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
    FixtureFactory,
    OfficialFactory,
    PersonFactory,
    PointsDeductionFactory,
    PreviewFactory,
    ResultsStatementFactory,
)
from tests.questions.result_rows import make_archive, words_for

pytestmark = pytest.mark.django_db
NOW = datetime(2024, 5, 1, tzinfo=UTC)
EXAMPLES = 1000


@pytest.fixture
def preview():
    """A preview with a claim of each question, which states what the archive answers."""
    liverpool, atalanta, everton = make_archive()
    season = Fixture.objects.involving(everton).earliest_first()[0].season
    ResultsStatementFactory(season=season, club=None)
    ResultsStatementFactory(season=None, club=liverpool)
    PointsDeductionFactory(season=season, club=everton, points=2)
    PersonFactory(name="Somebody Else")
    OfficialFactory(name="Another Referee")
    fixture = FixtureFactory(home=liverpool, away=atalanta, kick_off=NOW + timedelta(1))
    preview = Preview.objects.for_fact_check().get(pk=PreviewFactory(fixture=fixture).pk)
    for question in QUESTIONS:
        answer = ask_from_words(question, words_for(question), before=preview.moment)
        ClaimFactory(
            fixture=fixture,
            sentence="What is said is in the figures.",
            question=question.slug,
            parameters=words_for(question),
            expected={figure.name: str(figure.value) for figure in answer.figures[:1]},
        )
    check_preview(preview, NOW)
    return preview


def edits():
    """Rows and what is written to them; None deletes them."""
    other, referee = Person.objects.get(name="Somebody Else"), Official.objects.last()
    everton = Club.objects.get(name="Everton")
    return {
        Fixture: (
            {"after_90_home": 6},
            {"after_90_away": 6},
            {"status": "awarded", "awarded_to": "home"},
            {"day": datetime(2024, 3, 3).date()},
            {"neutral_ground": True},
            None,
        ),
        MatchEvent: ({"person": other}, {"minute": 89}, {"side": "away"}, None),
        Appointment: ({"official": referee}, None),
        SideStats: ({"bookings": 7}, None),
        PointsDeduction: ({"points": 9}, None),
        ResultsStatement: ({"completeness": "partial"}, None),
        Tie: ({"decision": "both"}, {"decision": "walkover", "winner_id": "first_home_id"}),
    }


def claims_of(preview):
    return list(Claim.objects.about(preview.fixture).in_order().with_reports())


@pytest.mark.parametrize("seed", range(1))
def test_a_shown_verdict_is_the_one_of_now(preview, seed):
    claims = claims_of(preview)
    assert len(current_checks(claims, preview.moment)) == len(claims)
    bad = {}
    for model, several in edits().items():
        for row in model.objects.order_by("pk"):
            if row == preview.fixture:
                continue
            for written in several:
                try:
                    with transaction.atomic():
                        rows = model.objects.filter(pk=row.pk)
                        if written is None:
                            row.__class__.objects.get(pk=row.pk).delete()
                        else:
                            rows.update(
                                **{
                                    k: getattr(row, v) if v == "first_home_id" else v
                                    for k, v in written.items()
                                }
                            )
                        shown = current_checks(claims, preview.moment)
                        archive = Archive(preview.moment)
                        for claim in claims:
                            check = shown.get((claim.pk, None))
                            if check is None:
                                continue
                            outcome = next(outcomes(claim, archive))
                            diff = [
                                n
                                for n in ("outcome", "reason", "figures", "rests_on")
                                if outcome.kept[n] != getattr(check, n)
                            ]
                            if diff:
                                bad.setdefault((claim.question), []).append(
                                    (
                                        model.__name__,
                                        row.pk,
                                        str(written),
                                        diff,
                                        outcome.kept["reason"][:80],
                                        check.reason[:80],
                                    )
                                )
                        raise KeyError
                except KeyError:
                    pass
                except Exception as e:
                    print(type(e), str(e)[:100], model, written)
    for q, l in bad.items():
        print("==", q, len(l))
        for x in l:
            print("   ", x)
    assert 0
