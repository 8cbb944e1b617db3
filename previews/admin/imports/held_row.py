"""The page of a held row: a line of a file whose names are not all matched."""

from django.contrib import admin

from previews.admin.base.key_value_field import lines_of
from previews.admin.base.readonly_admin import ReadonlyAdmin
from previews.admin.imports.held_rows import match_label
from previews.models import HeldRow


@admin.register(HeldRow)
class HeldRowAdmin(ReadonlyAdmin):
    list_display = ("match", "file", "line", "batch")
    list_filter = (("batch", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("batch",)
    search_fields = ("file", "names__name")
    ordering = ("file", "line", "pk")
    fieldsets = (
        ("Line", {"fields": (("file", "line"), "batch")}),
        ("Unmatched names and content", {"fields": ("names", "record_in_lines")}),
    )
    readonly_fields = ("record_in_lines",)

    @admin.display(description="match")
    def match(self, row: HeldRow) -> str:
        return match_label(row)

    @admin.display(description="content")
    def record_in_lines(self, row: HeldRow) -> str:
        return lines_of(row.record) or "–"
