"""Publishing a preview, and the checks that must pass first."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.contrib.auth.models import User
from django.db import transaction

from previews.factcheck.check_claims import check_preview
from previews.factcheck.contradictions import Disagreement, all_disagreements
from previews.factcheck.freshness import Ageing, going_stale
from previews.factcheck.lint.issue import Issue
from previews.factcheck.lint.run import issues
from previews.factcheck.preview_facts import PreviewFacts
from previews.factcheck.verdict_changes import ChangedVerdict, changed_verdicts, verdicts_of
from previews.models import AcceptedWarning, Edition, Preview


class NotPublishable(Exception):
    """The preview cannot be published; `issues` are the reasons."""

    def __init__(self, issues: tuple[Issue, ...]) -> None:
        super().__init__("; ".join(issue.sentence for issue in issues))
        self.issues = issues


@dataclass(eq=False)
class Gate:
    """The issues of a preview, its dismissed warnings, and the issues that prevent publication."""

    facts: PreviewFacts

    @property
    def preview(self) -> Preview:
        return self.facts.preview

    @cached_property
    def issues(self) -> tuple[Issue, ...]:
        return issues(self.facts)

    @cached_property
    def accepted(self) -> dict[str, AcceptedWarning]:
        warnings = AcceptedWarning.objects.of(self.preview).select_related("accepted_by")
        return {warning.finding: warning for warning in warnings}

    @property
    def blocking(self) -> tuple[Issue, ...]:
        return tuple(
            issue for issue in self.issues if issue.is_error or issue.key not in self.accepted
        )

    @cached_property
    def changed(self) -> tuple[ChangedVerdict, ...]:
        """Verdicts that have changed since the preview was published."""
        return changed_verdicts(self.preview, self.facts.claims, self.facts.checks)

    @cached_property
    def stale(self) -> tuple[Ageing, ...]:
        return going_stale(self.facts)

    @cached_property
    def disagreements(self) -> tuple[Disagreement, ...]:
        return all_disagreements(self.facts)


def gate(preview: Preview, now: datetime) -> Gate:
    return Gate(PreviewFacts(preview, now))


def accept(
    preview: Preview, issue: Issue, reason: str, *, by: User | None, now: datetime
) -> AcceptedWarning:
    """Dismiss a warning. Raises ValueError for an error, or without a reason."""
    if issue.is_error:
        raise ValueError(f"Errors cannot be dismissed; correct this first: {issue.sentence}")
    if not reason.strip():
        raise ValueError("Give a reason for dismissing this warning.")
    warning, _ = AcceptedWarning.objects.update_or_create(
        preview=preview,
        finding=issue.key,
        defaults={"reason": reason.strip()[:250], "accepted_by": by, "accepted_at": now},
    )
    return warning


@transaction.atomic
def publish(preview: Preview, *, by: User | None, now: datetime) -> Edition:
    """Check the claims, lint the preview, publish it and record its issues.

    Raises NotPublishable for an error or a warning that is not dismissed.
    """
    check_preview(preview, now)
    checks = gate(preview, now)
    if checks.blocking:
        raise NotPublishable(checks.blocking)
    if preview.status != Preview.Status.PUBLISHED:
        preview.status = Preview.Status.PUBLISHED
        preview.save(update_fields=["status"])
    return Edition.objects.create(
        preview=preview,
        number=Edition.objects.next_number(preview),
        released_at=now,
        released_by=by,
        findings=[recorded(issue, checks) for issue in checks.issues],
        verdicts=verdicts_of(checks.facts.claims, checks.facts.checks),
    )


def recorded(issue: Issue, checks: Gate) -> dict[str, str | int]:
    """An issue as an edition stores it, with the reason if it was dismissed."""
    warning = checks.accepted.get(issue.key)
    return {**issue.plain, "accepted": warning.reason if warning else ""}
