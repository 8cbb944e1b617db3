"""Steps of previews and dismissed warnings are in the audit log, and steps not taken are not."""

import pytest
from django.urls import reverse

from accounts.models import AuditEntry
from previews.models import AcceptedWarning
from tests.factories import PreviewFactory, QuoteFactory, TalkingPointFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def allow_a_query_for_each_choice(settings):
    settings.ZEAL_ALLOWLIST = [
        *settings.ZEAL_ALLOWLIST,
        {"model": "previews.*", "field": "get()"},
    ]


@pytest.fixture
def chief(make_user, signed_in):
    return signed_in(make_user("carla", "Chief editor"))


def gate(preview):
    return reverse("admin:previews_preview_gate", args=[preview.pk])


def test_publishing_and_withdrawing(chief):
    preview = PreviewFactory(status="draft")
    # A warning: a quote from one side only.
    QuoteFactory(fixture=preview.fixture, club=preview.fixture.home)
    ticks = {
        name: value
        for row in chief.get(gate(preview)).context["findings"]
        for name, value in (
            (f"tick-{row.finding.key}", "on"),
            (f"reason-{row.finding.key}", "Known to the desk."),
        )
    }

    chief.post(gate(preview), {**ticks, "_publish": ""})
    chief.post(reverse("admin:previews_preview_step", args=[preview.pk, "withdraw"]))

    entries = list(AuditEntry.objects.order_by("pk").values_list("action", "name", "details"))
    steps = [(name, details) for action, name, details in entries if action == "preview_step"]
    assert steps == [("carla", f"Publish: {preview}"), ("carla", f"Withdraw: {preview}")]
    dismissed = [details for action, _, details in entries if action == "warning_dismissed"]
    assert len(dismissed) == AcceptedWarning.objects.count() == len(ticks) // 2 > 0
    assert all(details.endswith("Reason: Known to the desk.") for details in dismissed)


def test_a_step_that_is_not_taken_is_not_written(chief):
    preview = PreviewFactory(status="draft")
    TalkingPointFactory(preview=preview, text="TODO: write this.")

    chief.post(gate(preview), {"_publish": ""})

    preview.refresh_from_db()
    assert preview.status == "draft"
    assert not AuditEntry.objects.exists()
