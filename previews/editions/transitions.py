"""The steps of a preview from one state to another, and the right that each needs."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from previews.editions.release import release
from previews.models import Edition, Preview
from previews.models.groups import PUBLISH, REVIEW, SUBMIT
from previews.models.preview_status import PreviewStatus

DRAFT, IN_REVIEW = PreviewStatus.DRAFT, PreviewStatus.IN_REVIEW
SCHEDULED, PUBLISHED = PreviewStatus.SCHEDULED, PreviewStatus.PUBLISHED
WITHDRAWN = PreviewStatus.WITHDRAWN


class NotAllowed(Exception):
    """The preview is not in a state from which this step is possible."""


class RemarkMissing(Exception):
    """A preview is not sent back without a word."""


class TimeHasPassed(Exception):
    """A preview can be scheduled only for a time to come."""


@dataclass(frozen=True, slots=True)
class Transition:
    """`after` is None where the state stays. `is_gated`: a new edition is made, if nothing that
    was found is against it. `remark`: what a remark on it is called; empty where there is none.
    """

    name: str
    label: str
    before: tuple[PreviewStatus, ...]
    after: PreviewStatus | None
    right: str
    is_gated: bool
    sentence: str
    remark: str = ""
    needs_remark: bool = False

    def is_possible(self, preview: Preview, now: datetime) -> bool:
        return preview.state_at(now) in self.before

    def is_open_to(self, user: Any) -> bool:
        return bool(user.has_perm(f"previews.{self.right}"))


TRANSITIONS = (
    Transition(
        "ask_for_review", "Ask for review", (DRAFT,), IN_REVIEW, SUBMIT, False,
        "An editor is asked to read it. Its writer can edit it again when it is sent back.",
        "What the editor should look at",
    ),
    Transition(
        "record_review", "Record a review", (IN_REVIEW,), IN_REVIEW, REVIEW, False,
        "It stays in review. A chief editor reads the remark and can publish it.",
        "What you have found", needs_remark=True,
    ),
    Transition(
        "send_back", "Send back", (IN_REVIEW,), DRAFT, REVIEW, False,
        "It becomes a draft again, and its writer can edit it.",
        "What is to be changed", needs_remark=True,
    ),
    Transition(
        "schedule", "Schedule", (DRAFT, IN_REVIEW, SCHEDULED), SCHEDULED, PUBLISH, True,
        "Fans see it from the time that you enter.",
    ),
    Transition(
        "unschedule", "Unschedule", (SCHEDULED,), DRAFT, PUBLISH, False,
        "It becomes a draft again. Fans do not see it at the time that was entered.",
    ),
    Transition(
        "publish", "Publish", (DRAFT, IN_REVIEW, SCHEDULED, WITHDRAWN), PUBLISHED, PUBLISH, True,
        "Fans see it at once.",
    ),
    Transition(
        "release", "Release changes", (SCHEDULED, PUBLISHED), None, PUBLISH, True,
        "A new edition has everything that was changed since the last one.",
    ),
    Transition(
        "withdraw", "Withdraw", (PUBLISHED,), WITHDRAWN, PUBLISH, False,
        "Fans no longer see it. Its address says that it was withdrawn.",
    ),
)  # fmt: skip
BY_NAME = {transition.name: transition for transition in TRANSITIONS}


def transitions_of(preview: Preview, user: Any, now: datetime) -> list[Transition]:
    """The steps that are possible now, and that the user has the right to."""
    return [
        transition
        for transition in TRANSITIONS
        if transition.is_possible(preview, now) and transition.is_open_to(user)
    ]


@transaction.atomic
def perform(
    transition: Transition,
    preview: Preview,
    *,
    by: User | None,
    now: datetime,
    publish_at: datetime | None = None,
    reason: str = "",
    remark: str = "",
) -> Edition | None:
    """Take the step; the new edition if there is one. The caller has checked the right.

    The remark stays with the preview until the next step. Raises NotAllowed, TimeHasPassed,
    RemarkMissing, and what `release` raises. Nothing is changed then.
    """
    # The row is locked: a second person who takes a step now finds the state after the first.
    row = Preview.objects.for_fact_check().select_for_update(of=("self",)).get(pk=preview.pk)
    if not transition.is_possible(row, now):
        state = row.state_at(now).label.lower()
        raise NotAllowed(f"“{transition.label}” is not possible: the preview is {state}.")
    if transition.needs_remark and not remark.strip():
        raise RemarkMissing
    if transition.after is not None:
        row.status = transition.after
        row.review_remark = remark.strip()
        row.publish_at = _publish_at(transition, row, now, publish_at)
        row.save(update_fields=["status", "publish_at", "review_remark"])
    return release(row, by=by, now=now, reason=reason) if transition.is_gated else None


def _publish_at(
    transition: Transition, preview: Preview, now: datetime, chosen: datetime | None
) -> datetime | None:
    """The time from which fans see it. That of a preview they have seen before is kept."""
    if transition.name == "schedule":
        if chosen is None or chosen <= now:
            raise TimeHasPassed
        return chosen
    if transition.after == PUBLISHED:
        return min(preview.publish_at or now, now)
    return None if transition.after == DRAFT else preview.publish_at
