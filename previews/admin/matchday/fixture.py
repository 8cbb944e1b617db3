"""The fixture's page: who, when and where, the score, and everything that belongs to the day."""

from datetime import UTC
from zoneinfo import ZoneInfo

from django.contrib import admin

from previews.admin.base.base_admin import BaseAdmin
from previews.admin.base.rechecking import Rechecking
from previews.admin.base.sourced_admin import SOURCE, SourcedAdmin
from previews.admin.matchday.fixture_form import FixtureForm, clock_of
from previews.admin.matchday.fixture_inlines import (
    AppointmentRows,
    CoverageRows,
    CrowdRows,
    LegRows,
    MatchEventRows,
    SideStatsRows,
    StoryRows,
    score_words,
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
        ("Who meets?", {"fields": (("home", "away"), "neutral_ground")}),
        (
            "In which competition?",
            {
                "fields": (("season", "stage"), "matchday", ("tie", "leg")),
                "description": (
                    "The stage is the round: Quarter-finals. A tie pairs two clubs over two legs; "
                    "with it fans see the aggregate and what each side needs."
                ),
            },
        ),
        (
            "When and where?",
            {"fields": ("stadium", ("day", "kick_off_time"), "on_each_clock", "status", "remark")},
        ),
        (
            "How did it end?",
            {
                "fields": (
                    ("half_time_home", "half_time_away"),
                    ("after_90_home", "after_90_away"),
                    ("after_120_home", "after_120_away"),
                    ("shoot_out_home", "shoot_out_away"),
                ),
                "description": "Leave all of it empty before the match. Set the status to played.",
            },
        ),
        ("Who was there?", {"fields": (("attendance", "behind_closed_doors"),)}),
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
    readonly_fields = ("on_each_clock",)

    @admin.display(description="score")
    def score(self, fixture: Fixture) -> str:
        return score_words(fixture)

    @admin.display(description="competition", ordering="season__competition__name")
    def competition(self, fixture: Fixture) -> str:
        return fixture.season.competition.short_name or fixture.season.competition.name

    @admin.display(description="kick-off as fans see it")
    def on_each_clock(self, fixture: Fixture) -> str:
        """The saved kick-off at the stadium and in the UK, with the names of the clocks."""
        if fixture.kick_off is None:
            return "Time to be confirmed."
        at_ground = clock_of(fixture)
        if at_ground is None:
            return f"{fixture.kick_off.astimezone(UTC):%H:%M} UTC; no stadium, so no local clock."
        local, british = (fixture.kick_off.astimezone(clock) for clock in (at_ground, LONDON))
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
        ("Who is paired, in which round?", {"fields": ("stage", ("first_home", "first_away"))}),
        (
            "How was it decided, if not by the scores?",
            {
                "fields": (("decision", "winner"),),
                "description": "Usually empty: who is through follows from the scores.",
            },
        ),
    )
    inlines = (LegRows,)
