"""The pages of precedents and league notes."""

from django.contrib import admin

from previews.admin.base.filters import RowsInUse
from previews.admin.base.sourced_admin import SOURCE, SourcedAdmin
from previews.admin.matchday.fixture_facts import FIXTURE_NAMES, OF_FIXTURE
from previews.models import LeagueNote, Precedent


@admin.register(Precedent)
class PrecedentAdmin(SourcedAdmin[Precedent]):
    list_display = ("tie", "fixture", "club", "remark")
    list_filter = (("club", RowsInUse),)
    list_select_related = (*OF_FIXTURE, "club")
    search_fields = ("tie__first_home__name", "tie__first_away__name", "remark", *FIXTURE_NAMES)
    ordering = ("-fixture", "pk")
    autocomplete_fields = ("fixture", "tie", "club", "article")
    fieldsets = (
        ("Precedent", {"fields": ("fixture", "tie")}),
        ("Relevance", {"fields": ("club", "remark")}),
        SOURCE,
    )


@admin.register(LeagueNote)
class LeagueNoteAdmin(SourcedAdmin[LeagueNote]):
    list_display = ("club", "season", "fixture", "position", "points", "points_behind")
    list_filter = (("club", RowsInUse),)
    list_select_related = (*OF_FIXTURE, "club", "season__competition")
    search_fields = ("club__name", "remark", *FIXTURE_NAMES)
    ordering = ("-fixture", "pk")
    autocomplete_fields = ("fixture", "club", "season", "rival", "article")
    fieldsets = (
        ("Club", {"fields": ("fixture", ("club", "season"))}),
        (
            "League position as reported",
            {
                "fields": (("position", "points"), ("points_behind", "rival"), "remark"),
                "description": "Fans also see the table that matchhub computes from the results.",
            },
        ),
        SOURCE,
    )
