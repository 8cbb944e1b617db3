"""The checks that still hold: a verdict belongs to the words, figures and facts it judged."""

import json
from collections.abc import Collection, Mapping
from datetime import datetime
from hashlib import sha256

from previews.factcheck.rests_on import claims_on_changed_facts
from previews.models import Check, Claim, Report

type Key = tuple[int, int | None]
type Checks = dict[Key, Check]


def current_checks(claims: Collection[Claim], as_of: datetime) -> Checks:
    """The newest check of each claim and report, if nothing that it judged has changed. 2 queries,
    and 1 for each kind of fact that their answers counted besides results.

    `reports` must be loaded; of a report that is not among them there is no check.
    """
    return checks_at_moments(claims, {claim.pk: as_of for claim in claims})


def checks_at_moments(claims: Collection[Claim], moments: Mapping[int, datetime]) -> Checks:
    """The same, where each claim is checked as of a moment of its own."""
    unedited = unedited_checks(claims, moments)
    changed = claims_on_changed_facts(unedited.values())
    return {key: check for key, check in unedited.items() if check.claim_id not in changed}


def unedited_checks(claims: Collection[Claim], moments: Mapping[int, datetime]) -> Checks:
    """The newest check of each claim and report that was made of what they now say. 1 query."""
    newest = {
        (check.claim_id, check.report_id): check
        for check in Check.objects.newest_at(moments)
        if check.as_of == moments[check.claim_id]
    }
    return {
        key: newest[key]
        for key, judged in fingerprints(claims).items()
        if key in newest and newest[key].judged == judged
    }


def fingerprints(claims: Collection[Claim]) -> dict[Key, str]:
    """What is judged of each claim and of each of its reports, as a hash."""
    prints: dict[Key, str] = {}
    for claim in claims:
        prints[claim.pk, None] = fingerprint(claim)
        for report in claim.reports.all():
            prints[claim.pk, report.pk] = fingerprint(claim, report)
    return prints


def fingerprint(claim: Claim, report: Report | None = None) -> str:
    """A hash of everything typed that the verdict depends on."""
    asked = [claim.question, claim.parameters, claim.cannot_be_checked]
    said = [report.wording, report.stated] if report else [claim.sentence, claim.expected]
    plain = json.dumps([asked, said], sort_keys=True, ensure_ascii=False, default=str)
    return sha256(plain.encode()).hexdigest()
