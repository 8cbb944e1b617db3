"""The pages of previews, editions and dismissed warnings."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.utils import timezone

from previews.admin.base.base_admin import BaseAdmin
from previews.admin.base.filters import RowsInUse
from previews.admin.base.key_value_field import lines_of
from previews.admin.base.readonly_admin import ReadonlyAdmin
from previews.admin.base.typed_admin import AnyForm
from previews.admin.matchday.fixture_facts import FIXTURE_NAMES, OF_FIXTURE
from previews.admin.matchday.preview_form import PreviewForm
from previews.admin.matchday.preview_gate import (
    context_of,
    dismiss_warnings,
    load_preview,
    try_to_publish,
)
from previews.admin.matchday.preview_state import PreviewStatePage, state_to_load
from previews.admin.matchday.quick_add_links import quick_add_links
from previews.admin.matchday.talking_point import PictureRows, TalkingPointRows
from previews.factcheck.check_claims import check_stale
from previews.factcheck.publishing import gate
from previews.models import AcceptedWarning, Edition, Preview

PUBLISHER_FIELDS = ("status", "publish_at")
MAY_NOT_PUBLISH = "You can edit this preview. Only a member of the group Publisher can publish it."
PUBLISHING_HELP = "Fans see a published preview at once, or from the time you enter."


@admin.register(Preview)
class PreviewAdmin(PreviewStatePage, BaseAdmin[Preview]):
    form = PreviewForm
    list_display = ("headline", "fixture", "status", "publish_at", "authors")
    list_filter = (
        "status",
        ("fixture__season__competition", RowsInUse),
    )
    list_select_related = OF_FIXTURE
    search_fields = ("headline", "standfirst", "slug", *FIXTURE_NAMES)
    ordering = ("-fixture", "pk")
    autocomplete_fields = ("fixture",)
    fieldsets = (
        (
            "Fixture",
            {
                "fields": ("fixture",),
                "description": "If the list does not have it, add it with the plus sign.",
            },
        ),
        ("Introduction", {"fields": ("headline", "standfirst", "authors")}),
        ("Web address and cut-off", {"fields": ("slug", "as_of")}),
        ("Publishing", {"fields": (PUBLISHER_FIELDS,), "description": PUBLISHING_HELP}),
    )
    inlines = (TalkingPointRows, PictureRows)
    readonly_fields = ("findings",)

    @admin.display(description="findings")
    def findings(self, preview: Preview) -> str:
        return state_to_load(preview)

    def get_readonly_fields(self, request: HttpRequest, obj: Preview | None = None) -> Any:
        locked = () if _may_publish(request) else PUBLISHER_FIELDS
        return (*self.readonly_fields, *locked)

    def get_fieldsets(self, request: HttpRequest, obj: Preview | None = None) -> Any:
        fieldsets = super().get_fieldsets(request, obj)
        if obj is not None:
            fieldsets = [("Findings", {"fields": ("findings",)}), *fieldsets]
        if _may_publish(request):
            return fieldsets
        return [
            (title, options | {"description": MAY_NOT_PUBLISH})
            if PUBLISHER_FIELDS in options["fields"]
            else (title, options)
            for title, options in fieldsets
        ]

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> Any:
        preview = context["original"]
        context["to_enter"] = quick_add_links(preview.fixture) if preview else ()
        return super().render_change_form(request, context, *args, **kwargs)

    def view_on_site(self, preview: Preview) -> str:
        published = Preview.objects.published(timezone.now()).find_by_natural_key(preview.slug)
        return preview.get_absolute_url() if published.exists() else preview.get_draft_url()

    def save_model(self, request: HttpRequest, obj: Preview, form: AnyForm, change: bool) -> None:
        """Save as a draft. `save_related` publishes it, after the rows that are checked."""
        is_to_publish = obj.status == Preview.Status.PUBLISHED and "status" in form.changed_data
        if is_to_publish:
            obj.status = Preview.Status.DRAFT
        super().save_model(request, obj, form, change)
        form.is_to_publish = is_to_publish  # type: ignore[attr-defined]  # for save_related, just below

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        # Another cut-off asks for other checks.
        check_stale(load_preview(form.instance), timezone.now())
        if getattr(form, "is_to_publish", False):
            try_to_publish(request, load_preview(form.instance))

    def get_urls(self) -> list[Any]:
        gate = self.admin_site.admin_view(self.gate_view)
        return [
            path("<int:number>/gate/", gate, name="previews_preview_gate"),
            *super().get_urls(),
        ]

    def gate_view(self, request: HttpRequest, number: int) -> HttpResponse:
        """Show the findings, dismiss warnings and publish. Errors are corrected on other pages."""
        preview = get_object_or_404(Preview.objects.for_fact_check(), pk=number)
        if not self.has_change_permission(request, preview):
            raise PermissionDenied
        if request.method == "POST":
            dismissed = dismiss_warnings(request, preview)
            if dismissed:
                messages.info(request, f"Warnings dismissed: {dismissed}.")
            if "_publish" in request.POST and _may_publish(request):
                try_to_publish(request, preview)
            return redirect("admin:previews_preview_gate", number)
        context = {
            **self.admin_site.each_context(request),
            **context_of(gate(preview, timezone.now())),
            "title": f"Publish: {preview}",
            "preview": preview,
            "may_publish": _may_publish(request),
        }
        return render(request, "admin/previews/preview/gate.html", context)


def finding_line(finding: dict[str, Any]) -> str:
    """Return a recorded finding as text, with the reason if it was dismissed."""
    accepted = f" Dismissed: {finding['accepted']}" if finding.get("accepted") else ""
    return f"{finding.get('severity', '')}: {finding.get('sentence', '')}{accepted}"


def _may_publish(request: HttpRequest) -> bool:
    return request.user.has_perm("previews.publish_preview")


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
