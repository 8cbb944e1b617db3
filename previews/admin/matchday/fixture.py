"""The pages of fixtures and ties."""

from datetime import UTC
from zoneinfo import ZoneInfo

from django.contrib import admin

from previews.admin.base.base_admin import BaseAdmin
from previews.admin.base.rechecking import Rechecking
from previews.admin.base.sourced_admin import SOURCE, SourcedAdmin
from previews.admin.matchday.fixture_form import FixtureForm, time_zone_of
from previews.admin.matchday.fixture_inlines import (
    AppointmentRows,
    CoverageRows,
    CrowdRows,
    LegRows,
    MatchEventRows,
    SideStatsRows,
    StoryRows,
    format_score,
)
from previews.models import Fixture, Tie

LONDON = ZoneInfo("Europe/London")


@admin.register(Fixture)
class FixtureAdmin(Rechecking, SourcedAdmin[Fixture]):
    form = FixtureForm
    list_display = ("day", "home", "away", "score", "status", "competition")
    list_display_links = ("day", "home", "away")
    list_filter = ("status", ("season__competition", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("season__competition",)
    search_fields = ("home__name", "away__name", "home__names__name", "away__names__name", "day")
    ordering = ("-day", "pk")
    date_hierarchy = "day"
    autocomplete_fields = ("season", "stage", "tie", "home", "away", "stadium", "article")
    fieldsets = (
        ("Clubs", {"fields": (("home", "away"), "neutral_ground")}),
        (
            "Competition",
            {
                "fields": (("season", "stage"), "matchday", ("tie", "leg")),
                "description": (
                    "The stage is the round, such as Quarter-finals. A tie joins two legs: with "
                    "it, fans see the aggregate score and what each club needs to go through."
                ),
            },
        ),
        (
            "Date and venue",
            {
                "fields": (
                    "stadium",
                    ("day", "kick_off_time"),
                    "kick_off_shown",
                    ("status", "awarded_to"),
                    "remark",
                )
            },
        ),
        (
            "Score",
            {
                "fields": (
                    ("half_time_home", "half_time_away"),
                    ("after_90_home", "after_90_away"),
                    ("after_120_home", "after_120_away"),
                    ("shoot_out_home", "shoot_out_away"),
                ),
                "description": "Empty before the match. After it, also set the status to Played.",
            },
        ),
        ("Attendance", {"fields": (("attendance", "behind_closed_doors"),)}),
        SOURCE,
    )
    inlines = (
        AppointmentRows,
        CoverageRows,
        CrowdRows,
        StoryRows,
        SideStatsRows,
        MatchEventRows,
    )
    readonly_fields = ("kick_off_shown",)

    @admin.display(description="score")
    def score(self, fixture: Fixture) -> str:
        return format_score(fixture)

    @admin.display(description="competition", ordering="season__competition__name")
    def competition(self, fixture: Fixture) -> str:
        return fixture.season.competition.short_name or fixture.season.competition.name

    @admin.display(description="kick-off shown to fans")
    def kick_off_shown(self, fixture: Fixture) -> str:
        """Return the saved kick-off at the stadium and in the UK, with time zone abbreviations."""
        if fixture.kick_off is None:
            return "Time to be confirmed"
        stadium_zone = time_zone_of(fixture)
        if stadium_zone is None:
            return f"{fixture.kick_off.astimezone(UTC):%H:%M} UTC (no stadium, so no local time)"
        local, british = (fixture.kick_off.astimezone(zone) for zone in (stadium_zone, LONDON))
        return (
            f"{local:%a %-d %b, %H:%M %Z} at the stadium · {british:%a %-d %b, %H:%M %Z} in the UK"
        )


@admin.register(Tie)
class TieAdmin(Rechecking, BaseAdmin[Tie]):
    list_display = ("first_home", "first_away", "stage", "decision")
    list_display_links = ("first_home", "first_away")
    list_filter = ("decision", ("stage__season__competition", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("winner",)
    search_fields = ("first_home__name", "first_away__name", "stage__season__name")
    ordering = ("-stage__season__starts_on", "stage__position", "pk")
    autocomplete_fields = ("stage", "first_home", "first_away", "winner")
    fieldsets = (
        ("Clubs", {"fields": ("stage", ("first_home", "first_away"))}),
        (
            "Decision",
            {
                "fields": (("decision", "winner"),),
                "description": "Leave empty if the scores decide the tie, as they usually do.",
            },
        ),
    )
    inlines = (LegRows,)
