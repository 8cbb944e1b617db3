"""The form of a return leg: its day and its kick-off, on the clock of its ground."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from previews.admin.base.clock_fields import INVALID_DAY, ClockInput, DayInput, moment_on
from previews.models import Fixture
from previews.models.ground_clock import ground_clock

AFTER = "The return leg is after the first leg, which is on {day:%-d %B %Y}."


class ReturnLegForm(forms.Form):
    day = forms.DateField(widget=DayInput(), error_messages={"invalid": INVALID_DAY})
    kick_off_time = forms.TimeField(
        required=False,
        widget=ClockInput(),
        help_text="If empty, fans see “time to be confirmed”.",
        error_messages={"invalid": "Enter a time like 21:00."},
    )

    def __init__(self, first: Fixture, data: Any) -> None:
        super().__init__(data)
        self.first = first
        self.stadium = first.away.stadium
        competition = first.season.competition
        self.clock = ground_clock(self.stadium, first.away, competition, neutral_ground=False)
        self.fields["kick_off_time"].label = (
            f"Kick-off, on the clock of the ground ({self.clock.name})"
            if self.clock.is_known
            else "Kick-off, in UTC: the clock of the ground is not known"
        )
        self.moment: Any = None

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or self.cleaned_data
        day, time = facts.get("day"), facts.get("kick_off_time")
        if day and day <= self.first.day:
            self.add_error("day", AFTER.format(day=self.first.day))
        elif day and time:
            try:
                self.moment = moment_on(self.clock.zone, day, time)
            except ValidationError as error:
                self.add_error("kick_off_time", error)
        return facts

    def second_leg(self, first: Fixture) -> Fixture:
        """The clubs of the first leg turned round, in its tie, at the other club's ground."""
        second = Fixture(
            season=first.season, stage=first.stage, tie=first.tie, leg=2,
            home=first.away, away=first.home, stadium=self.stadium,
            day=self.cleaned_data["day"], kick_off=self.moment,
        )  # fmt: skip
        second.edited_by_hand = True
        return second
