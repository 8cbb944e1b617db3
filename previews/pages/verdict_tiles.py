"""The tiles of the claims, before the match and after it."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from django.http import QueryDict

from previews.football.verdict import Verdict
from previews.pages.tile import Tile
from previews.sections import claims as claims_section
from previews.sections.after_match import AfterMatch
from previews.sections.claims import Claims

WORDS = {
    Verdict.TRUE: "true",
    Verdict.FALSE: "false",
    Verdict.MISLEADING: "misleading",
    Verdict.CANNOT_BE_CHECKED: "cannot be checked",
}


def claims_before(claims: Claims | None, now: datetime) -> Tile | None:
    """The claims by verdict, each by the worst that is said of it or of an article's version."""
    if claims is None:
        return None
    shown = claims_section.show(claims, QueryDict(), now)
    numbers = {verdict: getattr(shown.counts, verdict.value) for verdict in WORDS}
    parts = [
        (verdict.value, f"{number} {WORDS[verdict]}")
        for verdict, number in numbers.items()
        if number
    ]
    if shown.waiting:
        parts.append(("", f"{len(shown.waiting)} not checked"))
    if not parts:
        return None
    (tone, figure), *others = parts
    return Tile("claims", "Claims", figure, _listed(others), tone=tone)


def claims_after(after: AfterMatch) -> Tile | None:
    """The claims by verdict with the match counted, and how many have another than before."""
    counts = Counter(claim.after.verdict for claim in (*after.changed, *after.others))
    parts = [
        (verdict.value, f"{counts[verdict]} {WORDS[verdict]}")
        for verdict in WORDS
        if counts[verdict]
    ]
    if not parts:
        return None
    (tone, figure), *others = parts
    changed = [("", f"{len(after.changed)} changed")] if after.changed else []
    label = "Claims after the match"
    return Tile("after-match", label, figure, _listed(others + changed), tone=tone)


def _listed(parts: Sequence[tuple[str, str]]) -> str:
    return " · ".join(words for _verdict, words in parts)
