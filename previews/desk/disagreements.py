"""Disagreements: reports of one claim that cannot all be right, and who is."""

from previews.desk.article_names import article_names
from previews.football.contradiction import Contradiction, Stated, contradictions
from previews.football.verdict import Computed, Figure
from previews.models import Claim


def disagreements(claim: Claim, computed: Computed | None) -> tuple[Contradiction, ...]:
    """The parts of a claim on which its reports differ. `reports` must be loaded."""
    return reports_apart(claim, computed.figures if computed else ())


def reports_apart(claim: Claim, figures: tuple[Figure, ...]) -> tuple[Contradiction, ...]:
    """The same by the figures of a kept check; without figures nothing is decided."""
    reports = [report for report in claim.reports.all() if report.article and report.stated]
    names = article_names(report.article for report in reports if report.article)
    stated = [Stated(names[report.article_id or 0], report.stated) for report in reports]
    return contradictions(stated, figures)
