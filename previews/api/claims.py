"""Claims with their verdict and receipts."""

from dataclasses import dataclass
from typing import Annotated, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query

from previews.api.addresses import Addresses
from previews.api.answers import ROWS, Limit, NotFound, Offset, Page, json_answer, page_of
from previews.api.declared import reads
from previews.components.claim import ReportRow, VerdictBadge
from previews.components.judged_claim import JudgedClaim
from previews.components.receipts import Receipts
from previews.models import Preview
from previews.models.shown_claims import in_order, shown_claims, with_verdicts
from previews.pages import claim as claim_page
from previews.pages.claim_list import CHOICES, claim_rows
from previews.views import fans_clock


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim as fans meet it.

    `verdict` is true, false, misleading or cannot_be_checked; disagree where sources state
    different figures and none is known to be right; none before it was checked. It is the worst
    that holds of the sentence or of an article's version of it: `judged` are the words that it is
    on, `because` says why. `mark` is the verdict on the sentence itself. `receipts` are the
    matches that prove it: in a list the first few, at its own address all.
    """

    number: int
    sentence: str
    kind: str
    club: str
    scope: str
    verdict: str
    verdict_in_words: str
    judged: str
    because: str
    cannot_be_checked: str
    mark: VerdictBadge | None
    reports: tuple[ReportRow, ...]
    disagreements: tuple[str, ...]
    receipts: Receipts | None
    match: str
    preview_page: str
    url: str
    page: str


Verdicts = Annotated[
    Literal["contested", "true", "cannot_be_checked"] | None,
    Query(description="Only claims with this verdict; contested are false and misleading ones."),
]
Number = Annotated[int, Path(description="The number in the address of the claim.", ge=1)]


@reads("/claims/", Page[ClaimRow], tag="Claims", summary="List claims")
def claims(
    request: HttpRequest, verdict: Verdicts = None, limit: Limit = ROWS, offset: Offset = 0
) -> HttpResponse:
    """Claims of published previews, the contested ones first, then by the day of the match.

    A page may have fewer of them than its limit: a claim that the newest edition of its preview
    does not have is left out.
    """
    now, addresses = fans_clock.now(request), Addresses.of(request)
    previews = Preview.objects.published(now)
    every = shown_claims(previews)
    if verdict is not None:
        every = with_verdicts(every, CHOICES[verdict][1])
    ordered, last = in_order(every), offset + limit
    rows = claim_rows(ordered[offset:last], previews)
    items = (_row(row.claim, row.match, row.preview, addresses) for row in rows)
    has_more = ordered[last : last + 1].exists()
    return page_of(request, items, limit, offset, has_more=has_more)


@reads("/claims/{row:number}/", ClaimRow, tag="Claims", summary="Read a claim")
def claim(request: HttpRequest, number: Number) -> HttpResponse:
    """A claim of a published preview, with every receipt."""
    addresses = Addresses.of(request)
    content = claim_page.read(number, fans_clock.now(request), "", addresses.site)
    if content is None:
        raise NotFound(f"No claim that fans can read has the number {number}.")
    match = f"{content.home} v {content.away}, {content.day}"
    return json_answer(_row(content.judged, match, content.preview, addresses))


def _row(claim: JudgedClaim, match: str, preview: str, addresses: Addresses) -> ClaimRow:
    card = claim.card
    return ClaimRow(
        number=card.number,
        sentence=card.sentence,
        kind=card.kind,
        club=card.club,
        scope=card.scope,
        verdict=claim.verdict,
        verdict_in_words=claim.words,
        judged=claim.in_quotation_marks,
        because=claim.because,
        cannot_be_checked=card.cannot_be_checked,
        mark=card.mark,
        reports=card.reports,
        disagreements=card.disagreements,
        receipts=card.receipts,
        match=match,
        preview_page=addresses.whole(preview),
        url=addresses.api("claim", card.number),
        page=addresses.whole(card.page),
    )
