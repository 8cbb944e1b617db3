"""The page of an injury."""

from django.contrib import admin

from previews.admin.base.filters import RowsInUse
from previews.admin.base.sourced_admin import SOURCE, SourcedAdmin
from previews.admin.facts.close_rows import CloseRows
from previews.admin.facts.confirm_rows import ConfirmRows
from previews.models import Injury

EXPECTED = (("expected_back", "expected_back_until"), "expected_back_words", "back_on")


@admin.register(Injury)
class InjuryAdmin(ConfirmRows, CloseRows, SourcedAdmin[Injury]):
    actions = ("confirm_rows", "close_rows")
    list_display = ("person", "club", "status", "part", "out_since", "back_on", "reported_on")
    list_filter = (
        "status",
        ("back_on", admin.EmptyFieldListFilter),
        ("club", RowsInUse),
    )
    list_select_related = ("person", "club")
    search_fields = ("person__name", "person__names__name", "club__name", "part", "diagnosis")
    ordering = ("-reported_on", "person__name", "pk")
    date_hierarchy = "reported_on"
    autocomplete_fields = ("person", "club", "article")
    fieldsets = (
        ("Injury", {"fields": (("person", "club"), "status", ("part", "diagnosis"))}),
        ("Dates", {"fields": ("out_since", *EXPECTED)}),
        SOURCE,
    )
