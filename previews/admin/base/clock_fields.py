"""Form fields for moments, typed and shown on a named clock."""

from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from django.core.exceptions import ValidationError

from previews.models.ground_clock import GroundClock

CLOCK_UNKNOWN = "The clock of the ground is not known. Choose the stadium of the fixture first."
INVALID_DAY = "Enter a date like 2024-04-18."
NO_SUCH_TIME = "The clocks change that night: {:%H:%M} on {:%-d %B %Y} is no time in {}."


def moment_on(zone: ZoneInfo, day: date, clock: time) -> datetime:
    """The moment in UTC. Raises ValidationError for a time that the clocks skip or repeat."""
    local = datetime.combine(day, clock)
    candidates = {local.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)}
    if len(candidates) > 1:
        raise ValidationError(NO_SUCH_TIME.format(clock, day, zone.key))
    return candidates.pop()


def known_zone(name: object) -> ZoneInfo | None:
    return ZoneInfo(name) if isinstance(name, str) and name in available_timezones() else None


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class ClockInput(forms.TimeInput):
    """Without the “Now” of Django's admin, which would enter the time of another clock."""

    input_type = "time"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%H:%M")


class MomentWidget(forms.MultiWidget):
    """A day and a time on the clock of `zone`, which the page sends back with them.

    So they are read on the clock that the page named, whatever has been changed since.
    """

    zone: ZoneInfo | None = None

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__([DayInput(), ClockInput(), forms.HiddenInput()], attrs)

    def decompress(self, value: Any) -> list[Any]:
        zone = self.zone or ZoneInfo("UTC")
        shown = self.zone.key if self.zone else ""
        if not value:
            return [None, None, shown]
        local = value.astimezone(zone)
        return [local.date(), local.time().replace(second=0, microsecond=0), shown]


class MomentField(forms.MultiValueField):
    """A moment on the clock that `show_on` names."""

    widget = MomentWidget

    def __init__(self, **kwargs: Any) -> None:
        day = {"invalid": INVALID_DAY, "incomplete": "Enter the day as well."}
        clock = {"invalid": "Enter a time like 21:00.", "incomplete": "Enter the time as well."}
        fields = (
            forms.DateField(error_messages=day),
            forms.TimeField(error_messages=clock),
            forms.CharField(required=False),
        )
        super().__init__(fields, require_all_fields=False, **kwargs)

    def show_on(self, clock: GroundClock | None) -> None:
        """Read and show the moment on this clock, and name it; None: it is not known yet."""
        if clock is None:
            words = "On the clock of the ground."
        elif clock.is_known:
            words = f"On the clock of the ground: {clock.name}."
        else:
            words = "In UTC: the clock of the ground is not known."
        self.help_text = f"{self.help_text} {words}".strip()
        self.widget.zone = clock.zone if clock else None

    def clean(self, value: Any) -> datetime | None:
        typed = list(value or ())[:2]
        moment: datetime | None = super().clean(value if any(typed) else None)
        return moment

    def compress(self, data_list: list[Any]) -> datetime | None:
        if not data_list:
            return None
        day, clock, shown = data_list
        zone = known_zone(shown) or self.widget.zone
        if zone is None:
            raise ValidationError(CLOCK_UNKNOWN)
        return moment_on(zone, day, clock)

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            typed = self.clean(data)
        except ValidationError:
            return True
        before: datetime | None = initial and initial.replace(second=0, microsecond=0)
        return typed != before
