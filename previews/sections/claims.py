"""Claims: what articles say that can be true or false, each with its verdict. 5 queries."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.http import QueryDict

from previews.components.claim import ClaimCard, checks_of, claim_shown, claims_about
from previews.components.judged_claim import CONTESTED, DISAGREE, NOT_CHECKED, JudgedClaim, judged
from previews.football.verdict import Verdict
from previews.models import Preview


@dataclass(frozen=True, slots=True)
class Counts:
    """How many claims have which verdict. A claim has the worst that holds of an article."""

    true: int
    false: int
    misleading: int
    cannot_be_checked: int

    @property
    def checked(self) -> int:
        return self.true + self.false + self.misleading


@dataclass(frozen=True, slots=True)
class Claims:
    """In the editor's order."""

    claims: tuple[ClaimCard, ...]


@dataclass(frozen=True, slots=True)
class ShownClaims:
    """`contested`: false, misleading, or told in different ways; the worst first."""

    counts: Counts
    contested: tuple[JudgedClaim, ...]
    true: tuple[JudgedClaim, ...]
    unchecked: tuple[JudgedClaim, ...]
    waiting: tuple[JudgedClaim, ...]


def read(preview: Preview) -> Claims | None:
    claims = claims_about(preview)
    if not claims:
        return None
    checks = checks_of(claims, preview)
    return Claims(tuple(claim_shown(claim, checks) for claim in claims))


def show(value: Claims, state: QueryDict, now: datetime) -> ShownClaims:
    every = [judged(card) for card in value.claims]
    return ShownClaims(
        counts=counts_of(every),
        contested=with_verdicts(every, *CONTESTED, DISAGREE),
        true=with_verdicts(every, Verdict.TRUE),
        unchecked=with_verdicts(every, Verdict.CANNOT_BE_CHECKED),
        waiting=with_verdicts(every, NOT_CHECKED),
    )


def counts_of(claims: Iterable[JudgedClaim]) -> Counts:
    number = Counter(claim.verdict for claim in claims)
    return Counts(**{verdict.value: number[verdict] for verdict in Verdict})


def with_verdicts(claims: Iterable[JudgedClaim], *verdicts: str) -> tuple[JudgedClaim, ...]:
    """In the order of the verdicts, and of each in the editor's."""
    return tuple(claim for verdict in verdicts for claim in claims if claim.verdict == verdict)
