"""Filter links: one club or both, for sections that show two clubs side by side."""

from dataclasses import dataclass
from enum import StrEnum

from django.http import QueryDict

from previews.models import Fixture


class ClubFilter(StrEnum):
    BOTH = "both"
    HOME = "home"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class FilterLink:
    """One choice of a switch or filter: its parameter and value in the address, its label."""

    value: str
    label: str
    chosen: bool
    parameter: str = ""

    @property
    def query(self) -> dict[str, str]:
        return {self.parameter: self.value}


def shown_in(params: QueryDict, parameter: str) -> ClubFilter:
    asked = params.get(parameter, ClubFilter.BOTH)
    return ClubFilter(asked) if asked in list(ClubFilter) else ClubFilter.BOTH


def club_choices(fixture: Fixture, shown: ClubFilter, parameter: str) -> tuple[FilterLink, ...]:
    labels = {
        ClubFilter.BOTH: "Both clubs",
        ClubFilter.HOME: fixture.home.short_name or fixture.home.name,
        ClubFilter.AWAY: fixture.away.short_name or fixture.away.name,
    }
    return tuple(
        FilterLink(each, label, each is shown, parameter) for each, label in labels.items()
    )
