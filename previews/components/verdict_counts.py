"""How the claims of a preview fared: how many are false, misleading, true, cannot be checked."""

from collections.abc import Mapping
from dataclasses import dataclass

from previews.football.verdict import Verdict
from previews.models.shown_claims import BY_RANK


@dataclass(frozen=True, slots=True)
class VerdictCount:
    verdict: str
    words: str
    many: int


def verdict_counts(many: Mapping[str, int]) -> tuple[VerdictCount, ...]:
    """A count for each verdict that was given, what is contested first."""
    return tuple(
        VerdictCount(verdict.value, _in_words(verdict), many[verdict.value])
        for verdict in (Verdict(outcome) for outcome in BY_RANK)
        if many.get(verdict.value)
    )


def _in_words(verdict: Verdict) -> str:
    """As it reads behind a number: "6 cannot be checked"."""
    return verdict.label[0].lower() + verdict.label[1:]
