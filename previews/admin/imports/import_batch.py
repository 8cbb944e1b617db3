"""The pages of imports, of the rows they changed, and of the rows of seed files."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from previews.admin.base.filters import IndexedValues
from previews.admin.base.key_value_field import lines_of
from previews.admin.base.readonly_admin import ReadonlyAdmin
from previews.admin.imports.held_rows import (
    count_of_rows,
    names_of_batch_html,
    rows_of_batch_html,
)
from previews.admin.imports.import_pages import ImportPages, may_import
from previews.admin.imports.import_rejects import reject_summary
from previews.admin.imports.roster_pages import RosterPages
from previews.admin.imports.undo_page import UndoPage, may_undo
from previews.models import ImportBatch, ImportChange, LoadedRow
from previews.models.held_rows import with_waiting_counted


@admin.register(ImportBatch)
class ImportBatchAdmin(ImportPages, RosterPages, UndoPage, ReadonlyAdmin):
    change_list_template = "admin/previews/import_batch/change_list.html"
    change_form_template = "admin/previews/import_batch/change_form.html"
    list_display = (
        "number",
        "status",
        "held_count",
        "command",
        "run_by",
        "started_at",
        "ended_at",
    )
    list_filter = ("command", "status", "run_by")
    search_fields = ("command", "run_by", "files")
    ordering = ("-pk",)
    fieldsets = (
        (
            "Run",
            {
                "fields": (
                    "command",
                    "run_by",
                    ("started_at", "ended_at"),
                    ("status", "held_count"),
                    "undone_at",
                )
            },
        ),
        ("Result", {"fields": ("files_in_lines", "counts_in_lines")}),
        (
            "To resolve",
            {"fields": ("unmatched_name_list", "held_row_list", "rejected_lines")},
        ),
    )
    readonly_fields = (
        "files_in_lines",
        "counts_in_lines",
        "held_count",
        "unmatched_name_list",
        "held_row_list",
        "rejected_lines",
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return with_waiting_counted(super().get_queryset(request))

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        return super().changelist_view(request, {"may_import": may_import(request)})

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        context["may_undo"] = may_undo(request, context["original"])
        return super().render_change_form(request, context, *args, **kwargs)

    @admin.display(description="number", ordering="pk")
    def number(self, batch: ImportBatch) -> int:
        """The argument of the command undo_import."""
        return batch.pk

    @admin.display(description="files")
    def files_in_lines(self, batch: ImportBatch) -> str:
        return "\n".join(str(file) for file in batch.files) or "–"

    @admin.display(description="counts")
    def counts_in_lines(self, batch: ImportBatch) -> str:
        return lines_of(batch.counts) or "–"

    @admin.display(description="held rows", ordering="waiting")
    def held_count(self, batch: ImportBatch) -> str:
        # An import with held rows has the status Done when its files are read.
        count: int = batch.waiting  # type: ignore[attr-defined]  # annotated by get_queryset
        return count_of_rows(count) if count else "–"

    @admin.display(description="unmatched names")
    def unmatched_name_list(self, batch: ImportBatch) -> str:
        return names_of_batch_html(batch)

    @admin.display(description="held rows")
    def held_row_list(self, batch: ImportBatch) -> str:
        return rows_of_batch_html(batch)

    @admin.display(description="lines not imported")
    def rejected_lines(self, batch: ImportBatch) -> str:
        return reject_summary(batch)


@admin.register(LoadedRow)
class LoadedRowAdmin(ReadonlyAdmin):
    list_display = ("kind", "key_text", "row")
    list_filter = (("kind", IndexedValues),)
    search_fields = ("key_text",)
    ordering = ("kind", "key_text")
    fieldsets = (("Row of a seed file", {"fields": ("kind", "key_text", "row")}),)


@admin.register(ImportChange)
class ImportChangeAdmin(ReadonlyAdmin):
    list_display = ("kind", "row", "batch")
    list_display_links = ("kind", "row")
    list_filter = (("kind", IndexedValues),)
    list_select_related = ("batch",)
    search_fields = ("=kind", "=row")
    ordering = ("-pk",)
    fieldsets = (
        ("Changed row", {"fields": (("kind", "row"), "batch")}),
        ("Values", {"fields": ("before_in_lines", "after_in_lines")}),
    )
    readonly_fields = ("before_in_lines", "after_in_lines")

    @admin.display(description="before")
    def before_in_lines(self, change: ImportChange) -> str:
        return lines_of(change.before) or "–"

    @admin.display(description="after")
    def after_in_lines(self, change: ImportChange) -> str:
        return lines_of(change.after) or "–"
