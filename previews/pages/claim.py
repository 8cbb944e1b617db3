"""The page of one claim: verdict, receipts, scope, day, and who reported it. 6 queries."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from previews.components.breadcrumbs import CLAIMS, Crumb, breadcrumb_list, of_list
from previews.components.claim import ClaimCard, checks_of, claim_shown, with_reports
from previews.components.club_badge import ClubBadge, both_badges
from previews.components.judged_claim import JudgedClaim, judged
from previews.components.released_claims import released_claims
from previews.components.structured import RATINGS, SITE, claim_review, in_script
from previews.models import Claim, Preview, Report
from previews.models.preview_names import show_names_of_the_day
from previews.pages.question import TYPED, question_address
from previews.questions import QUESTIONS_BY_SLUG
from previews.questions.parameter import BEFORE
from previews.text.web_address import web_address

EVERY_ROW = 1000


@dataclass(frozen=True, slots=True)
class ClaimPage:
    claim: ClaimCard
    judged: JudgedClaim
    home: ClubBadge
    away: ClubBadge
    day: str
    known: str
    headline: str
    preview: str
    crumbs: tuple[Crumb, ...]
    # The page of the question that checks it, with its names; empty without a question.
    ask: str
    # For search engines, as JSON that is safe inside a script element.
    structured: str


def read(number: int, now: datetime, address: str, site: str) -> ClaimPage | None:
    """None unless a published preview shows the claim.

    `address` is the page's own, whole; `site` the beginning of every address.
    """
    published = Preview.objects.published(now).with_claim(number)
    preview = published.for_page().order_by("-pk").first()
    if preview is None:
        return None
    show_names_of_the_day(preview)
    claim = with_reports(Claim.objects.numbered(number), preview.day).get()
    shown = _shown(claim, preview)
    if shown is None:
        return None
    home, away = both_badges(preview.fixture)
    crumbs = of_list(*CLAIMS)
    way = breadcrumb_list(crumbs, shown.sentence, site)
    return ClaimPage(
        claim=shown,
        judged=judged(shown),
        home=home,
        away=away,
        day=f"{preview.fixture.day:%-d %B %Y}",
        known=f"{preview.day:%-d %B %Y}",
        headline=preview.headline_for_fans,
        preview=preview.get_absolute_url(),
        crumbs=crumbs,
        ask=_question(claim, preview, now),
        structured=in_script([*reviews(claim, shown, address), way]),
    )


def _shown(claim: Claim, preview: Preview) -> ClaimCard | None:
    """As the newest edition has it, with every receipt; None if the edition has it not.

    The edition keeps a few of the receipts: the others are read where they have not changed since.
    """
    checks = checks_of([claim], preview)
    now = claim_shown(claim, checks, rows=EVERY_ROW)
    cards = released_claims([preview]).get(preview.pk)
    if cards is None:
        return now
    card = cards.get(claim.pk)
    if card is not None and claim_shown(claim, checks).receipts == card.receipts:
        return replace(card, receipts=now.receipts)
    return card


def _question(claim: Claim, preview: Preview, now: datetime) -> str:
    """As of the day on which it was checked, where that day has begun."""
    if claim.question not in QUESTIONS_BY_SLUG:
        return ""
    day = preview.moment.date()
    words = {name: str(value) for name, value in claim.parameters.items()}
    before = {BEFORE.name: day.isoformat()} if day <= now.date() else {}
    return question_address(claim.question, {**words, **before, TYPED: "1"})


def reviews(claim: Claim, shown: ClaimCard, address: str) -> Iterator[dict[str, Any]]:
    """One review for each report with a verdict; of the sentence itself if it has no report."""
    reports = {report.article.slug: report for report in claim.reports.all() if report.article}
    for row in shown.reports:
        report = reports.get(row.source.article) if row.source else None
        if report is not None and row.mark is not None and row.mark.verdict in RATINGS:
            words = row.wording or shown.sentence
            yield claim_review(words, row.mark, reported(report), address)
    if not shown.reports and shown.mark is not None and shown.mark.verdict in RATINGS:
        item = {"@type": "Claim", "author": {"@type": "Organization", "name": SITE}}
        yield claim_review(shown.sentence, shown.mark, item, address)


def reported(report: Report) -> dict[str, Any]:
    """The claim as the article made it."""
    article = report.article
    assert article is not None  # a report is made by an article: a rule of the table
    day = article.published_on or report.reported_on
    appearance = {"@type": "Article", "headline": article.headline or article.about}
    author = {"@type": "Organization", "name": article.outlet.name}
    item: dict[str, Any] = {"@type": "Claim", "author": author, "appearance": appearance}
    if address := web_address(article.url):
        appearance["url"] = address
    if address := web_address(article.outlet.website):
        author["url"] = address
    if day is not None:
        item["datePublished"] = appearance["datePublished"] = day.isoformat()
    return item
