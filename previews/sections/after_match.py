"""After the match: its result, and what came of the claims with the match counted.

7 queries, and 2 for each kind of fact that the claims count.

Read for each page, beside an edition that keeps what was said before the match.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from previews.components.claim import (
    ClaimCard,
    VerdictBadge,
    checks_of,
    claims_about,
    verdict_badge,
)
from previews.components.released_claims import released_claims
from previews.factcheck.check_claims import end_of_match
from previews.factcheck.current_checks import Checks, current_checks
from previews.football.verdict import Verdict
from previews.models import Claim, Preview
from previews.models.preview_names import show_names_of_the_day
from previews.sections.match_facts import result_of

UNKNOWN = Verdict.CANNOT_BE_CHECKED


@dataclass(frozen=True, slots=True)
class SettledClaim:
    """A claim with its verdict before the match, if it had one, and the one after it."""

    number: int
    sentence: str
    before: VerdictBadge | None
    after: VerdictBadge

    @property
    def has_changed(self) -> bool:
        return self.before is not None and self.before.verdict != self.after.verdict


@dataclass(frozen=True, slots=True)
class AfterMatch:
    """`changed` claims have another verdict with the match counted, `others` the same.

    `checked_on` is the day of the latest of these verdicts.
    """

    home: str
    away: str
    result: str
    day: date
    changed: tuple[SettledClaim, ...]
    others: tuple[SettledClaim, ...]
    checked_on: date | None

    @property
    def number(self) -> int:
        return len(self.changed) + len(self.others)


def read(preview: Preview) -> AfterMatch | None:
    """None while the result is not known. `preview` was loaded with `for_page()`."""
    fixture = preview.fixture
    result = result_of(fixture)
    if not result:
        return None
    claims = [claim for claim in claims_about(preview) if claim.question]
    after = current_checks(claims, end_of_match(fixture)) if claims else {}
    before = checks_of(claims, preview) if after else {}
    settled = _settled(claims, before, after)
    return AfterMatch(
        home=fixture.home.name,
        away=fixture.away.name,
        result=result,
        day=fixture.day,
        changed=tuple(each for each in settled if each.has_changed),
        others=tuple(each for each in settled if not each.has_changed),
        checked_on=max((each.after.day for each in settled), default=None),
    )


def read_at(slug: str, now: datetime) -> AfterMatch | None:
    """As `read`, of the published preview of that address."""
    for preview in Preview.objects.published(now).for_page().find_by_natural_key(slug):
        show_names_of_the_day(preview)
        value = read(preview)
        cards = released_claims([preview]).get(preview.pk) if value else None
        return value if value is None or cards is None else _of_claims(value, cards)
    return None


def _of_claims(value: AfterMatch, cards: Mapping[int, ClaimCard]) -> AfterMatch:
    """Without the claims that were edited after the newest edition: fans read others there."""
    return replace(
        value,
        changed=tuple(each for each in value.changed if _is_in(cards, each)),
        others=tuple(each for each in value.others if _is_in(cards, each)),
    )


def _is_in(cards: Mapping[int, ClaimCard], settled: SettledClaim) -> bool:
    card, mark = cards.get(settled.number), settled.before
    if card is None or card.sentence != settled.sentence:
        return False
    return card.mark == mark or (
        card.mark is not None
        and mark is not None
        and (card.mark.verdict, card.mark.reason) == (mark.verdict, mark.reason)
    )


def _settled(claims: list[Claim], before: Checks, after: Checks) -> list[SettledClaim]:
    """Without those that could be checked neither before the match nor after it."""
    settled = []
    for claim in claims:
        then, now = before.get((claim.pk, None)), after.get((claim.pk, None))
        if now is None or {now.outcome, then.outcome if then else UNKNOWN} == {UNKNOWN}:
            continue
        badge = verdict_badge(then) if then else None
        settled.append(SettledClaim(claim.pk, claim.sentence, badge, verdict_badge(now)))
    return settled
