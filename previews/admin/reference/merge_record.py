"""The pages of merges and splits, of what they changed, and of old addresses."""

from django.contrib import admin

from previews.admin.base.key_value_field import lines_of
from previews.admin.base.readonly_admin import ReadonlyAdmin
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

    @admin.display(description="number", ordering="pk")
    def number(self, record: MergeRecord) -> int:
        """The argument of the command undo_merge."""
        return record.pk

    @admin.display(description="rows that point elsewhere now")
    def counts_in_lines(self, record: MergeRecord) -> str:
        return lines_of(record.counts) or "–"


@admin.register(MergeChange)
class MergeChangeAdmin(ReadonlyAdmin):
    list_display = ("kind", "row", "action", "record")
    list_display_links = ("kind", "row")
    list_filter = ("action", "kind")
    list_select_related = ("record",)
    search_fields = ("kind", "row")
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
    list_filter = ("kind",)
    search_fields = ("slug",)
    ordering = ("kind", "slug")
    fieldsets = (("Old address", {"fields": ("kind", "slug", "row")}),)
