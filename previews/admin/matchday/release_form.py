"""What is typed with a step of a preview: a time and its clock, a reason, a remark."""

from datetime import datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django import forms

from previews.admin.base.clock_fields import MomentField
from previews.editions.transitions import Transition
from previews.models import Preview
from previews.models.ground_clock import GroundClock

# Of clocks that are named by a place: Europe/London.
REGIONS = {
    "Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific",
}  # fmt: skip


class ReleaseForm(forms.Form):
    """What a release can need beside the button."""

    publish_at = MomentField(label="Fans see it from", required=False)
    clock = forms.ChoiceField(label="On this clock", required=False)
    reason = forms.CharField(label="What is corrected", required=False, max_length=250)

    def __init__(self, preview: Preview, data: Any, steps: list[Transition], now: datetime) -> None:
        super().__init__(_on_chosen_clock(data), initial={"publish_at": preview.publish_at})
        names = {step.name for step in steps}
        ground = preview.fixture.clock
        publish_at, clock = (self.fields[name] for name in ("publish_at", "clock"))
        publish_at.show_on(ground)  # type: ignore[attr-defined]  # a MomentField
        clock.choices = clock_choices(ground)  # type: ignore[attr-defined]  # a ChoiceField
        if "schedule" not in names:
            del self.fields["publish_at"], self.fields["clock"]
        if not preview.has_begun(now) or "release" not in names:
            del self.fields["reason"]

    @property
    def typed(self) -> dict[str, Any]:
        """What the step needs; the moment is the same on every clock."""
        return {name: value for name, value in self.cleaned_data.items() if name != "clock"}


def clock_choices(ground: GroundClock) -> list[tuple[Any, Any]]:
    """The clock of the ground first, then every clock of the world by its name."""
    name = ground.name if ground.is_known else "UTC, as that of the ground is not known"
    return [("", f"The ground: {name}"), ("UTC", "UTC"), ("Other clocks", _zones())]


@cache
def _zones() -> list[tuple[str, str]]:
    named = (zone for zone in available_timezones() if zone.partition("/")[0] in REGIONS)
    return [(zone, zone.replace("_", " ")) for zone in sorted(named)]


def _on_chosen_clock(data: Any) -> Any:
    """The day and the time are read on the clock that was chosen instead of the ground's."""
    chosen = data.get("clock") if data else ""
    if not chosen or chosen not in available_timezones():
        return data
    typed = data.copy()
    typed["publish_at_2"] = ZoneInfo(chosen).key
    return typed


class RemarkForm(forms.Form):
    """What is said with a step of a review."""

    remark = forms.CharField(
        required=False,
        max_length=Preview._meta.get_field("review_remark").max_length,
        widget=forms.Textarea(attrs={"rows": 4, "class": "vLargeTextField"}),
        help_text="The page of the preview and the desk show it, and its history keeps it.",
    )

    def __init__(self, step: Transition, data: Any) -> None:
        super().__init__(data)
        self.fields["remark"].label = step.remark
        self.fields["remark"].required = step.needs_remark
        if not step.remark:
            del self.fields["remark"]
