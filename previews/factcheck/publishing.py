"""Publishing: the checks that a preview passes before fans can read it."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.contrib.auth.models import User
from django.db import transaction

from previews.factcheck.check_claims import check_preview
from previews.factcheck.contradictions import Disagreement, all_disagreements
from previews.factcheck.freshness import Ageing, going_stale
from previews.factcheck.lint.issue import Issue
from previews.factcheck.lint.run import findings
from previews.factcheck.preview_facts import PreviewFacts
from previews.factcheck.verdict_changes import ChangedVerdict, changed_verdicts, verdicts_of
from previews.models import AcceptedWarning, Preview, Publication


class NotPublishable(Exception):
    """The preview cannot be published; `findings` are the reasons."""

    def __init__(self, findings: tuple[Issue, ...]) -> None:
        super().__init__("; ".join(issue.sentence for issue in findings))
        self.findings = findings


@dataclass(eq=False)
class Gate:
    """The checks of a preview: its issues, the dismissed warnings, and what stops publication."""

    reading: PreviewFacts

    @property
    def preview(self) -> Preview:
        return self.reading.preview

    @cached_property
    def findings(self) -> tuple[Issue, ...]:
        return findings(self.reading)

    @cached_property
    def accepted(self) -> dict[str, AcceptedWarning]:
        ticks = AcceptedWarning.objects.of(self.preview).select_related("accepted_by")
        return {tick.finding: tick for tick in ticks}

    @property
    def in_the_way(self) -> tuple[Issue, ...]:
        return tuple(
            issue for issue in self.findings if issue.is_error or issue.key not in self.accepted
        )

    @cached_property
    def changed(self) -> tuple[ChangedVerdict, ...]:
        """Verdicts that are not what they were when the preview went out."""
        return changed_verdicts(self.preview, self.reading.claims, self.reading.checks)

    @cached_property
    def stale(self) -> tuple[Ageing, ...]:
        return going_stale(self.reading)

    @cached_property
    def disagreements(self) -> tuple[Disagreement, ...]:
        return all_disagreements(self.reading)


def gate(preview: Preview, now: datetime) -> Gate:
    return Gate(PreviewFacts(preview, now))


def accept(
    preview: Preview, issue: Issue, reason: str, *, by: User | None, now: datetime
) -> AcceptedWarning:
    """Tick a warning off. An error has to be put right: ValueError."""
    if issue.is_error:
        raise ValueError(f"Errors cannot be dismissed; correct this first: {issue.sentence}")
    if not reason.strip():
        raise ValueError("Give a reason for dismissing this warning.")
    tick, _ = AcceptedWarning.objects.update_or_create(
        preview=preview,
        finding=issue.key,
        defaults={"reason": reason.strip()[:250], "accepted_by": by, "accepted_at": now},
    )
    return tick


@transaction.atomic
def publish(preview: Preview, *, by: User | None, now: datetime) -> Publication:
    """Check the claims, lint the preview, publish it and record its issues.

    Raises NotPublishable for an error or a warning that is not dismissed.
    """
    check_preview(preview, now)
    looked = gate(preview, now)
    if looked.in_the_way:
        raise NotPublishable(looked.in_the_way)
    if preview.status != Preview.Status.PUBLISHED:
        preview.status = Preview.Status.PUBLISHED
        preview.save(update_fields=["status"])
    return Publication.objects.create(
        preview=preview,
        published_at=now,
        published_by=by,
        findings=[recorded(issue, looked) for issue in looked.findings],
        verdicts=verdicts_of(looked.reading.claims, looked.reading.checks),
    )


def recorded(issue: Issue, looked: Gate) -> dict[str, str | int]:
    """A finding with the reason for which it was let pass."""
    tick = looked.accepted.get(issue.key)
    return {**issue.plain, "accepted": tick.reason if tick else ""}
