"""The form of a fixture. Editors enter the kick-off in the time zone of the stadium."""

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError

from previews.admin.base.base_form import BaseForm
from previews.admin.base.clock_fields import ClockInput, known_zone, moment_on
from previews.admin.base.clock_or_instant import CLOCK_CHOICES, KEEP_CLOCK, KEEP_INSTANT, offer
from previews.models import Fixture
from previews.models.ground_clock import GroundClock, ground_clock

CLOCK_OR_INSTANT = (
    "The clock of the ground changes from {old} to {new}. "
    "Keep the clock ({clock}) or keep the instant ({instant})?"
)
IN_UTC = "Choose the stadium, or confirm that the kick-off is at {clock}: no other clock is known."


class FixtureForm(BaseForm):
    kick_off_time = forms.TimeField(
        label="Kick-off, on the clock of the ground",
        required=False,
        widget=ClockInput(),
        help_text=(
            "Fans also see it in their own time zone. If empty, fans see “time to be confirmed”."
        ),
        error_messages={"invalid": "Enter a time like 21:00."},
    )
    # The zone that the label named, and the answer where the clock of the ground has changed.
    kick_off_zone = forms.CharField(required=False, widget=forms.HiddenInput)
    kick_off_keeps = forms.ChoiceField(
        label="Which kick-off?", required=False, widget=forms.HiddenInput, choices=CLOCK_CHOICES
    )

    class Meta:
        model = Fixture
        fields = "__all__"
        help_texts = {
            "day": "The date at the stadium.",
            "stadium": (
                "If empty on a new fixture, the home club's stadium is used, unless the ground is "
                "neutral. Without a stadium, the kick-off is on the clock of the home club's "
                "ground or country, else of the competition's country, else in UTC."
            ),
            "status": "Fans see it, unless it is Scheduled or Played.",
            "neutral_ground": "Fans see “neutral ground”. The match is neither home nor away.",
            "season": "If empty, the season of the stage is used.",
            "stage": "The round. If empty, the stage of the tie is used.",
        }
        labels = {
            "half_time_home": "Home at half-time",
            "half_time_away": "Away at half-time",
            "shoot_out_home": "Home in the shoot-out",
            "shoot_out_away": "Away in the shoot-out",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "season" in self.fields:
            self.fields["season"].required = False
        if "day" in self.fields:
            self.fields["day"].required = True
        self.kick_off_before = self.instance.kick_off
        self.clock_before = self.instance.clock if self.instance.pk else None
        if self.clock_before is not None:
            self._show_clock(self.clock_before)

    def clean(self) -> dict[str, Any]:
        facts = super().clean()
        self._fill_in_stage_and_season(facts)
        self._fill_in_stadium(facts)
        self._set_kick_off(facts)
        return facts

    def _show_clock(self, clock: GroundClock) -> None:
        """Name the clock beside the field, and show the stored kick-off on it."""
        if "kick_off_time" not in self.fields:
            return
        name = f"on the clock of the ground ({clock.name})" if clock.is_known else "in UTC"
        self.fields["kick_off_time"].label = f"Kick-off, {name}"
        self.initial["kick_off_zone"] = clock.zone.key
        if self.kick_off_before is not None:
            self.initial["kick_off_time"] = clock.local(self.kick_off_before).time()

    def _update_errors(self, errors: Any) -> None:
        """Show errors about `kick_off` at `kick_off_time`; those of a refused field once."""
        by_field = getattr(errors, "error_dict", {})
        if "kick_off" in by_field:
            by_field["kick_off_time"] = by_field.pop("kick_off")
        for name in by_field.keys() & self.errors.keys() - {NON_FIELD_ERRORS}:
            del by_field[name]
        super()._update_errors(errors)  # type: ignore[misc]  # Django's own, without a stub

    def _fill_in_stage_and_season(self, facts: dict[str, Any]) -> None:
        """Fill in an empty stage from the tie, and an empty season from the stage."""
        if facts.get("tie") and not facts.get("stage"):
            facts["stage"] = facts["tie"].stage
        if facts.get("stage") and not facts.get("season"):
            facts["season"] = facts["stage"].season
        if not facts.get("season") and not self.errors.keys() & {"season", "stage", "tie"}:
            self.add_error("season", "Choose a season, a stage or a tie.")

    def _fill_in_stadium(self, facts: dict[str, Any]) -> None:
        home = facts.get("home")
        is_new_at_home = not self.instance.pk and not facts.get("neutral_ground")
        if is_new_at_home and home and not facts.get("stadium") and "stadium" not in self.errors:
            facts["stadium"] = home.stadium

    def _set_kick_off(self, facts: dict[str, Any]) -> None:
        if "kick_off_time" not in self.fields or {"day", "kick_off_time"} & self.errors.keys():
            return
        day, typed = facts["day"], facts["kick_off_time"]
        if typed is None:
            self.instance.kick_off = None
            return
        new = _clock_of(facts)
        old = self.clock_before
        shown = known_zone(facts.get("kick_off_zone")) or (old.zone if old else None)
        try:
            on_new = moment_on(new.zone, day, typed)
            on_old = moment_on(shown, day, typed) if shown else None
        except ValidationError as error:
            self.add_error("kick_off_time", error)
            return
        if on_old is None and not new.is_known:
            self._confirm_utc(facts, on_new)
        elif shown and on_old and on_new != on_old and self._leaves_open(new, shown, typed):
            self._ask(facts, new, on_new, on_old)
        elif {"day", "kick_off_time"} & {*self.changed_data} or on_new != on_old:
            self.instance.kick_off = on_new

    def _leaves_open(self, new: GroundClock, shown: ZoneInfo, typed: time) -> bool:
        """Whether the time can be one of the old clock: it is unchanged, or in UTC now."""
        before = self.kick_off_before
        unchanged = before is not None and f"{before.astimezone(shown):%H:%M}" == f"{typed:%H:%M}"
        return unchanged or not new.is_known

    def _confirm_utc(self, facts: dict[str, Any], moment: datetime) -> None:
        """Refuse a time on an unknown clock once."""
        words = f"{moment:%H:%M} UTC"
        if facts.get("kick_off_keeps") == KEEP_CLOCK:
            self.instance.kick_off = moment
        else:
            offer(self, "kick_off_keeps", IN_UTC.format(clock=words), [(KEEP_CLOCK, words)])

    def _ask(
        self, facts: dict[str, Any], new: GroundClock, on_new: datetime, on_old: datetime
    ) -> None:
        """Refuse once: does the typed time move to the clock of the new ground?"""
        keeps = facts.get("kick_off_keeps")
        if keeps == KEEP_CLOCK:
            self.instance.kick_off = on_new
        elif keeps == KEEP_INSTANT:
            self.instance.kick_off = on_old
            facts["day"] = new.local(on_old).date()
        else:
            clock, instant = (_in_words(moment, new, facts["day"]) for moment in (on_new, on_old))
            old = self.clock_before.name if self.clock_before else "another zone"
            words = {"old": old, "new": new.name, "clock": clock, "instant": instant}
            choices = [
                (KEEP_CLOCK, f"Keep the clock: {clock}"),
                (KEEP_INSTANT, f"Keep the instant: {instant}"),
            ]
            offer(self, "kick_off_keeps", CLOCK_OR_INSTANT.format(**words), choices)


def _clock_of(facts: dict[str, Any]) -> GroundClock:
    """The clock of the ground by what is typed."""
    season = facts.get("season")
    return ground_clock(
        facts.get("stadium"),
        facts.get("home"),
        season.competition if season else None,
        neutral_ground=bool(facts.get("neutral_ground")),
    )


def _in_words(moment: datetime, clock: GroundClock, day: date) -> str:
    """A moment on a clock: "19:00 in London", with the day where it is another one."""
    local = clock.local(moment)
    words = f"{local:%H:%M} in {clock.short_name}"
    return words if local.date() == day else f"{words} on {local:%-d %B %Y}"
