"""Stadiums: the ground, and the clock that hangs there."""

from zoneinfo import available_timezones

from django import forms
from django.contrib import admin

from previews.admin.base.base_admin import BaseAdmin
from previews.admin.base.base_form import BaseForm
from previews.models import Stadium

AREAS = ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
ZONES = sorted(zone for zone in available_timezones() if zone.split("/")[0] in AREAS)


class StadiumForm(BaseForm):
    time_zone = forms.ChoiceField(
        choices=[("", "---------"), *((zone, zone.replace("_", " ")) for zone in ZONES)],
        help_text="The clock that hangs there. Fans see the kick-off on it, and on their own.",
    )

    class Meta:
        model = Stadium
        fields = "__all__"


@admin.register(Stadium)
class StadiumAdmin(BaseAdmin[Stadium]):
    form = StadiumForm
    list_display = ("name", "city", "country", "time_zone", "capacity")
    list_filter = ("country",)
    search_fields = ("name", "city", "clubs__name")
    ordering = ("name", "city")
    fieldsets = (
        ("Which ground, and where?", {"fields": ("name", ("city", "country"), "time_zone")}),
        (
            "How many does it hold?",
            {
                "fields": ("capacity",),
                "description": "On one day it may hold fewer: say so on the fixture, under crowds.",
            },
        ),
    )
