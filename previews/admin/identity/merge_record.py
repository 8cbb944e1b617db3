"""The pages of merges and splits, of what they changed, and of old addresses."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils import timezone
from django.views.decorators.http import require_POST

from previews.admin.base.filters import IndexedValues
from previews.admin.base.key_value_field import lines_of
from previews.admin.base.readonly_admin import ReadonlyAdmin
from previews.admin.base.rechecking import show_changed_verdicts
from previews.factcheck.recheck import recheck_all
from previews.identity.refusal import MergeRefused
from previews.identity.undo import undo_merge
from previews.models import MergeChange, MergeRecord, OldAddress


@admin.register(MergeRecord)
class MergeRecordAdmin(ReadonlyAdmin):
    list_display = (
        "number",
        "action",
        "kind",
        "kept_name",
        "other_name",
        "made_by",
        "made_at",
        "undone_at",
    )
    list_filter = ("action", "kind", "made_by")
    search_fields = ("kept_name", "other_name")
    ordering = ("-pk",)
    fieldsets = (
        ("Rows", {"fields": (("action", "kind"), ("kept_name", "kept"), ("other_name", "other"))}),
        ("Result", {"fields": ("counts_in_lines",)}),
        ("Editors", {"fields": (("made_by", "made_at"), ("undone_by", "undone_at"))}),
    )
    readonly_fields = ("counts_in_lines",)

    def get_urls(self) -> list[Any]:
        undo = self.admin_site.admin_view(require_POST(self.undo_view))
        return [
            path("<row:number>/undo/", undo, name="previews_mergerecord_undo"),
            *super().get_urls(),
        ]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        record = self.get_object(request, object_id)
        may_undo = record is not None and record.undone_at is None and _may_undo(request)
        context = {**(extra_context or {}), "may_undo": may_undo}
        return super().change_view(request, object_id, form_url, context)

    def undo_view(self, request: HttpRequest, number: int) -> HttpResponse:
        if not _may_undo(request):
            raise PermissionDenied
        record = get_object_or_404(MergeRecord, pk=number)
        try:
            counts = undo_merge(record, by=request.user.get_username(), now=timezone.now())
        except MergeRefused as error:
            for reason in error.reasons:
                messages.error(request, f"It cannot be undone: {reason}")
        else:
            rows = ", ".join(f"{count:,} {name}" for name, count in counts.items())
            messages.success(request, f"Undone: {record}. Rows {rows}.")
            show_changed_verdicts(request, recheck_all(timezone.now()))
        return redirect("admin:previews_mergerecord_change", number)

    @admin.display(description="number", ordering="pk")
    def number(self, record: MergeRecord) -> int:
        """The argument of the command undo_merge."""
        return record.pk

    @admin.display(description="rows that point elsewhere now")
    def counts_in_lines(self, record: MergeRecord) -> str:
        return lines_of(record.counts) or "–"


def _may_undo(request: HttpRequest) -> bool:
    return request.user.has_perm("previews.change_mergerecord")


@admin.register(MergeChange)
class MergeChangeAdmin(ReadonlyAdmin):
    list_display = ("kind", "row", "action", "record")
    list_display_links = ("kind", "row")
    list_filter = ("action", ("kind", IndexedValues))
    list_select_related = ("record",)
    search_fields = ("=kind", "=row")
    ordering = ("-record", "position")
    fieldsets = (
        ("Row", {"fields": (("kind", "row"), ("action", "position"), "record")}),
        ("Values", {"fields": ("before_in_lines", "after_in_lines")}),
    )
    readonly_fields = ("before_in_lines", "after_in_lines")

    @admin.display(description="before")
    def before_in_lines(self, change: MergeChange) -> str:
        return lines_of(change.before) or "–"

    @admin.display(description="after")
    def after_in_lines(self, change: MergeChange) -> str:
        return lines_of(change.after) or "–"


@admin.register(OldAddress)
class OldAddressAdmin(ReadonlyAdmin):
    list_display = ("kind", "slug", "row")
    list_display_links = ("kind", "slug")
    list_filter = (("kind", IndexedValues),)
    search_fields = ("^slug",)
    ordering = ("kind", "slug")
    fieldsets = (("Old address", {"fields": ("kind", "slug", "row")}),)
