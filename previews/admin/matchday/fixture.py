"""The pages of fixtures and ties."""

from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import admin, messages
from django.http import HttpRequest
from django.utils import timezone

from previews.admin.base.base_admin import BaseAdmin
from previews.admin.base.filters import RowsLookedUp
from previews.admin.base.rechecking import Rechecking
from previews.admin.base.sourced_admin import SOURCE, SourcedAdmin
from previews.admin.base.typed_admin import AnyForm
from previews.admin.drafting.return_leg import ReturnLeg
from previews.admin.matchday.fixture_form import FixtureForm
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
from previews.admin.sheet.match_sheet import MatchSheet
from previews.models import Fixture, Tie
from previews.models.word_search import MOST_NAMES_IN_ARCHIVE

NOT_ENTERED = "not_entered"
LONDON = ZoneInfo("Europe/London")


class ResultMissing(admin.SimpleListFilter):
    """Matches whose day has passed without a result."""

    title = "result"
    parameter_name = "result"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(NOT_ENTERED, "Not entered")]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if self.value() != NOT_ENTERED:
            return queryset
        return queryset & Fixture.objects.result_missing(timezone.now())


class StatusFilter(admin.ChoicesFieldListFilter):
    """The few fixtures of a status other than Played are found by an index, the others by day."""

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        rows: Any = super().queryset(request, queryset)
        chosen: Any = self.used_parameters.get(self.lookup_kwarg, ())
        if not chosen:
            return rows
        return rows.read_by_day() if Fixture.Status.PLAYED in chosen else rows.not_played()


@admin.register(Fixture)
class FixtureAdmin(ReturnLeg, MatchSheet, Rechecking, SourcedAdmin[Fixture]):
    form = FixtureForm
    list_display = ("day", "home", "away", "score", "status", "competition")
    list_display_links = ("day", "home", "away")
    list_filter = (
        ResultMissing,
        ("status", StatusFilter),
        ("season__competition", RowsLookedUp),
    )
    list_select_related = ("season__competition",)
    search_fields = ("home__name", "away__name", "day")
    search_help_text = "Clubs, and a day, month or year: liverpool atalanta 2024-04."
    most_names = MOST_NAMES_IN_ARCHIVE
    ordering = ("-day", "-pk")
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
                    "kick_off_keeps",
                    "kick_off_shown",
                    ("status", "awarded_to", "kick_off_zone"),
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
        """Return the saved kick-off on the clocks of the ground and of the UK."""
        return kick_off_in_words(fixture) if fixture.home_id else "Time to be confirmed"

    def save_model(self, request: HttpRequest, obj: Fixture, form: AnyForm, change: bool) -> None:
        """Save the fixture, and say where a kick-off is now."""
        super().save_model(request, obj, form, change)
        if obj.kick_off is not None and obj.kick_off != getattr(form, "kick_off_before", None):
            messages.info(request, f"Kick-off: {kick_off_in_words(obj)}.")


def kick_off_in_words(fixture: Fixture) -> str:
    """The kick-off on the clock of the ground, named, and on that of the United Kingdom."""
    if fixture.kick_off is None:
        return "Time to be confirmed"
    clock = fixture.clock
    local = f"{clock.local(fixture.kick_off):%a %-d %b %Y, %H:%M %Z}"
    british = f"{fixture.kick_off.astimezone(LONDON):%a %-d %b, %H:%M %Z} in the UK"
    if not clock.is_known:
        return f"{local} (the clock of the ground is not known) · {british}"
    return f"{local} in {clock.place} ({clock.zone.key}) · {british}"


@admin.register(Tie)
class TieAdmin(Rechecking, BaseAdmin[Tie]):
    list_display = ("first_home", "first_away", "stage", "decision")
    list_display_links = ("first_home", "first_away")
    list_filter = ("decision", ("stage__season__competition", RowsLookedUp))
    list_select_related = ("winner",)
    search_fields = ("first_home__name", "first_away__name", "stage__season__starts_on")
    most_names = MOST_NAMES_IN_ARCHIVE
    ordering = ("-stage", "pk")
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
