"""The club switch: one club or both, for sections that show two clubs side by side."""

from dataclasses import dataclass
from enum import StrEnum

from django.http import QueryDict

from previews.models import Fixture


class Shown(StrEnum):
    BOTH = "both"
    HOME = "home"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a switch or filter: its parameter and value in the address, its label."""

    value: str
    label: str
    chosen: bool
    parameter: str = ""

    @property
    def query(self) -> dict[str, str]:
        return {self.parameter: self.value}


def shown_in(params: QueryDict, parameter: str) -> Shown:
    asked = params.get(parameter, Shown.BOTH)
    return Shown(asked) if asked in list(Shown) else Shown.BOTH


def club_choices(fixture: Fixture, shown: Shown, parameter: str) -> tuple[Choice, ...]:
    labels = {
        Shown.BOTH: "Both clubs",
        Shown.HOME: fixture.home.short_name or fixture.home.name,
        Shown.AWAY: fixture.away.short_name or fixture.away.name,
    }
    return tuple(Choice(each, label, each is shown, parameter) for each, label in labels.items())
