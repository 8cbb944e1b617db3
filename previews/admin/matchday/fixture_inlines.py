"""Inlines of the fixture's page and of the tie's page."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from previews.admin.base.auto_number_formset import AutoNumberFormSet
from previews.admin.base.base_inline import BaseStack, BaseTable
from previews.admin.base.typed_admin import AnyForm
from previews.admin.base.unique_rows import UniqueRows
from previews.models import (
    Appointment,
    Coverage,
    Crowd,
    Fixture,
    MatchEvent,
    SideStats,
    Story,
    Tie,
)


class AppointmentRows(BaseTable):
    model = Appointment
    fields = ("duty", "official", "confirmed", "article")
    autocomplete_fields = ("official", "article")


class CoverageFormSet(UniqueRows):
    """Shows the start of a programme on the clock of the fixture's ground."""

    def add_fields(self, form: AnyForm, index: int | None) -> None:
        super().add_fields(form, index)
        fixture: Any = self.instance
        # The page of a new fixture could not name its clock yet.
        clock = fixture.clock if fixture.home_id else None
        named = clock is not None and (clock.is_known or fixture.pk is not None)
        if "starts_at" in form.fields:
            form.fields["starts_at"].show_on(clock if named else None)  # type: ignore[attr-defined]


class CoverageRows(BaseStack):
    model = Coverage
    formset = CoverageFormSet
    fields = (("kind", "channel", "country"), "starts_at", ("host", "url"), "article")
    autocomplete_fields = ("article",)


class CrowdRows(BaseStack):
    model = Crowd
    fields = (
        ("capacity", "capacity_reason"),
        ("away_allocation", "allocation_reason"),
        "expected_away_fans",
        ("article", "reported_on"),
    )
    autocomplete_fields = ("article",)


class SideStatsRows(BaseStack):
    model = SideStats
    max_num = 2
    fields = (
        "side",
        ("possession", "shots", "shots_on_target"),
        ("big_chances", "big_chances_taken", "corners"),
        ("fouls", "bookings", "sendings_off"),
        ("article", "reported_on"),
    )
    autocomplete_fields = ("article",)


class MatchEventRows(BaseStack):
    model = MatchEvent
    formset = AutoNumberFormSet
    ordering = ("number",)
    fields = (
        ("number", "minute", "stoppage"),
        ("kind", "side"),
        ("person", "player_name"),
        "other_person",
        "article",
    )
    autocomplete_fields = ("person", "other_person", "article")


class StoryRows(BaseStack):
    model = Story
    fields = ("text", ("article", "reported_on"))
    autocomplete_fields = ("article",)


class LegRows(BaseTable):
    """The fixtures of a tie, read-only: they are edited on their own pages."""

    model = Fixture
    verbose_name_plural = "fixtures of the tie"
    classes = ()
    fields = ("leg", "day", "home", "away", "status", "score")
    ordering = ("day",)
    readonly_fields = fields

    def has_add_permission(self, request: HttpRequest, obj: Tie | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Tie | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Tie | None = None) -> bool:
        return False

    @admin.display(description="score")
    def score(self, fixture: Fixture) -> str:
        return format_score(fixture)


def format_score(fixture: Fixture) -> str:
    """Return “2–1” or “2–1 aet, 4–5 pens”, or a dash when there is no score."""
    parts = []
    if fixture.after_120_home is not None:
        parts.append(f"{fixture.after_120_home}–{fixture.after_120_away} aet")
    elif fixture.after_90_home is not None:
        parts.append(f"{fixture.after_90_home}–{fixture.after_90_away}")
    if fixture.shoot_out_home is not None:
        parts.append(f"{fixture.shoot_out_home}–{fixture.shoot_out_away} pens")
    return ", ".join(parts) or "–"
