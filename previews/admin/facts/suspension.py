"""The page of a suspension."""

from django.contrib import admin

from previews.admin.base.filters import RowsInUse
from previews.admin.base.sourced_admin import SOURCE, SourcedAdmin
from previews.admin.facts.confirm_rows import ConfirmRows
from previews.admin.facts.injury import EXPECTED
from previews.models import Suspension


@admin.register(Suspension)
class SuspensionAdmin(ConfirmRows, SourcedAdmin[Suspension]):
    actions = ("confirm_rows",)
    list_display = ("person", "club", "reason", "competition", "fixtures_left", "back_on")
    list_filter = (
        ("back_on", admin.EmptyFieldListFilter),
        ("club", RowsInUse),
        ("competition", RowsInUse),
    )
    list_select_related = ("person", "club", "competition")
    search_fields = ("person__name", "person__names__name", "club__name", "reason")
    ordering = ("-reported_on", "person__name", "pk")
    autocomplete_fields = ("person", "club", "competition", "article")
    fieldsets = (
        ("Suspension", {"fields": (("person", "club"), "reason")}),
        ("Scope", {"fields": (("competition", "fixtures_left"),)}),
        ("Dates", {"fields": ("since", *EXPECTED)}),
        SOURCE,
    )
