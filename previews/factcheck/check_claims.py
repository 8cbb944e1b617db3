"""Checks claims against the archive as of their preview's moment, and stores the checks.

A check is stored only if it differs from the newest one: the checks of a claim are the history
of its verdict.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from previews.factcheck.answers import Archive
from previews.factcheck.verdicts import Outcome, outcomes
from previews.models import Check, Claim, Preview

type Key = tuple[int, int | None]


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcomes of a preview's claims and reports; `changed` holds the new checks."""

    preview: Preview
    outcomes: tuple[Outcome, ...]
    changed: tuple[Check, ...]

    @property
    def of_claims(self) -> tuple[Outcome, ...]:
        """The outcomes of the claims, without those of their reports."""
        return tuple(outcome for outcome in self.outcomes if outcome.report is None)


def check_preview(preview: Preview, now: datetime) -> Checked:
    """Check every claim of the preview. Queries grow with the number of different questions."""
    claims = Claim.objects.about(preview.fixture).in_order().with_reports()
    return check_claims(preview, list(claims), now)


def check_claim(claim: Claim, now: datetime) -> list[Checked]:
    """Check one claim on every preview of its fixture, also on past ones."""
    claims = Claim.objects.find_by_natural_key(claim.slug).with_reports()
    previews = Preview.objects.about_fixture(claim.fixture).for_fact_check()
    return [check_claims(preview, list(claims), now) for preview in previews]


def check_claims(preview: Preview, claims: Sequence[Claim], now: datetime) -> Checked:
    moment = preview.moment
    archive = Archive(moment)
    judgements = tuple(outcome for claim in claims for outcome in outcomes(claim, archive))
    with transaction.atomic():
        newest = newest_checks(claims, moment)
        changed = tuple(
            check_of(outcome, moment, now)
            for outcome in judgements
            if has_changed(outcome, newest.get(key_of(outcome)))
        )
        Check.objects.bulk_create(changed)
    return Checked(preview, judgements, changed)


def recheck(now: datetime) -> list[Checked]:
    """Check again the claims of every preview before its kick-off, after an import or an edit.

    A past preview keeps its verdicts. It is checked only if one of its claims has no check.
    """
    coming = Preview.objects.not_kicked_off(now).for_fact_check()
    unchecked = Preview.objects.with_unchecked_claims().for_fact_check()
    previews = {preview.pk: preview for preview in (*coming, *unchecked)}
    return [check_preview(preview, now) for preview in previews.values()]


def summary_of(checked: Sequence[Checked]) -> str:
    """The number of claims checked and of outcomes that changed; empty if there was no claim."""
    claims = sum(len(preview.of_claims) for preview in checked)
    changed = sum(len(preview.changed) for preview in checked)
    return f"claims checked again: {claims}, outcomes new or changed: {changed}" if claims else ""


def newest_checks(claims: Iterable[Claim], as_of: datetime) -> dict[Key, Check]:
    """The newest check of each claim and report. 1 query."""
    rows = Check.objects.newest_of(claims, as_of)
    return {(check.claim_id, check.report_id): check for check in rows}


def key_of(outcome: Outcome) -> Key:
    return outcome.claim.pk, outcome.report.pk if outcome.report else None


def has_changed(outcome: Outcome, newest: Check | None) -> bool:
    return newest is None or any(
        getattr(newest, name) != value for name, value in outcome.kept.items()
    )


def check_of(outcome: Outcome, moment: datetime, now: datetime) -> Check:
    return Check(
        claim=outcome.claim,
        report=outcome.report,
        as_of=moment,
        checked_at=now,
        **outcome.kept,
    )
