"""The page of statements on the results held."""

from django.contrib import admin

from previews.admin.base.base_admin import BaseAdmin
from previews.admin.base.rechecking import Rechecking
from previews.models import ResultsStatement


@admin.register(ResultsStatement)
class ResultsStatementAdmin(Rechecking, BaseAdmin[ResultsStatement]):
    list_display = ("__str__", "since", "until", "remark")
    list_filter = ("completeness",)
    list_select_related = ("season__competition", "club")
    search_fields = ("season__competition__name", "season__name", "club__name")
    ordering = ("season__competition__name", "season__name", "club__name", "since")
    autocomplete_fields = ("season", "club")
    fieldsets = (
        (
            "Whose results?",
            {
                "fields": ("season", "club"),
                "description": (
                    "The results of a league are counted where its calendar is loaded. State here "
                    "what cannot be counted: a cup, or all matches of a club."
                ),
            },
        ),
        ("Are they complete?", {"fields": ("completeness", ("since", "until"), "remark")}),
    )
