"""The publishing page: errors prevent publishing, warnings are dismissed with a reason."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from previews.models import AcceptedWarning, Edition, Preview
from tests.admin.form_data import sent_back
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
    return reverse("admin:previews_preview_state", args=[preview.pk])


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


def test_saving_as_published_checks_the_findings(publisher, preview):
    opened = publisher.get(page_of(preview))

    response = publisher.post(
        page_of(preview), sent_back(opened, status="published", headline="A new one")
    )

    kept = Preview.objects.get(pk=preview.pk)
    assert (kept.status, kept.headline) == ("draft", "A new one")
    assert messages_of(response)[0] == (
        f"Not published. Empty side: No quote from {preview.fixture.away}, "
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


def test_an_editor_dismisses_warnings_and_cannot_publish(editor, preview):
    opened = editor.get(gate_of(preview))

    editor.post(gate_of(preview), dismissals(opened) | {"_publish": "on"})

    assert (status(preview), AcceptedWarning.objects.count()) == ("draft", 1)


def test_a_verdict_changed_since_publication_is_shown_first(editor, preview):
    claim = ClaimFactory(fixture=preview.fixture, sentence="It never rains.")
    CheckFactory(claim=claim, outcome="false", reason="It does.", as_of=preview.moment)
    EditionFactory(preview=preview, verdicts={claim.slug: "true"})

    page = editor.get(state_of(preview)).content.decode()

    said = "“It never rains.” was True, now False. It does."
    assert said in page
    assert page.index(said) < page.index("before publishing")


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
