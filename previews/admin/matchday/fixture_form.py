"""The form of a fixture. Editors enter the kick-off in the time zone of the stadium."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.contrib.admin.widgets import AdminTimeWidget

from previews.admin.base.base_form import BaseForm
from previews.models import Fixture, Stadium

KICK_OFF_FIELDS = {"day", "kick_off_time", "stadium"}
STADIUM_MISSING = "Choose the stadium: the kick-off is in the stadium's time zone."


class FixtureForm(BaseForm):
    kick_off_time = forms.TimeField(
        label="Kick-off, in the stadium's time zone",
        required=False,
        widget=AdminTimeWidget(format="%H:%M"),
        help_text=(
            "Enter the local time at the stadium: 21:00 for a match at 21:00 in Bergamo. Fans "
            "also see it in their own time zone. If empty, fans see “time to be confirmed”."
        ),
        error_messages={"invalid": "Enter a time like 21:00."},
    )

    class Meta:
        model = Fixture
        fields = "__all__"
        help_texts = {
            "day": "The date at the stadium.",
            "stadium": (
                "If empty on a new fixture, the home club's stadium is used, unless the ground is "
                "neutral. The kick-off is in the stadium's time zone."
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
        fixture = self.instance
        if fixture.kick_off is not None:
            zone = time_zone_of(fixture) or UTC
            self.initial["kick_off_time"] = fixture.kick_off.astimezone(zone).time()

    def clean(self) -> dict[str, Any]:
        facts = super().clean()
        self._fill_in_stage_and_season(facts)
        self._fill_in_stadium(facts)
        if KICK_OFF_FIELDS & {*self.changed_data}:
            self._set_kick_off(facts)
        return facts

    def _update_errors(self, errors: Any) -> None:
        """Show the model's errors about `kick_off` at the field `kick_off_time`."""
        by_field = getattr(errors, "error_dict", {})
        if "kick_off" in by_field:
            by_field["kick_off_time"] = by_field.pop("kick_off")
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
        day, time, stadium = (facts.get(name) for name in ("day", "kick_off_time", "stadium"))
        if time is None:
            if "kick_off_time" not in self.errors:
                self.instance.kick_off = None
            return
        zone = stadium.clock if stadium else self._zone_of_home_stadium(facts)
        if zone is None:
            self.add_error("stadium", STADIUM_MISSING)
        elif day is not None:
            self.instance.kick_off = datetime.combine(day, time, tzinfo=zone).astimezone(UTC)

    def _zone_of_home_stadium(self, facts: dict[str, Any]) -> ZoneInfo | None:
        home = facts.get("home")
        stadium: Stadium | None = home.stadium if home else None
        return stadium.clock if stadium and not facts.get("neutral_ground") else None


def time_zone_of(fixture: Fixture) -> ZoneInfo | None:
    """Return the time zone of the fixture's stadium, else of the home club's, else None."""
    if fixture.stadium:
        return fixture.stadium.clock
    stadium = fixture.home.stadium if fixture.home_id and not fixture.neutral_ground else None
    return stadium.clock if stadium else None
