"""Imports: what came in from files, what it changed, and what it left for a person."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from previews.admin.base.key_value_field import lines_of
from previews.admin.base.readonly_admin import ReadonlyAdmin
from previews.admin.imports.held_rows import matches_of, names_of, rows_wait
from previews.admin.imports.import_rejects import told_by_report
from previews.models import ImportBatch, ImportChange, LoadedRow
from previews.models.held_rows import with_waiting_counted


@admin.register(ImportBatch)
class ImportBatchAdmin(ReadonlyAdmin):
    list_display = (
        "number",
        "status",
        "still_waiting",
        "command",
        "run_by",
        "started_at",
        "ended_at",
    )
    list_filter = ("command", "status", "run_by")
    search_fields = ("command", "run_by", "files")
    ordering = ("-started_at", "-pk")
    fieldsets = (
        (
            "What ran, when?",
            {
                "fields": (
                    "command",
                    "run_by",
                    ("started_at", "ended_at"),
                    ("status", "still_waiting"),
                    "undone_at",
                )
            },
        ),
        ("What came of it?", {"fields": ("files_in_lines", "counts_in_lines")}),
        (
            "What is left for a person?",
            {"fields": ("names_that_wait", "rows_that_wait", "left_to_the_report")},
        ),
    )
    readonly_fields = (
        "files_in_lines",
        "counts_in_lines",
        "still_waiting",
        "names_that_wait",
        "rows_that_wait",
        "left_to_the_report",
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return with_waiting_counted(super().get_queryset(request))

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

    @admin.display(description="waiting", ordering="waiting")
    def still_waiting(self, batch: ImportBatch) -> str:
        """Beside the status: an import is done when its files are read, whatever still waits."""
        many: int = batch.waiting  # type: ignore[attr-defined]  # put there by get_queryset
        return rows_wait(many) if many else "–"

    @admin.display(description="names to be settled")
    def names_that_wait(self, batch: ImportBatch) -> str:
        return names_of(batch)

    @admin.display(description="rows that wait for them")
    def rows_that_wait(self, batch: ImportBatch) -> str:
        return matches_of(batch)

    @admin.display(description="not understood")
    def left_to_the_report(self, batch: ImportBatch) -> str:
        return told_by_report(batch)


@admin.register(LoadedRow)
class LoadedRowAdmin(ReadonlyAdmin):
    list_display = ("kind", "key_text", "row")
    list_filter = ("kind",)
    search_fields = ("key_text",)
    ordering = ("kind", "key_text")
    fieldsets = (("Which row of the fixture files?", {"fields": ("kind", "key_text", "row")}),)


@admin.register(ImportChange)
class ImportChangeAdmin(ReadonlyAdmin):
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
