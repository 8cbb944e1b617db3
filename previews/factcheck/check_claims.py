"""Checks claims against the archive as of their preview's moment, and stores the checks.

A check is stored only if it differs from the newest one, or that one judged something else: the
checks of a claim are the history of its verdict.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta

from django.db import transaction
from msgspec.structs import replace as replace_struct

from previews.factcheck.answers import Archive
from previews.factcheck.current_checks import (
    Key,
    current_checks,
    fingerprint,
    fingerprints,
    unedited_checks,
)
from previews.factcheck.rests_on import claims_resting_on
from previews.factcheck.surroundings import Surroundings, hashes_around, words_of
from previews.factcheck.verdicts import Outcome, outcomes
from previews.football.match_length import WITH_EXTRA_TIME
from previews.models import Check, Claim, Fixture, Preview, ReleaseState
from previews.models.generation_watch import archive_as_committed


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcomes of a preview's claims and reports; `changed` holds the new checks.

    `is_settlement`: the match itself was counted.
    """

    preview: Preview
    outcomes: tuple[Outcome, ...]
    changed: tuple[Check, ...]
    is_settlement: bool = False

    @property
    def of_claims(self) -> tuple[Outcome, ...]:
        """The outcomes of the claims, without those of their reports."""
        return tuple(outcome for outcome in self.outcomes if outcome.report is None)


def check_preview(preview: Preview, now: datetime) -> Checked:
    """Check every claim of the preview. Queries grow with the number of different questions."""
    claims = Claim.objects.about(preview.fixture).in_order().with_reports()
    return check_claims(preview, list(claims), now)


def check_changed(preview: Preview, now: datetime) -> Checked:
    """The same for a preview that is checked again and again while it is edited.

    While nothing is written that questions are answered from, their answers stay: only claims
    without a check of what they now say are checked.
    """
    archive = archive_as_committed()
    if archive is not None and ReleaseState.objects.all().has_checked(preview, archive):
        return check_stale(preview, now)
    checked = check_preview(preview, now)
    if archive is not None:
        ReleaseState.objects.all().note_checked(preview, archive)
    return checked


def check_claim(claim: Claim, now: datetime) -> list[Checked]:
    """Check one claim on every preview of its fixture, also on past ones."""
    claims = Claim.objects.find_by_natural_key(claim.slug).with_reports()
    previews = Preview.objects.about_fixture(claim.fixture).for_fact_check()
    return [check_claims(preview, list(claims), now) for preview in previews]


def check_claims(
    preview: Preview, claims: Sequence[Claim], now: datetime, settled_at: datetime | None = None
) -> Checked:
    moment = settled_at or preview.moment
    archive = Archive(moment)
    judged = [outcome for claim in claims for outcome in outcomes(claim, archive)]
    judgements = with_surroundings(judged, moment)
    with transaction.atomic():
        newest = unedited_checks(claims, {claim.pk: moment for claim in claims})
        changed = tuple(
            check_of(outcome, moment, now)
            for outcome in judgements
            if has_changed(outcome, newest.get(key_of(outcome)))
        )
        Check.objects.bulk_create(changed)
    return Checked(preview, judgements, changed, is_settlement=settled_at is not None)


def with_surroundings(judged: Sequence[Outcome], moment: datetime) -> tuple[Outcome, ...]:
    """The outcomes with what they rest on. 4 queries at most, 3 of them of `hashes_around`.

    Where others wrote after a question was asked, the verdict has no hash: it is not shown, but
    judged anew.
    """
    of_questions = [each for each in judged if each.report is None and each.claim.question]
    words = [words_of(each.claim) for each in of_questions]
    hashes = hashes_around(
        Surroundings(each.asked.resting.on.scope, moment, said, each.asked.resting.owners)
        for each, said in zip(of_questions, words, strict=True)
    )
    archive = archive_as_committed() if of_questions else None
    resting = {
        each.claim.pk: replace_struct(each.asked.resting.on, words=said, around=hashed)
        if each.asked.archive == archive
        else replace_struct(each.asked.resting.on, words=said, results="", around="")
        for each, said, hashed in zip(of_questions, words, hashes, strict=True)
    }
    return tuple(
        replace(each, rests_on=resting.get(each.claim.pk)) if each.report is None else each
        for each in judged
    )


def check_stale(preview: Preview, now: datetime, changed: Collection[int] = ()) -> Checked:
    """Check those claims of the preview that have no check of what they now say.

    Also those that rest on one of the `changed` fixtures: a verdict may depend on more than its
    result, such as who scored.
    """
    claims = list(Claim.objects.about(preview.fixture).in_order().with_reports())
    return check_claims(preview, without_check(claims, preview.moment, changed), now)


def without_check(
    claims: Sequence[Claim], moment: datetime, changed: Collection[int] = ()
) -> list[Claim]:
    """Those that have no check of what they now say, or of a report of them. 2 queries."""
    current = current_checks(claims, moment)
    on_changed = claims_resting_on(current.values(), changed) if changed else set()
    return [
        claim
        for claim in claims
        if claim.pk in on_changed or not fingerprints([claim]).keys() <= current.keys()
    ]


def end_of_match(fixture: Fixture) -> datetime:
    """The moment of a settlement, when the match itself is the latest of its clubs."""
    if fixture.kick_off is None:
        return datetime.combine(fixture.day + timedelta(1), time(), tzinfo=UTC)
    return fixture.kick_off + WITH_EXTRA_TIME


def settle(preview: Preview, now: datetime) -> Checked:
    """Check the claims of a preview once more, after its match and with the match counted.

    Only those that have a question, and no such check of what they now say.
    """
    about = Claim.objects.about(preview.fixture).with_question()
    claims = list(about.in_order().with_reports())
    moment = end_of_match(preview.fixture)
    return check_claims(preview, without_check(claims, moment), now, moment)


def summary_of(checked: Sequence[Checked]) -> str:
    """The number of claims checked and of outcomes that changed; empty if there was no claim."""
    # A claim of a past preview may be checked twice: as of the preview, and after its match.
    checks = {(each.preview.pk, claim.claim.pk) for each in checked for claim in each.of_claims}
    claims = len(checks)
    changed = sum(len(preview.changed) for preview in checked)
    return f"claims checked again: {claims}, outcomes new or changed: {changed}" if claims else ""


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
        judged=fingerprint(outcome.claim, outcome.report),
        **outcome.kept,
    )
