"""The claims of published previews by verdict, the contested ones first. 6 queries."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import QueryDict

from previews.components.claim import ClaimCard, claim_shown
from previews.components.filter_links import FilterLink
from previews.components.judged_claim import JudgedClaim, judged
from previews.components.paging import Paging, page_in
from previews.components.released_claims import released_claims
from previews.factcheck.current_checks import checks_at_moments
from previews.models import Check, Claim, Preview
from previews.models.preview_names import show_names_of_the_day
from previews.models.preview_queryset import PreviewQuerySet
from previews.models.shown_claims import (
    BY_RANK,
    CONTESTED,
    how_many,
    in_order,
    shown_claims,
    with_verdicts,
)

ON_A_PAGE = 20
# By the values of the parameter `verdict`: what the choice is called, and its verdicts.
CHOICES: dict[str, tuple[str, tuple[Check.Outcome, ...]]] = {
    "contested": ("Contested", CONTESTED),
    "true": ("True", (Check.Outcome.TRUE,)),
    "cannot_be_checked": ("Cannot be checked", (Check.Outcome.CANNOT_BE_CHECKED,)),
}


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim with the match that it is about; `preview` is the address of the match's page."""

    claim: JudgedClaim
    match: str
    preview: str


@dataclass(frozen=True, slots=True)
class ClaimList:
    rows: tuple[ClaimRow, ...]
    choices: tuple[FilterLink, ...]
    paging: Paging


def read(params: QueryDict, now: datetime) -> ClaimList:
    """`?verdict=contested&page=2`; an unknown verdict shows all."""
    previews = Preview.objects.published(now)
    claims: Any = shown_claims(previews)
    many = how_many(claims)
    choices = {
        value: sum(many[BY_RANK.index(verdict)] for verdict in verdicts)
        for value, (_label, verdicts) in CHOICES.items()
    }
    asked, total = params.get("verdict", ""), many.total()
    if asked in CHOICES:
        claims, total = with_verdicts(claims, CHOICES[asked][1]), choices[asked]
    paging = page_in(params, total, ON_A_PAGE)
    listed = in_order(claims)[paging.first : paging.last]
    return ClaimList(
        rows=claim_rows(listed, previews),
        choices=(
            FilterLink("", f"All {many.total()}", asked not in CHOICES, "verdict"),
            *(
                FilterLink(value, f"{CHOICES[value][0]} {number}", value == asked, "verdict")
                for value, number in choices.items()
                if number
            ),
        ),
        paging=paging,
    )


def claim_rows(claims: Any, previews: PreviewQuerySet) -> tuple[ClaimRow, ...]:
    """The claims, a queryset, as fans read them on the newest of their previews."""
    shown = list(claims.select_related("club").with_reports())
    return tuple(_rows(shown, _newest_by_fixture(previews, shown)))


def _newest_by_fixture(previews: PreviewQuerySet, claims: Sequence[Claim]) -> Mapping[int, Preview]:
    """The preview of each match that was made last, as the page of a claim has it."""
    rows = previews.about_fixtures({claim.fixture_id for claim in claims})
    return {row.fixture_id: row for row in rows.for_page().order_by("pk")}


def _rows(claims: Sequence[Claim], previews: Mapping[int, Preview]) -> Iterator[ClaimRow]:
    """Without those that the newest edition of their preview has not."""
    released = released_claims(list(previews.values()))
    live = _live_cards([c for c in claims if previews[c.fixture_id].pk not in released], previews)
    for preview in previews.values():
        show_names_of_the_day(preview)
    for claim in claims:
        preview = previews[claim.fixture_id]
        card = released.get(preview.pk, live).get(claim.pk)
        if card is not None:
            yield _row(card, preview)


def _live_cards(claims: Sequence[Claim], previews: Mapping[int, Preview]) -> dict[int, ClaimCard]:
    """2 queries, none without claims."""
    moments = {claim.pk: previews[claim.fixture_id].moment for claim in claims}
    checks = checks_at_moments(claims, moments) if claims else {}
    return {
        claim.pk: claim_shown(claim, checks, day=previews[claim.fixture_id].day) for claim in claims
    }


def _row(card: ClaimCard, preview: Preview) -> ClaimRow:
    fixture = preview.fixture
    return ClaimRow(
        claim=judged(card),
        match=f"{fixture.home} v {fixture.away}, {fixture.day:%-d %B %Y}",
        preview=preview.get_absolute_url(),
    )
