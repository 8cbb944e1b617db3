"""A claim's verdict on its page: every report, and where the reports contradict each other."""

from django.template.loader import render_to_string
from django.utils import timezone

from previews.admin.matchday.preview_gate import settlement_url
from previews.factcheck.contradictions import all_disagreements
from previews.factcheck.preview_facts import PreviewFacts
from previews.models import Claim, Preview


def verdict_of(claim: Claim) -> str:
    """Of the latest preview of the fixture; with a link to settle what stays open."""
    preview = Preview.objects.about_fixture(claim.fixture).for_desk().last()
    if preview is None:
        return "There is no preview of the fixture yet."
    reading = PreviewFacts(preview, timezone.now())
    own = next((one for one in reading.claims if one.pk == claim.pk), None)
    reports = [
        (report, reading.checks.get((claim.pk, report.pk)))
        for report in (own.reports.all() if own else ())
    ]
    apart = [one for one in all_disagreements(reading) if one.claim and one.claim.pk == claim.pk]
    context = {
        "check": reading.checks.get((claim.pk, None)),
        "reports": reports,
        "disagreements": [(one, settlement_url(one, preview)) for one in apart],
    }
    return render_to_string("admin/previews/claim/verdict.html", context)
