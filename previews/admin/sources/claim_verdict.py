"""A claim's verdict on its page: every report, and where the reports contradict each other."""

from django.template.loader import render_to_string
from django.utils import timezone

from previews.admin.matchday.preview_gate import settlement_url
from previews.factcheck.contradictions import all_disagreements
from previews.factcheck.preview_facts import PreviewFacts
from previews.models import Claim, Preview


def verdict_of(claim: Claim) -> str:
    """Of the latest preview of the fixture; with a link to settle what stays open."""
    preview = Preview.objects.about_fixture(claim.fixture).for_fact_check().last()
    if preview is None:
        return "There is no preview of the fixture yet."
    facts = PreviewFacts(preview, timezone.now())
    own = next((each for each in facts.claims if each == claim), None)
    reports = [
        (report, facts.checks.get((claim.pk, report.pk)))
        for report in (own.reports.all() if own else ())
    ]
    disagreements = [each for each in all_disagreements(facts) if each.claim == claim]
    context = {
        "check": facts.checks.get((claim.pk, None)),
        "reports": reports,
        "disagreements": [(row, settlement_url(row, preview)) for row in disagreements],
    }
    return render_to_string("admin/previews/claim/verdict.html", context)
