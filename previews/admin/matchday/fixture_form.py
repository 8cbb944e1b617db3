"""The form of a fixture: an editor types the kick-off as the clock at the stadium shows it."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.contrib.admin.widgets import AdminTimeWidget

from previews.admin.base.base_form import BaseForm
from previews.models import Fixture, Stadium

DECIDES_KICK_OFF = {"day", "kick_off_time", "stadium"}
NO_CLOCK = "Choose the stadium first: without it nobody knows which clock shows this time."


class FixtureForm(BaseForm):
    kick_off_time = forms.TimeField(
        label="Kick-off, on the clock at the stadium",
        required=False,
        widget=AdminTimeWidget(format="%H:%M"),
        help_text=(
            "21:00 in Bergamo is 21:00 here, in summer and in winter: fans see it in their own "
            "time. Empty shows them “time to be confirmed”."
        ),
        error_messages={"invalid": "A time of day as 21:00."},
    )

    class Meta:
        model = Fixture
        fields = "__all__"
        help_texts = {
            "day": "On the stadium's calendar.",
            "stadium": (
                "Empty on a new fixture: the home club's own ground, unless the ground is "
                "neutral. Its clock tells when the kick-off is."
            ),
            "status": "Fans read it, unless the fixture is simply scheduled or played.",
            "neutral_ground": "Fans read “neutral ground”; form and records count it apart.",
            "season": "Empty: the stage's.",
            "stage": "The round. Empty: the tie's.",
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
            clock = clock_of(fixture) or UTC
            self.initial["kick_off_time"] = fixture.kick_off.astimezone(clock).time()

    def clean(self) -> dict[str, Any]:
        facts = super().clean()
        self._take_stage_and_season(facts)
        self._take_home_ground(facts)
        if DECIDES_KICK_OFF & {*self.changed_data}:
            self._set_kick_off(facts)
        return facts

    def _update_errors(self, errors: Any) -> None:
        """What the fixture says of its kick-off stands beside the time that was typed."""
        found = getattr(errors, "error_dict", {})
        if "kick_off" in found:
            found["kick_off_time"] = found.pop("kick_off")
        super()._update_errors(errors)  # type: ignore[misc]  # Django's own, without a stub

    def _take_stage_and_season(self, facts: dict[str, Any]) -> None:
        """A tie belongs to one stage, and a stage to one season: nobody has to say it twice."""
        if facts.get("tie") and not facts.get("stage"):
            facts["stage"] = facts["tie"].stage
        if facts.get("stage") and not facts.get("season"):
            facts["season"] = facts["stage"].season
        if not facts.get("season") and not self.errors.keys() & {"season", "stage", "tie"}:
            self.add_error("season", "Say in which season, or in which stage of one.")

    def _take_home_ground(self, facts: dict[str, Any]) -> None:
        home = facts.get("home")
        wanted = not self.instance.pk and not facts.get("neutral_ground")
        if wanted and home and not facts.get("stadium") and "stadium" not in self.errors:
            facts["stadium"] = home.stadium

    def _set_kick_off(self, facts: dict[str, Any]) -> None:
        day, time, stadium = (facts.get(name) for name in ("day", "kick_off_time", "stadium"))
        if time is None:
            if "kick_off_time" not in self.errors:
                self.instance.kick_off = None
            return
        clock = stadium.clock if stadium else self._clock_of_home_ground(facts)
        if clock is None:
            self.add_error("stadium", NO_CLOCK)
        elif day is not None:
            self.instance.kick_off = datetime.combine(day, time, tzinfo=clock).astimezone(UTC)

    def _clock_of_home_ground(self, facts: dict[str, Any]) -> ZoneInfo | None:
        home = facts.get("home")
        ground: Stadium | None = home.stadium if home else None
        return ground.clock if ground and not facts.get("neutral_ground") else None


def clock_of(fixture: Fixture) -> ZoneInfo | None:
    """The clock of the stadium; of the home club's ground where no stadium is known."""
    if fixture.stadium:
        return fixture.stadium.clock
    ground = fixture.home.stadium if fixture.home_id and not fixture.neutral_ground else None
    return ground.clock if ground else None
