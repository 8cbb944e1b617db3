"""The pages of line-ups, their places and options, and notes on selection."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from previews.admin.base.auto_number_formset import LineupPlaceFormSet
from previews.admin.base.base_admin import BaseAdmin
from previews.admin.base.base_inline import BaseTable
from previews.admin.base.filters import RowsInUse
from previews.admin.base.sourced_admin import SOURCE, SourcedAdmin
from previews.models import Lineup, LineupOption, LineupPlace, SelectionNote

ELEVEN = 11


class PlaceRows(BaseTable):
    model = LineupPlace
    formset = LineupPlaceFormSet
    classes = ()
    fields = ("place", "person", "number", "captain")
    ordering = ("place", "pk")
    autocomplete_fields = ("person",)

    def get_extra(self, request: HttpRequest, obj: Lineup | None = None, **kwargs: Any) -> int:
        """Return how many of the eleven places are empty."""
        return max(ELEVEN - obj.places.count(), 0) if obj else ELEVEN


class OptionRows(BaseTable):
    model = LineupOption
    classes = ()
    fields = ("comes_in", "goes_out", "reason")
    ordering = ("pk",)
    autocomplete_fields = ("comes_in", "goes_out")


@admin.register(Lineup)
class LineupAdmin(SourcedAdmin[Lineup]):
    list_display = ("club", "fixture", "kind", "formation", "predicted_by", "article")
    list_display_links = ("club", "fixture")
    list_filter = ("kind", ("club", RowsInUse))
    list_select_related = ("club", "fixture__home", "fixture__away", "article__outlet")
    search_fields = ("club__name", "predicted_by", "fixture__home__name", "fixture__away__name")
    ordering = ("-fixture", "pk")
    autocomplete_fields = ("fixture", "club", "article")
    fieldsets = (
        ("Line-up", {"fields": ("fixture", "club", "formation")}),
        ("Predicted or confirmed", {"fields": (("kind", "predicted_by"),)}),
        SOURCE,
    )
    inlines = (PlaceRows, OptionRows)


@admin.register(LineupPlace)
class LineupPlaceAdmin(BaseAdmin[LineupPlace]):
    list_display = ("person", "place", "number", "captain", "lineup")
    list_filter = ("captain", ("lineup__club", RowsInUse))
    list_select_related = (
        "person",
        "lineup__club",
        "lineup__fixture__home",
        "lineup__fixture__away",
    )
    search_fields = ("person__name", "lineup__club__name")
    ordering = ("-lineup", "place", "pk")
    autocomplete_fields = ("lineup", "person")
    fieldsets = (("Place", {"fields": ("lineup", "place", "person", ("number", "captain"))}),)


@admin.register(LineupOption)
class LineupOptionAdmin(BaseAdmin[LineupOption]):
    list_display = ("comes_in", "goes_out", "reason", "lineup")
    list_filter = (("lineup__club", RowsInUse),)
    list_select_related = (
        "comes_in",
        "goes_out",
        "lineup__club",
        "lineup__fixture__home",
        "lineup__fixture__away",
    )
    search_fields = ("comes_in__name", "goes_out__name", "reason")
    ordering = ("-lineup", "pk")
    autocomplete_fields = ("lineup", "comes_in", "goes_out")
    fieldsets = (
        (
            "Possible change",
            {"fields": ("lineup", ("comes_in", "goes_out"), "reason")},
        ),
    )


@admin.register(SelectionNote)
class SelectionNoteAdmin(SourcedAdmin[SelectionNote]):
    list_display = ("club", "fixture", "unchanged_lineups", "remark")
    list_filter = (("club", RowsInUse),)
    list_select_related = ("club", "fixture__home", "fixture__away")
    search_fields = ("club__name", "remark")
    ordering = ("-fixture", "pk")
    autocomplete_fields = ("fixture", "club", "article")
    fieldsets = (
        (
            "Selection note",
            {"fields": (("fixture", "club"), "unchanged_lineups", "remark")},
        ),
        SOURCE,
    )
