"""The feed of verdicts on claims, the newest first. 7 queries."""

from collections.abc import Mapping
from datetime import datetime

from django.urls import reverse

from previews.components.judged_claim import NOT_CHECKED
from previews.feeds.entries import NEVER, SHOWN, Entry, Feed, newest_first
from previews.models import Check, Preview
from previews.models.shown_claims import last_checked, shown_claims
from previews.pages.claim_list import ClaimRow, claim_rows


def verdicts(now: datetime) -> Feed:
    published = Preview.objects.published(now)
    rows = claim_rows(last_checked(shown_claims(published))[:SHOWN], published)
    since = Check.objects.all().verdicts_since({row.claim.card.number for row in rows})
    entries = (_entry(row, since) for row in rows if row.claim.verdict != NOT_CHECKED)
    return Feed(
        title="Verdicts on claims",
        about="What articles say before a match, checked against the results.",
        page=reverse("previews:claim_list"),
        entries=newest_first(entries),
    )


def _entry(row: ClaimRow, since: Mapping[int, datetime]) -> Entry:
    claim = row.claim
    number = claim.card.number
    given = since.get(number, NEVER)
    return Entry(
        key=f"claim-{number}",
        title=f"{claim.words}: {claim.in_quotation_marks}",
        address=claim.card.page,
        summary=" ".join(part for part in (claim.because, f"{row.match}.") if part),
        published=given,
        updated=given,
        author=", ".join(claim.outlets) if claim.is_of_article else "",
    )
