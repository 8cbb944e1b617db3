"""The page of one claim: verdict, receipts, scope, day, and who reported it. 5 queries."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from previews.components.claim import ClaimCard, VerdictBadge, checks_of, claim_shown, with_reports
from previews.components.club_badge import ClubBadge, both_badges
from previews.components.judged_claim import JudgedClaim, judged
from previews.models import Claim, Preview, Report
from previews.models.preview_names import show_names_of_the_day

EVERY_ROW = 1000
SITE = "matchhub"
# schema.org rates a verdict from 1 to 5; what cannot be checked has no rating.
RATINGS = {"false": 1, "misleading": 3, "true": 5}


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
    # ClaimReview as JSON, safe inside a script element; empty without a verdict.
    structured: str


def read(number: int, now: datetime, address: str) -> ClaimPage | None:
    """None unless a published preview shows the claim. `address` is the page's own, whole."""
    published = Preview.objects.published(now).with_claim(number)
    preview = published.for_page().order_by("-pk").first()
    if preview is None:
        return None
    show_names_of_the_day(preview)
    claim = with_reports(Claim.objects.numbered(number), preview.day).get()
    shown = claim_shown(claim, checks_of([claim], preview), rows=EVERY_ROW)
    home, away = both_badges(preview.fixture)
    return ClaimPage(
        claim=shown,
        judged=judged(shown),
        home=home,
        away=away,
        day=f"{preview.fixture.day:%-d %B %Y}",
        known=f"{preview.day:%-d %B %Y}",
        headline=preview.headline_for_fans,
        preview=preview.get_absolute_url(),
        structured=in_script(list(reviews(claim, shown, address))),
    )


def reviews(claim: Claim, shown: ClaimCard, address: str) -> Iterator[dict[str, Any]]:
    """One review for each report with a verdict; of the sentence itself if it has no report."""
    for report, report_row in zip(claim.reports.all(), shown.reports, strict=True):
        if report_row.mark is not None and report_row.mark.verdict in RATINGS:
            words = report.wording or claim.sentence
            yield review(words, report_row.mark, reported(report), address)
    if not shown.reports and shown.mark is not None and shown.mark.verdict in RATINGS:
        item = {"@type": "Claim", "author": {"@type": "Organization", "name": SITE}}
        yield review(claim.sentence, shown.mark, item, address)


def review(words: str, mark: VerdictBadge, item: dict[str, Any], address: str) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": address,
        "claimReviewed": words,
        "datePublished": mark.day.isoformat(),
        "author": {"@type": "Organization", "name": SITE},
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": RATINGS[mark.verdict],
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": mark.words,
            "ratingExplanation": mark.reason,
        },
        "itemReviewed": item,
    }


def reported(report: Report) -> dict[str, Any]:
    """The claim as the article made it."""
    article = report.article
    assert article is not None  # a report is made by an article: a rule of the table
    day = article.published_on or report.reported_on
    appearance = {"@type": "Article", "headline": article.headline or article.about}
    author = {"@type": "Organization", "name": article.outlet.name}
    item: dict[str, Any] = {"@type": "Claim", "author": author, "appearance": appearance}
    if article.url:
        appearance["url"] = article.url
    if article.outlet.website:
        author["url"] = article.outlet.website
    if day is not None:
        item["datePublished"] = appearance["datePublished"] = day.isoformat()
    return item


def in_script(reviews: list[dict[str, Any]]) -> str:
    """JSON that can end no script element and open no comment, whatever an article said."""
    if not reviews:
        return ""
    plain = json.dumps(reviews, ensure_ascii=False)
    for sign in "<>&\u2028\u2029":
        plain = plain.replace(sign, f"\\u{ord(sign):04X}")
    return plain
