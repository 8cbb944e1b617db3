"""The page of an availability update."""

from django.contrib import admin

from previews.admin.base.filters import RowsInUse
from previews.admin.base.sourced_admin import SOURCE, SourcedAdmin
from previews.admin.facts.confirm_rows import ConfirmRows
from previews.models import Availability


@admin.register(Availability)
class AvailabilityAdmin(ConfirmRows, SourcedAdmin[Availability]):
    actions = ("confirm_rows",)
    list_display = ("club", "person", "kind", "since", "until", "reported_on")
    list_display_links = ("club", "person")
    list_filter = ("kind", ("club", RowsInUse))
    list_select_related = ("person", "club")
    search_fields = ("person__name", "person__names__name", "club__name", "remark")
    ordering = ("-reported_on", "pk")
    autocomplete_fields = ("person", "club", "article")
    fieldsets = (
        ("Statement", {"fields": (("club", "person"), "kind", "remark")}),
        (
            "Dates",
            {
                "fields": (
                    ("since", "until"),
                    ("expected_back", "expected_back_until"),
                    "expected_back_words",
                )
            },
        ),
        SOURCE,
    )
