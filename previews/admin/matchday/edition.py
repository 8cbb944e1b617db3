"""The pages of editions and dismissed warnings."""

from typing import Any

from django.contrib import admin

from previews.admin.base.key_value_field import lines_of
from previews.admin.base.readonly_admin import ReadonlyAdmin
from previews.models import AcceptedWarning, Edition


def finding_line(finding: dict[str, Any]) -> str:
    """Return a recorded finding as text, with the reason if it was dismissed."""
    accepted = f" Dismissed: {finding['accepted']}" if finding.get("accepted") else ""
    return f"{finding.get('severity', '')}: {finding.get('sentence', '')}{accepted}"


@admin.register(Edition)
class EditionAdmin(ReadonlyAdmin):
    list_display = ("preview", "released_at", "released_by")
    list_select_related = ("preview", "released_by")
    search_fields = ("preview__headline",)
    ordering = ("-pk",)
    fieldsets = (
        ("Edition", {"fields": ("preview", "released_at", "released_by")}),
        ("Findings and verdicts", {"fields": ("findings_in_lines", "verdicts_in_lines")}),
    )
    readonly_fields = ("findings_in_lines", "verdicts_in_lines")

    @admin.display(description="findings")
    def findings_in_lines(self, edition: Edition) -> str:
        return "\n".join(finding_line(finding) for finding in edition.findings) or "–"

    @admin.display(description="verdicts")
    def verdicts_in_lines(self, edition: Edition) -> str:
        return lines_of(edition.verdicts) or "–"


@admin.register(AcceptedWarning)
class AcceptedWarningAdmin(ReadonlyAdmin):
    list_display = ("finding", "preview", "reason", "accepted_by", "accepted_at")
    list_select_related = ("preview", "accepted_by")
    search_fields = ("finding", "reason", "preview__headline")
    ordering = ("-pk",)
    fieldsets = (
        ("Warning", {"fields": ("preview", "finding")}),
        ("Reason", {"fields": ("reason", "accepted_by", "accepted_at")}),
    )
