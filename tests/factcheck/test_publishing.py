"""The checks before a preview is published."""

from datetime import UTC, datetime

import pytest

from previews.factcheck.publishing import accept, gate
from previews.models import Preview
from tests.factories import InjuryFactory, PreviewFactory, TalkingPointFactory

pytestmark = pytest.mark.django_db
NOW = datetime(2024, 4, 17, 12, tzinfo=UTC)


@pytest.fixture
def preview():
    return Preview.objects.for_fact_check().get(pk=PreviewFactory().pk)


def rules(findings):
    return [(str(one.rule), str(one.severity)) for one in findings]


def test_a_warning_needs_a_tick_and_an_error_takes_none(preview):
    InjuryFactory(club=preview.fixture.away, article=None)
    TalkingPointFactory(preview=preview, text="xxx")
    error, *warnings = gate(preview, NOW).issues

    for found in warnings:
        accept(preview, found, "Seen.", by=None, now=NOW)
    with pytest.raises(ValueError, match="Errors cannot be dismissed"):
        accept(preview, error, "Seen.", by=None, now=NOW)

    assert rules(warnings) == [("without-source", "warning"), ("empty-side", "warning")]
    assert gate(preview, NOW).blocking == (error,)


def test_a_tick_holds_for_its_passage_and_no_other(preview):
    point = TalkingPointFactory(preview=preview, text="It ended a week ago.")
    (found,) = gate(preview, NOW).issues
    accept(preview, found, "It reads better.", by=None, now=NOW)
    same = gate(preview, NOW).blocking

    point.text = "It ended yesterday."
    point.save()

    assert same == ()
    assert len(gate(preview, NOW).blocking) == 1
