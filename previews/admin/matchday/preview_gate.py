"""Findings about a preview, and dismissing warnings with a reason."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from accounts.audit import Action, record
from previews.admin.matchday.finding_groups import (
    address_of,
    groups_of,
    meaning_of_findings,
    rows_of,
)
from previews.drafting.outdated import gate_with_sentences
from previews.factcheck.contradictions import Disagreement
from previews.factcheck.lint.issue import Issue, Place
from previews.factcheck.publishing import Gate, accept
from previews.models import Preview

# Fields of the page: a tick by the key of its finding, the groups that are ticked, the keys of the
# findings that were shown in a group, and the reason for all that are ticked.
TICK, TICK_GROUP, SHOWN, REASON = "tick-", "tick_group", "shown-", "dismiss_reason"
# Findings shown as messages when they prevent a step.
MAX_MESSAGES = 5


def load_preview(preview: Preview) -> Preview:
    return Preview.objects.for_fact_check().get(pk=preview.pk)


def context_of(gate: Gate, now: datetime) -> dict[str, Any]:
    """Return the context of the templates gate.html and summary.html.

    `changed` holds pairs of a changed verdict and the page of its claim; `disagreements` pairs of
    a disagreement and the page of its settlement; `meaning` says what findings mean in the state
    of the preview.
    """
    rows = rows_of(gate)
    return {
        "changed": [
            (verdict, address_of(Place("claim", verdict.claim.pk))) for verdict in gate.changed
        ],
        "findings": rows,
        "groups": groups_of(rows),
        "meaning": meaning_of_findings(gate.preview, len(gate.blocking), now),
        "stale": [fact for fact in gate.stale if not fact.is_overdue],
        "disagreements": [
            (disagreement, settlement_url(disagreement, gate.preview))
            for disagreement in gate.disagreements
        ],
        "gate": reverse("admin:previews_preview_gate", args=[gate.preview.pk]),
    }


def settlement_url(disagreement: Disagreement, preview: Preview) -> str:
    """Return the page of the settlement, or of a new one with fixture and subject filled in."""
    if disagreement.settlement is not None:
        return reverse("admin:previews_settlement_change", args=[disagreement.settlement.pk])
    return reverse(
        "admin:previews_settlement_add",
        query={
            "fixture": preview.fixture_id,
            "slot": disagreement.topic,
            "subject": disagreement.subject,
        },
    )


def dismiss_warnings(request: HttpRequest, preview: Preview) -> int:
    """Dismiss the warnings ticked on the page, with one reason, and return how many.

    A tick for a group stands for those of the group that the page has shown. Adds an error message
    where there is no reason. Errors cannot be dismissed.
    """
    ticked = _ticked(request)
    dismissed = 0
    for row in rows_of(gate_with_sentences(preview, timezone.now())) if ticked else ():
        # By key and not by number: the list may have changed since the page was shown.
        if row.finding.key in ticked and not row.finding.is_error:
            reason = request.POST.get(f"reason-{row.finding.key}") or request.POST.get(REASON, "")
            try:
                accept(preview, row.finding, reason, by=editor_of(request), now=timezone.now())
                dismissed += 1
                sentence = f"{preview}: {row.finding.sentence} Reason: {reason.strip()}"
                record(request, Action.WARNING_DISMISSED, sentence)
            except ValueError as error:
                messages.error(request, f"{row.finding.sentence} {error}")
    return dismissed


def _ticked(request: HttpRequest) -> set[str]:
    """The keys of the findings that were ticked one by one, or as a group."""
    by_key = {name.removeprefix(TICK) for name in request.POST if name.startswith(TICK)}
    groups = request.POST.getlist(TICK_GROUP)
    return by_key.union(*(request.POST.getlist(f"{SHOWN}{group}") for group in groups))


def say_findings(request: HttpRequest, step: str, issues: Sequence[Issue]) -> None:
    """Add a message for each finding that prevents the step."""
    for issue in issues[:MAX_MESSAGES]:
        messages.error(request, f"{step}: not done. {issue.rule.words}: {issue.sentence}")
    if len(issues) > MAX_MESSAGES:
        more = len(issues) - MAX_MESSAGES
        messages.error(request, f"{more} more: see “Findings” on the page of the preview.")


def editor_of(request: HttpRequest) -> User | None:
    return request.user if isinstance(request.user, User) else None
