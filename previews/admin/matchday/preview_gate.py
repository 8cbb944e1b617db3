"""Findings about a preview, and dismissing warnings with a reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from accounts.audit import Action, record
from previews.drafting.outdated import gate_with_sentences
from previews.factcheck.contradictions import Disagreement
from previews.factcheck.lint.issue import Issue, IssueKind, Place
from previews.factcheck.publishing import Gate, accept
from previews.models import AcceptedWarning, Preview

# Findings shown as messages when they prevent a step.
MAX_MESSAGES = 5


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding with the admin page of its row, and its dismissal as `tick` if it has one."""

    number: int
    finding: Issue
    address: str
    tick: AcceptedWarning | None


def load_preview(preview: Preview) -> Preview:
    return Preview.objects.for_fact_check().get(pk=preview.pk)


def context_of(gate: Gate) -> dict[str, Any]:
    """Return the context of the templates gate.html and summary.html.

    `changed` holds pairs of a changed verdict and the page of its claim; `disagreements` pairs of
    a disagreement and the page of its settlement; `in_the_way` counts undismissed findings.
    """
    return {
        "changed": [
            (verdict, address_of(Place("claim", verdict.claim.pk))) for verdict in gate.changed
        ],
        "findings": rows_of(gate),
        "in_the_way": len(gate.blocking),
        "stale": [fact for fact in gate.stale if not fact.is_overdue],
        "disagreements": [
            (disagreement, settlement_url(disagreement, gate.preview))
            for disagreement in gate.disagreements
        ],
        "gate": reverse("admin:previews_preview_gate", args=[gate.preview.pk]),
    }


def rows_of(gate: Gate) -> list[FindingRow]:
    return [
        FindingRow(
            number, issue, _where_corrected(issue, gate.preview), gate.accepted.get(issue.key)
        )
        for number, issue in enumerate(gate.issues)
    ]


def _where_corrected(issue: Issue, preview: Preview) -> str:
    """The page of the row; sentences of changed facts are compared on a page of their own."""
    if issue.rule is IssueKind.FACTS_CHANGED:
        return reverse("admin:previews_preview_draft", args=[preview.pk])
    return address_of(issue.place)


def address_of(place: Place) -> str:
    return reverse(f"admin:previews_{place.kind}_change", args=[place.number])


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
    """Dismiss the warnings selected on the page and return how many.

    Adds an error message for each one without a reason. Errors cannot be dismissed.
    """
    dismissed = 0
    for row in rows_of(gate_with_sentences(preview, timezone.now())):
        # By key and not by number: the list may have changed since the page was shown.
        if request.POST.get(f"tick-{row.finding.key}") and not row.finding.is_error:
            reason = request.POST.get(f"reason-{row.finding.key}", "")
            try:
                accept(preview, row.finding, reason, by=editor_of(request), now=timezone.now())
                dismissed += 1
                sentence = f"{preview}: {row.finding.sentence} Reason: {reason.strip()}"
                record(request, Action.WARNING_DISMISSED, sentence)
            except ValueError as error:
                messages.error(request, f"{row.finding.sentence} {error}")
    return dismissed


def say_findings(request: HttpRequest, step: str, issues: Sequence[Issue]) -> None:
    """Add a message for each finding that prevents the step."""
    for issue in issues[:MAX_MESSAGES]:
        messages.error(request, f"{step}: not done. {issue.rule.words}: {issue.sentence}")
    if len(issues) > MAX_MESSAGES:
        more = len(issues) - MAX_MESSAGES
        messages.error(request, f"{more} more: see “Findings” on the page of the preview.")


def editor_of(request: HttpRequest) -> User | None:
    return request.user if isinstance(request.user, User) else None
