"""A claim as the page shows it: the sentence, what it counts, and who reports it in which words."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from previews.models import Claim, Fixture, Report
from previews.sections.source import Source, source_of


@dataclass(frozen=True, slots=True)
class ReportShown:
    """An article that makes the claim; the wording is its own."""

    source: Source | None
    wording: str


@dataclass(frozen=True, slots=True)
class ClaimShown:
    slug: str
    kind: str
    club: str
    sentence: str
    scope: str
    cannot_be_checked: str
    reports: tuple[ReportShown, ...]


def claims_about(fixture: Fixture, day: date) -> list[Claim]:
    """The claims that somebody had made by the day, in the editor's order. 2 queries."""
    reports = Report.objects.known_by(day).select_related("article__outlet").order_by("pk")
    claims = Claim.objects.about(fixture).in_order().select_related("club")
    return list(claims.prefetch_related(Prefetch("reports", reports)))


def claim_shown(claim: Claim) -> ClaimShown:
    return ClaimShown(
        slug=claim.slug,
        kind=claim.kind,
        club=claim.club.name if claim.club else "",
        sentence=claim.sentence,
        scope=claim.scope,
        cannot_be_checked=claim.cannot_be_checked,
        reports=tuple(ReportShown(source_of(one), one.wording) for one in claim.reports.all()),
    )
