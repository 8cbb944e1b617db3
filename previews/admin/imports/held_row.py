"""Rows of files that wait: each with its match, its line and the names that it waits for."""

from django.contrib import admin

from previews.admin.base.key_value_field import lines_of
from previews.admin.base.readonly_admin import ReadonlyAdmin
from previews.admin.imports.held_rows import match_words
from previews.models import HeldRow


@admin.register(HeldRow)
class HeldRowAdmin(ReadonlyAdmin):
    list_display = ("match", "file", "line", "batch")
    list_filter = (("batch", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("batch",)
    search_fields = ("file", "names__name")
    ordering = ("file", "line", "pk")
    fieldsets = (
        ("Which line of which file?", {"fields": (("file", "line"), "batch")}),
        ("What does it wait for?", {"fields": ("names", "record_in_lines")}),
    )
    readonly_fields = ("record_in_lines",)

    @admin.display(description="match")
    def match(self, row: HeldRow) -> str:
        return match_words(row)

    @admin.display(description="what it says")
    def record_in_lines(self, row: HeldRow) -> str:
        return lines_of(row.record) or "–"
