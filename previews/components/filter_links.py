"""Filter links: one club or both, for sections that show two clubs side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from django.http import QueryDict

from previews.components.club_badge import ClubBadge


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


class OfClub(Protocol):
    """What a section says of one club."""

    @property
    def club(self) -> ClubBadge: ...


@dataclass(frozen=True, slots=True)
class ChosenClubs[Side: OfClub]:
    """What a section shows: both clubs or one, and the links that choose."""

    clubs: tuple[Side, ...]
    shown: ClubFilter
    choices: tuple[FilterLink, ...]

    @property
    def shows_both(self) -> bool:
        return self.shown is ClubFilter.BOTH


def chosen_clubs[Side: OfClub](
    both: Sequence[Side], state: QueryDict, parameter: str
) -> ChosenClubs[Side]:
    """The clubs that the query asks for. `both` are the home club and the away club."""
    asked = state.get(parameter, ClubFilter.BOTH)
    shown = ClubFilter(asked) if asked in list(ClubFilter) else ClubFilter.BOTH
    both_sides = "Both teams" if any(side.club.is_nation for side in both) else "Both clubs"
    labels = {ClubFilter.BOTH: both_sides} | {
        ClubFilter(side.club.side): side.club.short_name for side in both
    }
    return ChosenClubs(
        clubs=tuple(side for side in both if shown in (ClubFilter.BOTH, side.club.side)),
        shown=shown,
        choices=tuple(
            FilterLink(each, label, each is shown, parameter) for each, label in labels.items()
        ),
    )
