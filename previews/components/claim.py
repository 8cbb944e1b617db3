"""A claim as the page shows it: the sentence, its verdict with receipts, who reports it how."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch

from previews.components.claim_address import claim_page
from previews.components.receipts import Receipts, receipts
from previews.components.source_link import Source, source_of
from previews.factcheck.check_json import receipts_in
from previews.factcheck.contradictions import contradictions_by_check
from previews.factcheck.current_checks import Checks, current_checks
from previews.football.verdict import Verdict
from previews.models import Check, Claim, Preview, Report

ROWS_ON_PAGE = 3


@dataclass(frozen=True, slots=True)
class VerdictBadge:
    """A verdict in words, with the sentence that says why and the wording the desk suggests."""

    verdict: str
    words: str
    reason: str
    suggestion: str
    day: date

    @property
    def of_corrected(self) -> str:
        """The verdict on the sentence of a claim, where an article has made it wrongly."""
        verbs = {Verdict.MISLEADING: "misleads", Verdict.CANNOT_BE_CHECKED: "cannot be checked"}
        return f"The corrected sentence {verbs.get(Verdict(self.verdict), f'is {self.verdict}')}."


@dataclass(frozen=True, slots=True)
class ReportRow:
    """An article that makes the claim; the wording is its own."""

    source: Source | None
    wording: str
    mark: VerdictBadge | None = None


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """`disagreements` say what the reports state differently, and who is right where it is known.

    `number` is that of its page, where its receipts are. Fans can open it once the preview is
    published.
    """

    number: int
    slug: str
    kind: str
    club: str
    sentence: str
    scope: str
    cannot_be_checked: str
    reports: tuple[ReportRow, ...]
    mark: VerdictBadge | None = None
    disagreements: tuple[str, ...] = ()
    receipts: Receipts | None = None

    @property
    def page(self) -> str:
        """The address of its page."""
        return claim_page(self.number, self.sentence)


def claims_about(preview: Preview) -> list[Claim]:
    """The claims that somebody had made by the day, in the editor's order. 2 queries."""
    claims = Claim.objects.on_page(preview).in_order()
    return list(with_reports(claims, preview.day))


def with_reports(claims: Any, day: date) -> Any:
    reports = Report.objects.known_by(day).select_related("article__outlet").order_by("pk")
    return claims.select_related("club").prefetch_related(Prefetch("reports", reports))


def checks_of(claims: Collection[Claim], preview: Preview) -> Checks:
    """The checks that hold of the claims and of their reports, as of the preview. 2 queries.

    A release has read them for its gate: those of all claims on the page.
    """
    known: Checks | None = preview.known_checks
    return current_checks(claims, preview.moment) if known is None else known


def claim_shown(
    claim: Claim, checks: Checks, *, rows: int = ROWS_ON_PAGE, day: date | None = None
) -> ClaimCard:
    """`reports` must be loaded. Where they are all, only those known by `day` are shown."""
    check = checks.get((claim.pk, None))
    rests_on = receipts_in(check) if check else ()
    reports = [report for report in claim.reports.all() if _is_known(report, day)]
    return ClaimCard(
        number=claim.pk,
        slug=claim.slug,
        kind=claim.kind,
        club=claim.club.name if claim.club else "",
        sentence=claim.sentence,
        scope=claim.scope,
        cannot_be_checked=claim.cannot_be_checked,
        reports=tuple(report_shown(report, checks) for report in reports),
        mark=verdict_badge(check) if check else None,
        disagreements=tuple(
            each.sentence for each in contradictions_by_check(claim, check, reports)
        ),
        receipts=receipts(rests_on, check.scope, max_rows=rows) if check and rests_on else None,
    )


def _is_known(report: Report, day: date | None) -> bool:
    return day is None or report.reported_on is None or report.reported_on <= day


def report_shown(report: Report, checks: Checks) -> ReportRow:
    check = checks.get((report.claim_id, report.pk))
    return ReportRow(source_of(report), report.wording, verdict_badge(check) if check else None)


def verdict_badge(check: Check) -> VerdictBadge:
    return VerdictBadge(
        verdict=check.outcome,
        words=Verdict(check.outcome).label,
        reason=check.reason,
        suggestion=check.suggestion,
        day=check.checked_at.date(),
    )
