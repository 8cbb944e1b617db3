"""Verdicts that have changed since a preview was published."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from previews.football.verdict import Verdict
from previews.models import Check, Claim, Edition, Preview


@dataclass(frozen=True, slots=True)
class ChangedVerdict:
    """A claim whose verdict differs from the one it was published with."""

    claim: Claim
    before: Verdict
    now: Verdict
    reason: str

    @property
    def sentence(self) -> str:
        return f"“{self.claim}” was {self.before.label}, now {self.now.label}. {self.reason}"


def verdicts_of(claims: Iterable[Claim], checks: Mapping[Any, Check]) -> dict[str, str]:
    """The verdicts of the claims by slug, as an edition stores them."""
    return {
        claim.slug: checks[claim.pk, None].outcome for claim in claims if (claim.pk, None) in checks
    }


def changed_verdicts(
    preview: Preview, claims: Iterable[Claim], checks: Mapping[Any, Check]
) -> tuple[ChangedVerdict, ...]:
    """Compared with the latest edition; empty if there is none."""
    edition = Edition.objects.of(preview).latest_first().first()
    return changes_of_verdicts(edition.verdicts if edition else {}, claims, checks)


def changes_of_verdicts(
    published: Mapping[str, str], claims: Iterable[Claim], checks: Mapping[Any, Check]
) -> tuple[ChangedVerdict, ...]:
    """Compared with those that an edition has stored."""
    now = verdicts_of(claims, checks)
    return tuple(
        ChangedVerdict(
            claim,
            Verdict(published[claim.slug]),
            Verdict(now[claim.slug]),
            checks[claim.pk, None].reason,
        )
        for claim in claims
        if claim.slug in now and published.get(claim.slug, now[claim.slug]) != now[claim.slug]
    )
