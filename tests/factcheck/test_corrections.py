"""Corrections: what reads otherwise since the preview went out, from the history of the facts."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth.models import User

from previews.factcheck.corrections import Correction, corrections, published_since
from previews.models import Preview
from tests.factories import (
    AppointmentFactory,
    EditionFactory,
    InjuryFactory,
    PreviewFactory,
    TalkingPointFactory,
)

pytestmark = pytest.mark.django_db
OUT = datetime(2024, 4, 17, 9, tzinfo=UTC)
LATER = OUT + timedelta(hours=3)


@pytest.fixture
def preview():
    """Written at eight, out at nine; the clock stands at noon."""
    with time_machine.travel(OUT - timedelta(hours=1), tick=False):
        preview = PreviewFactory(published=True, fixture__kick_off_known=True)
        InjuryFactory(club=preview.fixture.away, person__name="Conor Bradley")
        TalkingPointFactory(preview=preview, heading="The task", text="It is steep. It was done.")
        AppointmentFactory(fixture=preview.fixture, official__name="Letexier")
    EditionFactory(preview=preview, released_at=OUT)
    with time_machine.travel(LATER, tick=False):
        yield Preview.objects.for_fact_check().get(pk=preview.pk)


def test_nothing_is_corrected_while_nothing_changes(preview, django_assert_num_queries):
    with django_assert_num_queries(2):
        assert corrections(preview) == ()


def test_a_fact_that_changes_is_told_from_what_to_what(preview):
    injury = preview.fixture.away.injuries.get()
    injury.part = "knee"
    injury.save()

    assert corrections(preview) == (
        Correction("Injury “Conor Bradley: knee”, part of the body", LATER, "ankle", "knee"),
    )


def test_of_a_long_text_only_the_sentences_that_differ(preview):
    point = preview.talking_points.get()
    point.text = "It is steep. It was never done."
    point.save()

    assert corrections(preview) == (
        Correction(
            "Talking point “1. The task”, text", LATER, "It was done.", "It was never done."
        ),
    )


def test_what_is_taken_out_is_told(preview):
    preview.fixture.appointments.get().delete()

    assert corrections(preview) == (Correction("Match official", LATER, "Letexier", ""),)


@pytest.mark.parametrize("by_hand", [True, False])
def test_what_an_editor_adds_is_told_and_what_a_file_brings_is_not(preview, by_hand):
    point = TalkingPointFactory.build(preview=preview, number=2, heading="More", text="Late news.")
    point._history_user = User.objects.create_user("edda") if by_hand else None
    point.save()

    told = [(one.what, one.before, one.after) for one in corrections(preview)]
    assert told == ([("Talking point “2. More”", "", "More; Late news.")] if by_hand else [])


def test_a_day_of_confirmation_or_a_place_on_the_page_is_no_correction(preview):
    injury = preview.fixture.away.injuries.get()
    injury.check_by = LATER.date()
    injury.save()

    assert corrections(preview) == ()


def test_nothing_is_corrected_before_fans_could_read_it(preview):
    preview.publish_at = LATER + timedelta(hours=1)
    injury = preview.fixture.away.injuries.get()
    injury.part = "knee"
    injury.save()

    assert published_since(preview) == preview.publish_at
    assert corrections(preview) == ()


def test_a_draft_has_no_corrections():
    assert corrections(PreviewFactory()) == ()
