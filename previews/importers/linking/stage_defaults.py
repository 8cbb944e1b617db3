"""How the stages of a league join, where no file says so: defaults, which an editor may correct."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from previews.data.competitions import KnownCompetition
from previews.data.season_defaults import season_defaults
from previews.football.stage_rules import Carried


@dataclass(frozen=True, slots=True)
class JoiningRules:
    """Values of the columns of a stage; `carried` is empty where no rule is known."""

    carried: str = ""
    carries_goals: bool = True
    group_order: int | None = None


NOT_KNOWN = JoiningRules()


def joining_rules(competition: KnownCompetition, first_year: int, stage: str) -> JoiningRules:
    """How a stage of this name joins the season that begins in `first_year`."""
    group = _group(stage)
    if group is not None:
        name, order = group
        for split in season_defaults().splits:
            if split.include(competition, first_year) and name in split.groups:
                return JoiningRules(split.carried, split.carries_goals, order)
        return NOT_KNOWN
    if _championship().fullmatch(stage):
        return JoiningRules(Carried.NOTHING.value)
    return NOT_KNOWN


def is_group_after_a_split(competition: KnownCompetition, first_year: int, stage: str) -> bool:
    """Whether a heading that reads like a play-off is a group of this league instead."""
    if competition.is_cup or (group := _group(stage)) is None:
        return False
    return any(
        split.include(competition, first_year) and group[0] in split.groups
        for split in season_defaults().splits
    )


@lru_cache(maxsize=1000)
def _group(stage: str) -> tuple[str, int] | None:
    """The group that a stage is by its name, and its order from the top."""
    for order, (group, pattern) in enumerate(_groups().items(), start=1):
        if pattern.fullmatch(stage):
            return group, order
    return None


@cache
def _groups() -> dict[str, re.Pattern[str]]:
    return {
        group: re.compile("|".join(patterns), re.IGNORECASE)
        for group, patterns in season_defaults().groups_after_a_split.items()
    }


@cache
def _championship() -> re.Pattern[str]:
    return re.compile("|".join(season_defaults().own_championships.patterns), re.IGNORECASE)
