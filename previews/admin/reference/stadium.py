"""The page of a stadium."""

from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from django.contrib import admin, messages
from django.http import HttpRequest

from previews.admin.base.base_admin import BaseAdmin
from previews.admin.base.clock_or_instant import CLOCK_CHOICES, KEEP_CLOCK, KEEP_INSTANT, offer
from previews.admin.base.rechecking import Rechecking
from previews.admin.base.slugged_form import SluggedForm
from previews.admin.base.typed_admin import AnyForm
from previews.admin.identity.merge_pages import MergePages
from previews.admin.reference.spelling_rows import StadiumNameRows
from previews.models import Fixture, Stadium
from previews.models.zone_change import change_zone
from previews.text.number_words import in_words

AREAS = ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
ZONES = sorted(zone for zone in available_timezones() if zone.split("/")[0] in AREAS)

QUESTION = (
    "{count} on the clock of this stadium, the latest one of {match}. Keep the clock ({clock}) or "
    "keep the instant ({instant})?"
)


class StadiumForm(SluggedForm):
    time_zone = forms.ChoiceField(
        choices=[("", "---------"), *((zone, zone.replace("_", " ")) for zone in ZONES)],
        help_text="Fans see the kick-off in this time zone and in their own.",
    )

    kick_offs_keep = forms.ChoiceField(
        label="Which kick-offs?", required=False, widget=forms.HiddenInput, choices=CLOCK_CHOICES
    )

    class Meta:
        model = Stadium
        fields = "__all__"

    def clean(self) -> dict[str, Any]:
        facts = super().clean()
        if self.instance.pk and facts.get("time_zone") and "time_zone" in self.changed_data:
            self._ask(self.initial["time_zone"], facts)
        return facts

    def _ask(self, before: str, facts: dict[str, Any]) -> None:
        """Refuse once where kick-offs are stored: do they move with the clock?"""
        kick_offs = Fixture.objects.on_clock_of(self.instance)
        newest = kick_offs.latest_first().first()
        if newest is None or newest.kick_off is None or facts.get("kick_offs_keep"):
            return
        zone = facts["time_zone"]
        clock = f"{newest.kick_off.astimezone(ZoneInfo(before)):%H:%M} in {zone}"
        instant = f"{newest.kick_off.astimezone(ZoneInfo(zone)):%H:%M} in {zone}"
        count = kick_offs.count()
        number = f"{in_words(count)} {'kick-off is' if count == 1 else 'kick-offs are'}"
        words = {"match": newest, "clock": clock, "instant": instant}
        question = QUESTION.format(count=f"{number[0].upper()}{number[1:]}", **words)
        choices = [
            (KEEP_CLOCK, f"Keep the clock: {clock}"),
            (KEEP_INSTANT, f"Keep the instant: {instant}"),
        ]
        offer(self, "kick_offs_keep", question, choices)


@admin.register(Stadium)
class StadiumAdmin(MergePages, Rechecking, BaseAdmin[Stadium]):
    form = StadiumForm
    list_display = ("name", "city", "country", "time_zone", "capacity")
    list_filter = ("country",)
    search_fields = ("name", "city", "names__name", "clubs__name")
    ordering = ("name_key", "city_key")
    fieldsets = (
        ("Stadium", {"fields": ("name", ("city", "country"), "time_zone", "kick_offs_keep")}),
        (
            "Capacity",
            {
                "fields": ("capacity",),
                "description": "If one match has a lower capacity, enter it with that fixture.",
            },
        ),
        ("Web address", {"fields": ("slug",)}),
    )
    inlines = (StadiumNameRows,)

    def save_model(self, request: HttpRequest, obj: Stadium, form: AnyForm, change: bool) -> None:
        """Save the stadium; a new time zone moves its kick-offs only where the editor said so."""
        before = form.initial.get("time_zone", "")
        super().save_model(request, obj, form, change)
        if change and before and before != obj.time_zone:
            keeps_clock = form.cleaned_data.get("kick_offs_keep") == KEEP_CLOCK
            moved = change_zone(obj, ZoneInfo(before), keeps_clock=keeps_clock)
            messages.info(request, f"Fixtures with another kick-off or day: {moved}.")
