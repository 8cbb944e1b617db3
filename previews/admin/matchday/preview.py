"""The preview's page: its words, its talking points, its checklist, and when it goes out."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.utils import timezone

from previews.admin.base.base_admin import BaseAdmin
from previews.admin.base.key_value_field import lines_of
from previews.admin.base.readonly_admin import ReadonlyAdmin
from previews.admin.base.typed_admin import AnyForm
from previews.admin.matchday.checklist import checklist, missing_of_clubs
from previews.admin.matchday.fixture_facts import FIXTURE_NAMES, OF_FIXTURE
from previews.admin.matchday.preview_form import PreviewForm
from previews.admin.matchday.preview_gate import context_of, let_out, loaded, summary_of, tick
from previews.admin.matchday.quick_add_links import quick_add_links
from previews.admin.matchday.talking_point import PictureRows, TalkingPointRows
from previews.factcheck.publishing import gate
from previews.models import AcceptedWarning, Preview, Publication

FOR_PUBLISHERS = ("status", "publish_at")
MAY_NOT_PUBLISH = "You may write a preview; publishing it needs somebody of the group Publisher."
MAY_PUBLISH = "Published: fans see it at once, or from the moment you give."


@admin.register(Preview)
class PreviewAdmin(BaseAdmin[Preview]):
    form = PreviewForm
    list_display = ("headline", "fixture", "status", "publish_at", "authors")
    list_filter = (
        "status",
        ("fixture__season__competition", admin.RelatedOnlyFieldListFilter),
    )
    list_select_related = OF_FIXTURE
    search_fields = ("headline", "standfirst", "slug", *FIXTURE_NAMES)
    ordering = ("-fixture__day", "pk")
    autocomplete_fields = ("fixture",)
    fieldsets = (
        (
            "Which fixture?",
            {
                "fields": ("fixture",),
                "description": "If it is not there yet, the plus sign enters it.",
            },
        ),
        ("What do fans read first?", {"fields": ("headline", "standfirst", "authors")}),
        ("What is its address, and what does it know?", {"fields": ("slug", "as_of")}),
        ("When do fans see it?", {"fields": (FOR_PUBLISHERS,), "description": MAY_PUBLISH}),
        ("What would be on the page?", {"fields": ("sections", "missing")}),
    )
    inlines = (TalkingPointRows, PictureRows)
    readonly_fields = ("desk", "sections", "missing")

    @admin.display(description="findings")
    def desk(self, preview: Preview) -> str:
        return summary_of(preview)

    @admin.display(description="sections")
    def sections(self, preview: Preview) -> str:
        return "\n".join(checklist(preview)) if preview.pk else "Save the preview to see."

    @admin.display(description="missing")
    def missing(self, preview: Preview) -> str:
        if not preview.pk:
            return "Save the preview to see."
        return "\n".join(missing_of_clubs(preview)) or "Both sides have their say."

    def get_readonly_fields(self, request: HttpRequest, obj: Preview | None = None) -> Any:
        mine = () if _may_publish(request) else FOR_PUBLISHERS
        return (*self.readonly_fields, *mine)

    def get_fieldsets(self, request: HttpRequest, obj: Preview | None = None) -> Any:
        fieldsets = super().get_fieldsets(request, obj)
        if obj is not None:
            fieldsets = [("What does the desk say?", {"fields": ("desk",)}), *fieldsets]
        if _may_publish(request):
            return fieldsets
        return [
            (title, options | {"description": MAY_NOT_PUBLISH})
            if FOR_PUBLISHERS in options["fields"]
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
        out = Preview.objects.published(timezone.now()).find_by_natural_key(preview.slug)
        return preview.get_absolute_url() if out.exists() else preview.get_draft_url()

    def save_model(self, request: HttpRequest, obj: Preview, form: AnyForm, change: bool) -> None:
        """Saved as a draft first: the gate reads what was typed, rows and all, and lets it out."""
        wants_out = obj.status == Preview.Status.PUBLISHED and "status" in form.changed_data
        if wants_out:
            obj.status = Preview.Status.DRAFT
        super().save_model(request, obj, form, change)
        form.wants_out = wants_out  # type: ignore[attr-defined]  # for save_related, just below

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if getattr(form, "wants_out", False):
            let_out(request, loaded(form.instance))

    def get_urls(self) -> list[Any]:
        gate = self.admin_site.admin_view(self.gate_view)
        return [
            path("<int:number>/gate/", gate, name="previews_preview_gate"),
            *super().get_urls(),
        ]

    def gate_view(self, request: HttpRequest, number: int) -> HttpResponse:
        """Findings with their ticks, and publishing; errors have to be put right elsewhere."""
        preview = get_object_or_404(Preview.objects.for_desk(), pk=number)
        if not self.has_change_permission(request, preview):
            raise PermissionDenied
        if request.method == "POST":
            ticked = tick(request, preview)
            if ticked:
                messages.info(request, f"Ticked off: {ticked}.")
            if "_publish" in request.POST and _may_publish(request):
                let_out(request, preview)
            return redirect("admin:previews_preview_gate", number)
        context = {
            **self.admin_site.each_context(request),
            **context_of(gate(preview, timezone.now())),
            "title": f"Before it goes out: {preview}",
            "preview": preview,
            "may_publish": _may_publish(request),
        }
        return render(request, "admin/previews/preview/gate.html", context)


def in_words(finding: dict[str, Any]) -> str:
    """A finding as a publication recorded it, with the reason for which it was let pass."""
    accepted = f" Ticked off: {finding['accepted']}" if finding.get("accepted") else ""
    return f"{finding.get('severity', '')}: {finding.get('sentence', '')}{accepted}"


def _may_publish(request: HttpRequest) -> bool:
    return request.user.has_perm("previews.publish_preview")


@admin.register(Publication)
class PublicationAdmin(ReadonlyAdmin):
    list_display = ("preview", "published_at", "published_by")
    list_select_related = ("preview", "published_by")
    search_fields = ("preview__headline",)
    ordering = ("-published_at", "-pk")
    fieldsets = (
        ("What went out, when, by whom?", {"fields": ("preview", "published_at", "published_by")}),
        ("What did the desk find?", {"fields": ("findings_in_lines", "verdicts_in_lines")}),
    )
    readonly_fields = ("findings_in_lines", "verdicts_in_lines")

    @admin.display(description="findings")
    def findings_in_lines(self, publication: Publication) -> str:
        return "\n".join(in_words(finding) for finding in publication.findings) or "–"

    @admin.display(description="verdicts")
    def verdicts_in_lines(self, publication: Publication) -> str:
        return lines_of(publication.verdicts) or "–"


@admin.register(AcceptedWarning)
class AcceptedWarningAdmin(ReadonlyAdmin):
    list_display = ("finding", "preview", "reason", "accepted_by", "accepted_at")
    list_select_related = ("preview", "accepted_by")
    search_fields = ("finding", "reason", "preview__headline")
    ordering = ("-accepted_at", "-pk")
    fieldsets = (
        ("Which warning, on which preview?", {"fields": ("preview", "finding")}),
        ("Why did it not matter?", {"fields": ("reason", "accepted_by", "accepted_at")}),
    )
