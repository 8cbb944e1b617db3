"""Imports: what came in from files, what it changed, and the rows that wait."""

from django.contrib import admin

from previews.admin.only_to_read import OnlyToRead
from previews.admin.stated_lines import lines_of
from previews.models import ImportBatch, ImportChange, LoadedRow, WaitingRow


@admin.register(ImportBatch)
class ImportBatchAdmin(OnlyToRead):
    list_display = ("number", "command", "run_by", "started_at", "ended_at", "status")
    list_filter = ("command", "status", "run_by")
    search_fields = ("command", "run_by", "files")
    ordering = ("-started_at", "-pk")
    fieldsets = (
        (
            "What ran, when?",
            {"fields": ("command", "run_by", "started_at", "ended_at", "status", "undone_at")},
        ),
        ("What came of it?", {"fields": ("files_in_lines", "counts_in_lines")}),
    )
    readonly_fields = ("files_in_lines", "counts_in_lines")

    @admin.display(description="number", ordering="pk")
    def number(self, batch: ImportBatch) -> int:
        """The one that `undo_import` asks for."""
        return batch.pk

    @admin.display(description="files")
    def files_in_lines(self, batch: ImportBatch) -> str:
        return "\n".join(str(file) for file in batch.files) or "–"

    @admin.display(description="counts")
    def counts_in_lines(self, batch: ImportBatch) -> str:
        return lines_of(batch.counts) or "–"


@admin.register(WaitingRow)
class WaitingRowAdmin(OnlyToRead):
    list_display = ("file", "line", "batch")
    list_display_links = ("file", "line")
    list_select_related = ("batch",)
    search_fields = ("file", "names__name")
    ordering = ("file", "line", "pk")
    fieldsets = (
        ("Which line of which file?", {"fields": (("file", "line"), "batch")}),
        ("What does it wait for?", {"fields": ("names", "record_in_lines")}),
    )
    readonly_fields = ("record_in_lines",)

    @admin.display(description="what it says")
    def record_in_lines(self, row: WaitingRow) -> str:
        return lines_of(row.record) or "–"


@admin.register(LoadedRow)
class LoadedRowAdmin(OnlyToRead):
    list_display = ("kind", "key_text", "row")
    list_filter = ("kind",)
    search_fields = ("key_text",)
    ordering = ("kind", "key_text")
    fieldsets = (("Which row of the fixture files?", {"fields": ("kind", "key_text", "row")}),)


@admin.register(ImportChange)
class ImportChangeAdmin(OnlyToRead):
    list_display = ("kind", "row", "batch")
    list_display_links = ("kind", "row")
    list_filter = ("kind",)
    list_select_related = ("batch",)
    search_fields = ("kind", "row")
    ordering = ("-pk",)
    fieldsets = (
        ("Which row did which import change?", {"fields": (("kind", "row"), "batch")}),
        ("From what to what?", {"fields": ("before_in_lines", "after_in_lines")}),
    )
    readonly_fields = ("before_in_lines", "after_in_lines")

    @admin.display(description="before")
    def before_in_lines(self, change: ImportChange) -> str:
        return lines_of(change.before) or "–"

    @admin.display(description="after")
    def after_in_lines(self, change: ImportChange) -> str:
        return lines_of(change.after) or "–"
