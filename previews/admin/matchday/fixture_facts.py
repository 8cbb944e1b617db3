"""The pages of facts that belong to one fixture, to search them across fixtures."""

from django.contrib import admin

from previews.admin.base.rechecking import Rechecking
from previews.admin.base.sourced_admin import SOURCE, SourcedAdmin
from previews.admin.facts.confirm_rows import ConfirmRows
from previews.models import Coverage, Crowd, MatchEvent, SideStats, Story
from previews.models.word_search import MOST_NAMES_IN_ARCHIVE

OF_FIXTURE = ("fixture__home", "fixture__away")
FIXTURE_NAMES = ("fixture__home__name", "fixture__away__name", "fixture__day")


@admin.register(Coverage)
class CoverageAdmin(ConfirmRows, SourcedAdmin[Coverage]):
    actions = ("confirm_rows",)
    list_display = ("channel", "kind", "country", "fixture", "starts_at")
    list_filter = ("kind", "country")
    list_select_related = OF_FIXTURE
    search_fields = ("channel", "host", *FIXTURE_NAMES)
    ordering = ("-fixture", "pk")
    autocomplete_fields = ("fixture", "outlet", "article")
    fieldsets = (
        (
            "Coverage",
            {"fields": ("fixture", "kind", "channel", "country")},
        ),
        (
            "Details",
            {"fields": ("starts_at", "host", "url", "outlet")},
        ),
        SOURCE,
    )


@admin.register(Crowd)
class CrowdAdmin(ConfirmRows, SourcedAdmin[Crowd]):
    actions = ("confirm_rows",)
    list_display = ("fixture", "capacity", "away_allocation", "expected_away_fans", "article")
    list_select_related = (*OF_FIXTURE, "article__outlet")
    search_fields = (*FIXTURE_NAMES, "capacity_reason", "allocation_reason")
    ordering = ("-fixture", "pk")
    autocomplete_fields = ("fixture", "article")
    fieldsets = (
        ("Fixture", {"fields": ("fixture",)}),
        ("Capacity", {"fields": (("capacity", "capacity_reason"),)}),
        (
            "Away fans",
            {"fields": (("away_allocation", "allocation_reason"), "expected_away_fans")},
        ),
        SOURCE,
    )


@admin.register(MatchEvent)
class MatchEventAdmin(Rechecking, SourcedAdmin[MatchEvent]):
    list_display = ("fixture", "minute", "kind", "side", "person", "player_name")
    list_filter = ("kind", "side")
    list_select_related = (*OF_FIXTURE, "person")
    search_fields = ("person__name", "^player_name", *FIXTURE_NAMES)
    search_help_text = "A player as the name begins: M. Salah. Clubs, and a day, month or year."
    most_names = MOST_NAMES_IN_ARCHIVE
    ordering = ("-fixture", "number")
    autocomplete_fields = ("fixture", "person", "other_person", "article")
    fieldsets = (
        ("Fixture and minute", {"fields": (("fixture", "number"), ("minute", "stoppage"))}),
        ("Event", {"fields": (("kind", "side"),)}),
        ("Players", {"fields": (("person", "player_name"), "other_person")}),
        SOURCE,
    )


@admin.register(SideStats)
class SideStatsAdmin(Rechecking, SourcedAdmin[SideStats]):
    list_display = ("fixture", "side", "possession", "big_chances", "shots", "shots_on_target")
    list_filter = ("side",)
    list_select_related = OF_FIXTURE
    search_fields = FIXTURE_NAMES
    most_names = MOST_NAMES_IN_ARCHIVE
    ordering = ("-fixture", "side")
    autocomplete_fields = ("fixture", "article")
    fieldsets = (
        ("Side", {"fields": (("fixture", "side"),)}),
        (
            "Figures",
            {
                "fields": (
                    ("possession", "shots", "shots_on_target"),
                    ("big_chances", "big_chances_taken", "corners"),
                    ("fouls", "bookings", "sendings_off"),
                ),
                "description": "Enter 0 for none. Fans do not see figures that are empty.",
            },
        ),
        SOURCE,
    )


@admin.register(Story)
class StoryAdmin(SourcedAdmin[Story]):
    list_display = ("fixture", "text", "article")
    list_select_related = (*OF_FIXTURE, "article__outlet")
    search_fields = ("text", *FIXTURE_NAMES)
    ordering = ("-fixture", "pk")
    autocomplete_fields = ("fixture", "article")
    fieldsets = (("Match summary", {"fields": ("fixture", "text")}), SOURCE)
