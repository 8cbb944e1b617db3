"""The page of a stadium."""

from zoneinfo import available_timezones

from django import forms
from django.contrib import admin

from previews.admin.base.base_admin import BaseAdmin
from previews.admin.base.base_form import BaseForm
from previews.admin.identity.merge_pages import MergePages
from previews.admin.reference.spelling_rows import StadiumNameRows
from previews.models import Stadium

AREAS = ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
ZONES = sorted(zone for zone in available_timezones() if zone.split("/")[0] in AREAS)


class StadiumForm(BaseForm):
    time_zone = forms.ChoiceField(
        choices=[("", "---------"), *((zone, zone.replace("_", " ")) for zone in ZONES)],
        help_text="Fans see the kick-off in this time zone and in their own.",
    )

    class Meta:
        model = Stadium
        fields = "__all__"


@admin.register(Stadium)
class StadiumAdmin(MergePages, BaseAdmin[Stadium]):
    form = StadiumForm
    list_display = ("name", "city", "country", "time_zone", "capacity")
    list_filter = ("country",)
    search_fields = ("name", "city", "names__name", "clubs__name")
    ordering = ("name", "city")
    fieldsets = (
        ("Stadium", {"fields": ("name", ("city", "country"), "time_zone")}),
        (
            "Capacity",
            {
                "fields": ("capacity",),
                "description": "If one match has a lower capacity, enter it with that fixture.",
            },
        ),
    )
    inlines = (StadiumNameRows,)
