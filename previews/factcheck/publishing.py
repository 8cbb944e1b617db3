"""The checks that a preview must pass before it is published or released."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.contrib.auth.models import User

from previews.factcheck.contradictions import Disagreement, all_disagreements
from previews.factcheck.freshness import Ageing, going_stale
from previews.factcheck.lint.issue import Issue
from previews.factcheck.lint.run import issues
from previews.factcheck.preview_facts import PreviewFacts
from previews.factcheck.verdict_changes import ChangedVerdict, changed_verdicts, verdicts_of
from previews.models import AcceptedWarning, Preview


@dataclass(eq=False)
class Gate:
    """The issues of a preview, its dismissed warnings, and the issues that prevent publication.

    `further` are those that no rule of lint can see.
    """

    facts: PreviewFacts
    further: tuple[Issue, ...] = ()

    @property
    def preview(self) -> Preview:
        return self.facts.preview

    @cached_property
    def issues(self) -> tuple[Issue, ...]:
        return (*issues(self.facts), *self.further)

    @cached_property
    def accepted(self) -> dict[str, AcceptedWarning]:
        warnings = AcceptedWarning.objects.of(self.preview).select_related("accepted_by")
        return {warning.finding: warning for warning in warnings}

    @property
    def blocking(self) -> tuple[Issue, ...]:
        return tuple(
            issue for issue in self.issues if issue.is_error or issue.key not in self.accepted
        )

    @property
    def findings(self) -> list[dict[str, str | int]]:
        """The issues as an edition stores them, each with the reason if it was dismissed."""
        return [{**issue.plain, "accepted": self._reason(issue)} for issue in self.issues]

    def _reason(self, issue: Issue) -> str:
        warning = self.accepted.get(issue.key)
        return warning.reason if warning else ""

    @property
    def verdicts(self) -> dict[str, str]:
        return verdicts_of(self.facts.claims, self.facts.checks)

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
