"""Goals under one name for two clubs: of several people, or of one who changed clubs.

Only a person can decide whether a name is of one player. Goals for two clubs on one day are of two
people; days of one season that lie between each other may be, or of a player who was on loan.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from previews.football.played_fixture import Side
from previews.text.stated_value import listed


@dataclass(frozen=True, slots=True)
class Credit:
    """A goal to the credit of a name: the club it was scored for, the day and the season.

    `nations`: for a national team, whose players have clubs besides.
    """

    name: str
    club: Side
    day: date
    season: str
    nations: bool = False
    penalty: bool = False


@dataclass(frozen=True, slots=True)
class Namesakes:
    """A name with goals for several clubs. `same_day` is a day with goals for two of them.

    Without such a day it may also be one player.
    """

    name: str
    clubs: tuple[Side, ...]
    same_day: date | None = None

    @property
    def are_several(self) -> bool:
        return self.same_day is not None

    @property
    def remark(self) -> str:
        """What stands beside each line of the name."""
        return "one of several players of this name" if self.are_several else MAY_BE_SEVERAL

    @property
    def sentence(self) -> str:
        clubs = listed([side.name for side in self.clubs])
        if self.same_day is not None:
            day = f"{self.same_day:%-d %B %Y}"
            return (
                f"{self.name} has goals for several clubs on one day, {day}: the name is of "
                f"several people ({clubs}), whose goals are not added up"
            )
        return (
            f"{self.name} has goals for {clubs} on overlapping days of a season: "
            "the name may be of several people"
        )


MAY_BE_SEVERAL = "the name may be of several people"


def namesakes(credits: Iterable[Credit]) -> dict[str, Namesakes]:
    """The names whose goals are not surely one player's."""
    by_name: dict[tuple[str, bool], list[Credit]] = {}
    for credit in credits:
        by_name.setdefault((credit.name, credit.nations), []).append(credit)
    several: dict[str, Namesakes] = {}
    for (name, _nations), theirs in by_name.items():
        clubs = {credit.club.club: credit.club for credit in theirs}
        if len(clubs) < 2 or (not (day := _same_day(theirs)) and not _overlap(theirs)):
            continue
        if name not in several or not several[name].are_several:
            by_words = sorted(clubs.values(), key=lambda side: side.name)
            several[name] = Namesakes(name, tuple(by_words), day)
    return several


def _same_day(credits: Iterable[Credit]) -> date | None:
    """The first day on which two clubs scored."""
    clubs_of: dict[date, set[int]] = {}
    for credit in credits:
        clubs_of.setdefault(credit.day, set()).add(credit.club.club)
    return min((day for day, clubs in clubs_of.items() if len(clubs) > 1), default=None)


def _overlap(credits: Iterable[Credit]) -> bool:
    """Whether the days for two clubs overlap within one season: a player may come back later."""
    days: dict[str, dict[int, list[date]]] = {}
    for credit in credits:
        days.setdefault(credit.season, {}).setdefault(credit.club.club, []).append(credit.day)
    return any(
        min(first) <= max(second) and min(second) <= max(first)
        for clubs in days.values()
        for first, second in combinations(clubs.values(), 2)
    )
