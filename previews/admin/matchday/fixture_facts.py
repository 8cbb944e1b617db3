"""What belongs to the day of a fixture, on pages of its own, to search across fixtures."""

from django.contrib import admin

from previews.admin.base.rechecking import Rechecking
from previews.admin.base.sourced_admin import SOURCE, SourcedAdmin
from previews.models import Coverage, Crowd, MatchEvent, SideStats, Story

OF_FIXTURE = ("fixture__home", "fixture__away")
FIXTURE_NAMES = ("fixture__home__name", "fixture__away__name")


@admin.register(Coverage)
class CoverageAdmin(SourcedAdmin[Coverage]):
    list_display = ("channel", "kind", "country", "fixture", "starts_at")
    list_filter = ("kind", "country")
    list_select_related = OF_FIXTURE
    search_fields = ("channel", "host", *FIXTURE_NAMES)
    ordering = ("-fixture__day", "pk")
    autocomplete_fields = ("fixture", "outlet", "article")
    fieldsets = (
        (
            "Which fixture, and where to follow it?",
            {"fields": ("fixture", "kind", "channel", "country")},
        ),
        (
            "From when, with whom, at which address?",
            {"fields": ("starts_at", "host", "url", "outlet")},
        ),
        SOURCE,
    )


@admin.register(Crowd)
class CrowdAdmin(SourcedAdmin[Crowd]):
    list_display = ("fixture", "capacity", "away_allocation", "expected_away_fans", "article")
    list_select_related = (*OF_FIXTURE, "article__outlet")
    search_fields = (*FIXTURE_NAMES, "capacity_reason", "allocation_reason")
    ordering = ("-fixture__day", "pk")
    autocomplete_fields = ("fixture", "article")
    fieldsets = (
        ("Which fixture?", {"fields": ("fixture",)}),
        ("How many fit in, and why?", {"fields": (("capacity", "capacity_reason"),)}),
        (
            "How many come with the visitors?",
            {"fields": (("away_allocation", "allocation_reason"), "expected_away_fans")},
        ),
        SOURCE,
    )


@admin.register(MatchEvent)
class MatchEventAdmin(Rechecking, SourcedAdmin[MatchEvent]):
    list_display = ("fixture", "minute", "kind", "side", "person", "player_name")
    list_filter = ("kind", "side")
    list_select_related = (*OF_FIXTURE, "person")
    search_fields = ("person__name", "player_name", *FIXTURE_NAMES)
    ordering = ("-fixture__day", "fixture", "number")
    autocomplete_fields = ("fixture", "person", "other_person", "article")
    fieldsets = (
        ("In which fixture, when?", {"fields": (("fixture", "number"), ("minute", "stoppage"))}),
        ("What, for which side?", {"fields": (("kind", "side"),)}),
        ("Who?", {"fields": (("person", "player_name"), "other_person")}),
        SOURCE,
    )


@admin.register(SideStats)
class SideStatsAdmin(Rechecking, SourcedAdmin[SideStats]):
    list_display = ("fixture", "side", "possession", "big_chances", "shots", "shots_on_target")
    list_filter = ("side",)
    list_select_related = OF_FIXTURE
    search_fields = FIXTURE_NAMES
    ordering = ("-fixture__day", "fixture", "side")
    autocomplete_fields = ("fixture", "article")
    fieldsets = (
        ("Whose numbers?", {"fields": (("fixture", "side"),)}),
        (
            "Which numbers?",
            {
                "fields": (
                    ("possession", "shots", "shots_on_target"),
                    ("big_chances", "big_chances_taken", "corners"),
                    ("fouls", "bookings", "sendings_off"),
                ),
                "description": "Empty means not known and is left out; 0 is shown as none.",
            },
        ),
        SOURCE,
    )


@admin.register(Story)
class StoryAdmin(SourcedAdmin[Story]):
    list_display = ("fixture", "text", "article")
    list_select_related = (*OF_FIXTURE, "article__outlet")
    search_fields = ("text", *FIXTURE_NAMES)
    ordering = ("-fixture__day", "pk")
    autocomplete_fields = ("fixture", "article")
    fieldsets = (("How did which fixture go?", {"fields": ("fixture", "text")}), SOURCE)
