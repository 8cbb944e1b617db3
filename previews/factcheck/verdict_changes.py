"""Verdicts that changed since a preview went out: what an editor is shown first of all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from previews.football.verdict import Verdict
from previews.models import Check, Claim, Preview, Publication


@dataclass(frozen=True, slots=True)
class ChangedVerdict:
    """A claim that was published with one verdict and has another now."""

    claim: Claim
    before: Verdict
    now: Verdict
    reason: str

    @property
    def sentence(self) -> str:
        return f"“{self.claim}” was {self.before.label}, now {self.now.label}. {self.reason}"


def verdicts_of(claims: Iterable[Claim], checks: Mapping[Any, Check]) -> dict[str, str]:
    """The verdicts on the sentences that fans read, as a publication records them."""
    return {
        claim.slug: checks[claim.pk, None].outcome for claim in claims if (claim.pk, None) in checks
    }


def changed_verdicts(
    preview: Preview, claims: Iterable[Claim], checks: Mapping[Any, Check]
) -> tuple[ChangedVerdict, ...]:
    """Against the latest publication; nothing for a preview that never went out by the gate."""
    publication = Publication.objects.of(preview).latest_first().first()
    published = publication.verdicts if publication else {}
    found = []
    for claim in claims:
        check, before = checks.get((claim.pk, None)), published.get(claim.slug)
        if check is not None and before is not None and before != check.outcome:
            found.append(
                ChangedVerdict(claim, Verdict(before), Verdict(check.outcome), check.reason)
            )
    return tuple(found)
