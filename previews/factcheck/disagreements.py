"""Disagreements: reports of one claim that cannot all be right, and who is."""

from collections.abc import Sequence

from previews.factcheck.check_json import figures_in, spelt_in
from previews.factcheck.source_labels import article_names
from previews.factcheck.spellings import Spelt, as_the_archive_spells
from previews.factcheck.verdicts import Outcome
from previews.football.contradiction import Contradiction, Stated, contradictions
from previews.football.verdict import Figure
from previews.models import Check, Claim


def disagreements(outcome: Outcome) -> tuple[Contradiction, ...]:
    """The parts of a claim on which its reports differ. `reports` must be loaded."""
    computed = outcome.asked.computed
    return apart(outcome.claim, computed.figures if computed else (), outcome.spelt)


def reports_apart(claim: Claim, check: Check | None) -> tuple[Contradiction, ...]:
    """The same by the figures of a kept check; without a check nothing is decided."""
    return apart(claim, figures_in(check), spelt_in(check))


def apart(claim: Claim, figures: Sequence[Figure], spelt: Spelt) -> tuple[Contradiction, ...]:
    reports = [report for report in claim.reports.all() if report.article and report.stated]
    names = article_names(report.article for report in reports if report.article)
    stated = [
        Stated(names[report.article_id or 0], as_the_archive_spells(report.stated, spelt))
        for report in reports
    ]
    return contradictions(stated, figures)
