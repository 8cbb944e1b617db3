"""What fans are told of how the stages of a season join, or why they make no one table."""

from collections.abc import Sequence

from previews.football.stage_results import StageResults
from previews.football.stage_rules import Carried
from previews.text.stated_value import listed

COUNTED_IN_FULL = "Every match counts in full in a table of home or away matches."


def not_counted(stage: StageResults) -> str:
    return f"The matches of {stage.name} are not counted."


def of_one_stage(stage: StageResults) -> str:
    return f"This is the table of {stage.name}."


def none_before(groups: Sequence[StageResults]) -> str:
    return f"No match of the stage before {_names(groups)} is in the archive."


def not_one_table(stages: Sequence[StageResults]) -> str:
    if all(stage.rules.carried is Carried.NOTHING for stage in stages):
        return f"{_names(stages)} have a table each."
    return f"No rule says how {_names(stages)} join, so no table of the season is computed."


def follows_none(stage: StageResults) -> str:
    return f"No rule says which stage {stage.name} follows, so its points are not known."


def in_no_order(groups: Sequence[StageResults]) -> str:
    return f"No rule says in which order the clubs of {_names(groups)} finish."


def other_clubs(groups: Sequence[StageResults], base: StageResults) -> str:
    return (
        f"The clubs of {_names(groups)} are not those that {base.name} puts there, by the "
        "matches in the archive, so no table of the season is computed."
    )


def kept_apart(groups: Sequence[StageResults]) -> str:
    first, *others = [stage.name for stage in groups]
    if not others:
        return f"The clubs of {first} keep their places apart from the other clubs."
    below = ", then those of ".join(others)
    return f"The clubs of {first} finish above those of {below}, whatever their points."


def _names(stages: Sequence[StageResults]) -> str:
    return listed([stage.name for stage in stages])
