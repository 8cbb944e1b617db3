"""What a preview still needs, on a page of its own: the form of the preview loads it apart.

It reads every fact of the preview, its claims and both sections and findings of the page, which
takes longer than the form itself.
"""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html

from previews.admin.base.typed_admin import AnyAdmin
from previews.admin.matchday.checklist import checklist, missing_of_clubs
from previews.admin.matchday.preview_gate import context_of
from previews.drafting.outdated import gate_with_sentences
from previews.models import Preview

NAME = "previews_preview_findings"


def findings_to_load(preview: Preview) -> str:
    """A link to the page, in whose place htmx puts its content."""
    address = reverse(f"admin:{NAME}", args=[preview.pk])
    return format_html(
        '<div id="preview-findings" hx-get="{}" hx-trigger="load" hx-swap="innerHTML">'
        '<a href="{}">Findings, sections of the page, and what is missing</a></div>',
        address,
        address,
    )


class PreviewFindingsPage(AnyAdmin):
    """Adds the page to the admin of previews."""

    def get_urls(self) -> list[Any]:
        page = self.admin_site.admin_view(self.findings_view)
        return [path("<row:number>/findings/", page, name=NAME), *super().get_urls()]  # type: ignore[misc]  # a ModelAdmin

    def findings_view(self, request: HttpRequest, number: int) -> HttpResponse:
        """For htmx the content alone, else a whole page."""
        preview = get_object_or_404(Preview.objects.for_fact_check(), pk=number)
        if not self.has_view_permission(request, preview):
            raise PermissionDenied
        now = timezone.now()
        findings = {
            **context_of(gate_with_sentences(preview, now), now),
            "sections": checklist(preview),
            "missing": missing_of_clubs(preview),
        }
        if request.htmx:  # type: ignore[attr-defined]  # set by its middleware
            return render(request, "admin/previews/preview/findings.html", findings)
        page = {
            **self.admin_site.each_context(request),
            **findings,
            "title": f"Findings: {preview}",
            "preview": preview,
        }
        return render(request, "admin/previews/preview/findings_page.html", page)
