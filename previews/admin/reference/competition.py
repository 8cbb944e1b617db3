"""The pages of competitions, seasons, stages and points deductions."""

from django.contrib import admin

from previews.admin.base.base_admin import BaseAdmin
from previews.admin.base.base_inline import BaseStack, BaseTable
from previews.admin.base.filters import RowsLookedUp
from previews.admin.base.rechecking import Rechecking
from previews.admin.base.slugged_form import SluggedForm
from previews.admin.base.sourced_admin import SOURCE, SourcedAdmin
from previews.admin.identity.merge_pages import MergePages
from previews.admin.reference.spelling_rows import CompetitionNameRows
from previews.models import Competition, PointsDeduction, Season, Stage, StatedPosition

SEASON = ("name", ("starts_on", "ends_on"))
RULES = (
    ("away_goals", "extra_time"),
    ("points_for_a_win", "shoot_out_points"),
    ("ranked_by", "ended_early_on"),
    ("tie_breakers", "meetings"),
)
JOINING = (("carried", "carries_goals"), ("follows", "group_order"))


class SeasonRows(BaseStack):
    model = Season
    fields = (*SEASON, *RULES)
    ordering = ("-starts_on",)


class StageRows(BaseTable):
    model = Stage
    classes = ()
    fields = ("name", "kind", "round", "position", "carried", "group_order")
    ordering = ("position", "name")


class DeductionRows(BaseTable):
    model = PointsDeduction
    fields = ("club", "points", "decided_on", "reason", "article")
    ordering = ("decided_on", "pk")
    autocomplete_fields = ("club", "article")


class StatedPositionRows(BaseTable):
    model = StatedPosition
    fields = ("stage", "club", "position", "stated_on", "reason", "article")
    ordering = ("stage", "position")
    autocomplete_fields = ("stage", "club", "article")


@admin.register(Competition)
class CompetitionAdmin(MergePages, Rechecking, BaseAdmin[Competition]):
    form = SluggedForm
    list_display = ("name", "kind", "organiser", "country")
    list_filter = ("kind", "contestants", "squad", "organiser", "country")
    search_fields = ("name", "short_name", "names__name")
    ordering = ("name_key",)
    fieldsets = (
        ("Competition", {"fields": (("name", "short_name"), ("kind", "contestants", "squad"))}),
        ("Organiser", {"fields": (("organiser", "country"),)}),
        ("Web address", {"fields": ("slug",)}),
    )
    inlines = (SeasonRows, CompetitionNameRows)


@admin.register(Season)
class SeasonAdmin(Rechecking, BaseAdmin[Season]):
    list_display = ("competition", "name", "starts_on", "ends_on", "away_goals", "extra_time")
    list_display_links = ("competition", "name")
    list_filter = (("competition", RowsLookedUp), "away_goals")
    list_select_related = ("competition",)
    search_fields = ("competition__name", "name", "starts_on")
    ordering = ("-starts_on", "competition__name")
    autocomplete_fields = ("competition",)
    fieldsets = (
        ("Season", {"fields": ("competition", *SEASON)}),
        (
            "Rules",
            {
                "fields": RULES,
                "description": (
                    "The rules of this season. They decide what fans read about "
                    "what each club needs in a tie."
                ),
            },
        ),
    )
    inlines = (StageRows, DeductionRows, StatedPositionRows)


@admin.register(Stage)
class StageAdmin(Rechecking, BaseAdmin[Stage]):
    list_display = ("season", "name", "kind", "round", "position")
    list_display_links = ("season", "name")
    list_filter = ("kind", "round", ("season__competition", RowsLookedUp))
    list_select_related = ("season__competition",)
    search_fields = ("name", "season__starts_on", "season__competition__name")
    ordering = ("-season", "position", "name")
    autocomplete_fields = ("season", "follows")
    fieldsets = (
        (
            "Stage",
            {"fields": ("season", "name", "kind", "round", "position")},
        ),
        (
            "Points from the stage before",
            {
                "fields": JOINING,
                "description": (
                    "For the groups of a league that splits, and for a second half of the season."
                ),
            },
        ),
    )


@admin.register(PointsDeduction)
class PointsDeductionAdmin(Rechecking, SourcedAdmin[PointsDeduction]):
    list_display = ("club", "season", "points", "decided_on", "reason")
    list_filter = (("season__competition", RowsLookedUp),)
    list_select_related = ("season__competition",)
    search_fields = ("club__name", "reason")
    ordering = ("-decided_on", "pk")
    autocomplete_fields = ("season", "club", "article")
    fieldsets = (
        ("Club", {"fields": (("club", "season"),)}),
        ("Deduction", {"fields": (("points", "decided_on"), "reason")}),
        SOURCE,
    )


@admin.register(StatedPosition)
class StatedPositionAdmin(Rechecking, SourcedAdmin[StatedPosition]):
    list_display = ("club", "season", "stage", "position", "stated_on", "reason")
    list_filter = (("season__competition", RowsLookedUp),)
    list_select_related = ("season__competition", "stage")
    search_fields = ("club__name", "reason")
    ordering = ("-stated_on", "pk")
    autocomplete_fields = ("season", "stage", "club", "article")
    fieldsets = (
        ("Table", {"fields": (("season", "stage"),)}),
        ("Position", {"fields": (("club", "position"), ("stated_on", "reason"))}),
        SOURCE,
    )
