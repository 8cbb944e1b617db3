"""The publishing page: errors prevent publishing, warnings are dismissed with a reason."""

from datetime import UTC, datetime

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from previews.models import AcceptedWarning, Edition, Preview
from tests.factories import (
    AppointmentFactory,
    CheckFactory,
    ClaimFactory,
    EditionFactory,
    InjuryFactory,
    PreviewFactory,
    QuoteFactory,
    StatementFactory,
    TalkingPointFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def preview():
    """One warning: a quote from one side only."""
    preview = PreviewFactory()
    QuoteFactory(fixture=preview.fixture, club=preview.fixture.home)
    return preview


def page_of(preview):
    return reverse("admin:previews_preview_change", args=[preview.pk])


def state_of(preview):
    return reverse("admin:previews_preview_findings", args=[preview.pk])


def gate_of(preview):
    return reverse("admin:previews_preview_gate", args=[preview.pk])


def messages_of(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


def status(preview):
    return Preview.objects.get(pk=preview.pk).status


def dismissals(response, reason="It is late"):
    """Data that dismisses every warning of the page with one reason."""
    keys = [row.finding.key for row in response.context["findings"]]
    return {f"tick-{key}": "on" for key in keys} | {f"reason-{key}": reason for key in keys}


def test_publishing_is_prevented_by_an_undismissed_warning(publisher, preview):
    response = publisher.post(gate_of(preview), {"_publish": "on"})

    assert status(preview) == "draft"
    assert messages_of(response)[0] == (
        f"Publish: not done. Empty side: No quote from {preview.fixture.away}, "
        "but the page has one of the other club."
    )


def test_preview_is_published_when_its_warning_is_dismissed_with_a_reason(publisher, preview):
    opened = publisher.get(gate_of(preview))

    publisher.post(gate_of(preview), dismissals(opened) | {"_publish": "on"})

    edition = Edition.objects.get(preview=preview)
    assert status(preview) == "published"
    assert [(finding["rule"], finding["accepted"]) for finding in edition.findings] == [
        ("empty-side", "It is late")
    ]
    assert edition.released_by.username == "paula"


def test_warning_is_not_dismissed_without_a_reason(publisher, preview):
    opened = publisher.get(gate_of(preview))

    response = publisher.post(gate_of(preview), dismissals(opened, reason=" ") | {"_publish": "on"})

    assert status(preview) == "draft"
    assert AcceptedWarning.objects.count() == 0
    assert messages_of(response)[0].endswith("Give a reason for dismissing this warning.")


def test_an_error_cannot_be_dismissed(publisher, preview):
    TalkingPointFactory(preview=preview, text="Who scores? TK")
    opened = publisher.get(gate_of(preview))

    publisher.post(gate_of(preview), dismissals(opened) | {"_publish": "on"})

    assert status(preview) == "draft"
    assert [tick.finding.split()[0] for tick in AcceptedWarning.objects.all()] == ["empty-side"]


def test_a_time_that_has_passed_is_refused_with_a_sentence(publisher, preview):
    opened = publisher.get(gate_of(preview))
    typed = {"publish_at_0": "2024-01-01", "publish_at_1": "12:00", "publish_at_2": "UTC"}

    response = publisher.post(gate_of(preview), dismissals(opened) | typed | {"_schedule": "on"})

    assert status(preview) == "draft"
    assert messages_of(response)[-1] == (
        "Enter the day and time from which fans see it. The time must be to come."
    )


def test_a_correction_after_the_kick_off_asks_for_its_reason(publisher):
    preview = PreviewFactory(
        fixture__kick_off=datetime(2024, 4, 18, 19, tzinfo=UTC), published=True
    )
    EditionFactory(preview=preview, number=1, document="{}")

    refused = publisher.post(gate_of(preview), {"_release": "on", "reason": " "})
    publisher.post(gate_of(preview), {"_release": "on", "reason": "The name of the striker."})

    assert messages_of(refused) == ["The match has begun: say what is corrected."]
    newest = Edition.objects.of(preview).latest_first().first()
    assert (newest.number, newest.reason) == (2, "The name of the striker.")


def test_a_verdict_changed_since_publication_is_shown_first(editor, preview):
    claim = ClaimFactory(fixture=preview.fixture, sentence="It never rains.")
    CheckFactory(claim=claim, outcome="false", reason="It does.", as_of=preview.moment)
    EditionFactory(preview=preview, verdicts={claim.slug: "true"})

    page = editor.get(state_of(preview)).content.decode()

    said = "“It never rains.” was True, now False. It does."
    assert said in page
    assert page.index(said) < page.index("to resolve before it can be published")


@pytest.mark.parametrize("number", [1, 12])
def test_publishing_page_needs_as_many_queries_for_one_fact_as_for_twelve(
    editor, number, django_assert_max_num_queries
):
    preview = PreviewFactory()
    for count in range(number):
        InjuryFactory(club=preview.fixture.home)
        StatementFactory(fixture=preview.fixture, subject=f"stand {count}")
        TalkingPointFactory(preview=preview)
        ClaimFactory(fixture=preview.fixture)
        QuoteFactory(fixture=preview.fixture, club=preview.fixture.away)
    AppointmentFactory(fixture=preview.fixture)

    with django_assert_max_num_queries(60):
        assert editor.get(gate_of(preview)).status_code == 200
