"""The pages of milestones, their ranking lists, and tallies."""

from django.contrib import admin

from previews.admin.base.base_admin import BaseAdmin
from previews.admin.base.base_inline import BaseTable
from previews.admin.base.filters import RowsInUse
from previews.admin.base.slugged_form import SluggedForm
from previews.admin.base.sourced_admin import SOURCE, SourcedAdmin
from previews.admin.matchday.fixture_facts import FIXTURE_NAMES, OF_FIXTURE
from previews.models import Milestone, MilestoneMark, Tally


class MarkRows(BaseTable):
    model = MilestoneMark
    classes = ()
    fields = ("person", "appearances")
    ordering = ("appearances", "pk")
    autocomplete_fields = ("person",)


@admin.register(Milestone)
class MilestoneAdmin(SourcedAdmin[Milestone]):
    form = SluggedForm
    list_display = ("person", "title", "count", "target", "fixture")
    list_filter = (("club", RowsInUse),)
    list_select_related = ("person", *OF_FIXTURE)
    search_fields = ("person__name", "title", *FIXTURE_NAMES)
    ordering = ("-fixture", "pk")
    autocomplete_fields = ("fixture", "person", "club", "article")
    fieldsets = (
        (
            "Milestone",
            {"fields": ("fixture", ("person", "club"), "title")},
        ),
        (
            "Progress",
            {
                "fields": (("count", "target", "unit"), ("appearances", "scope")),
                "description": (
                    "Fans see a chart of the progress, such as 9 of 10 goals in 17 fixtures, "
                    "beside the ranking list."
                ),
            },
        ),
        ("Name in the admin", {"fields": ("slug",)}),
        SOURCE,
    )
    inlines = (MarkRows,)


@admin.register(MilestoneMark)
class MilestoneMarkAdmin(BaseAdmin[MilestoneMark]):
    list_display = ("person", "milestone", "appearances")
    list_select_related = ("person", "milestone__person")
    search_fields = ("person__name", "milestone__title")
    ordering = ("-milestone", "appearances", "pk")
    autocomplete_fields = ("milestone", "person")
    fieldsets = (
        (
            "Player who has reached it",
            {"fields": ("milestone", "person", "appearances")},
        ),
    )


@admin.register(Tally)
class TallyAdmin(SourcedAdmin[Tally]):
    list_display = ("person", "count", "unit", "scope", "fixture")
    list_filter = (("club", RowsInUse), "unit")
    list_select_related = ("person", *OF_FIXTURE)
    search_fields = ("person__name", "scope", *FIXTURE_NAMES)
    ordering = ("-fixture", "pk")
    autocomplete_fields = ("fixture", "person", "club", "season", "competition", "article")
    fieldsets = (
        ("Player", {"fields": ("fixture", ("person", "club"))}),
        ("Count", {"fields": (("count", "unit"), "appearances")}),
        ("Scope", {"fields": ("scope", ("season", "competition"))}),
        SOURCE,
    )
