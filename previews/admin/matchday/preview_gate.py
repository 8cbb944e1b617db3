"""The gate on the desk: what was found, the ticks with their reasons, and publishing."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from previews.factcheck.contradictions import Disagreement
from previews.factcheck.lint.issue import Issue, Place
from previews.factcheck.publishing import Gate, NotPublishable, accept, gate, publish
from previews.models import AcceptedWarning, Preview

SHOWN = 5


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding with the address of the row it speaks of, and its tick if it has one."""

    number: int
    finding: Issue
    address: str
    tick: AcceptedWarning | None


def loaded(preview: Preview) -> Preview:
    return Preview.objects.for_desk().get(pk=preview.pk)


def summary_of(preview: Preview) -> str:
    """For the preview's own page: changed verdicts first, then everything that was found."""
    looked = gate(loaded(preview), timezone.now())
    return render_to_string("admin/previews/preview/summary.html", context_of(looked))


def context_of(looked: Gate) -> dict[str, Any]:
    return {
        "changed": [(one, address_of(Place("claim", one.claim.pk))) for one in looked.changed],
        "findings": rows_of(looked),
        "in_the_way": len(looked.in_the_way),
        "stale": [one for one in looked.stale if not one.is_overdue],
        "disagreements": [(one, settling(one, looked.preview)) for one in looked.disagreements],
        "gate": reverse("admin:previews_preview_gate", args=[looked.preview.pk]),
    }


def rows_of(looked: Gate) -> list[FindingRow]:
    return [
        FindingRow(number, found, address_of(found.place), looked.accepted.get(found.key))
        for number, found in enumerate(looked.findings)
    ]


def address_of(place: Place) -> str:
    return reverse(f"admin:previews_{place.kind}_change", args=[place.number])


def settling(one: Disagreement, preview: Preview) -> str:
    """The address of the settlement, or of a form for it that knows what it is about."""
    if one.settlement is not None:
        return reverse("admin:previews_settlement_change", args=[one.settlement.pk])
    return reverse(
        "admin:previews_settlement_add",
        query={"fixture": preview.fixture_id, "slot": one.slot, "subject": one.subject},
    )


def tick(request: HttpRequest, preview: Preview) -> int:
    """Tick off what was ticked on the page; every tick needs its reason."""
    looked = gate(preview, timezone.now())
    ticked = 0
    for row in rows_of(looked):
        # The finding's own key came along: the list may have changed since the page was drawn.
        if request.POST.get(f"tick-{row.finding.key}") and not row.finding.is_error:
            reason = request.POST.get(f"reason-{row.finding.key}", "")
            try:
                accept(preview, row.finding, reason, by=editor_of(request), now=timezone.now())
                ticked += 1
            except ValueError as error:
                messages.error(request, f"{row.finding.sentence} {error}")
    return ticked


def let_out(request: HttpRequest, preview: Preview) -> bool:
    """Through the gate, or a message for what is in the way."""
    try:
        publish(preview, by=editor_of(request), now=timezone.now())
    except NotPublishable as error:
        for found in error.findings[:SHOWN]:
            messages.error(request, f"Not published. {found.rule.words}: {found.sentence}")
        if len(error.findings) > SHOWN:
            more = len(error.findings) - SHOWN
            messages.error(request, f"And {more} more: they stand under “What does the desk say?”.")
        return False
    messages.success(request, "Published. What the desk found is recorded with it.")
    return True


def editor_of(request: HttpRequest) -> User | None:
    return request.user if isinstance(request.user, User) else None
