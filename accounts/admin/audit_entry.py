"""The audit log, to be read."""

from typing import TYPE_CHECKING

from django.contrib import admin
from django.contrib.admin import ShowFacets

from accounts.models import AuditEntry
from matchhub.read_only_admin import ReadOnlyRows

if TYPE_CHECKING:
    ModelAdmin = admin.ModelAdmin[AuditEntry]
else:
    ModelAdmin = admin.ModelAdmin  # takes no types at run time


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyRows, ModelAdmin):
    list_display = ("made_at", "name", "action", "address", "details")
    list_filter = ("action", "made_at")
    search_fields = ("name", "address", "details")
    ordering = ("-pk",)
    fields = ("made_at", "name", "action", "address", "details")
    list_per_page = 50
    # Counting every row, or the rows of each choice, reads the whole table.
    show_full_result_count = False
    show_facets = ShowFacets.NEVER
    actions = None
