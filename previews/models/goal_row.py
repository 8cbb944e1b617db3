"""Goals of fixtures as plain values, in one query."""

from typing import Any, NamedTuple

from previews.football.events import GoalEvent

GOAL_COLUMNS = (
    "fixture_id", "side", "kind", "minute", "stoppage", "person__name", "player_name",
)  # fmt: skip


class GoalRow(NamedTuple):
    """A goal and its fixture. `minute_known` is false where only the scorer is on record."""

    fixture: int
    goal: GoalEvent
    minute_known: bool


def goal_row(row: tuple[Any, ...]) -> GoalRow:
    fixture, side, kind, minute, stoppage, person, written = row
    goal = GoalEvent(
        minute or 0,
        for_home=side == "home",
        scorer=person or written,
        added=stoppage,
        own_goal=kind == "own_goal",
        penalty=kind == "penalty",
    )
    return GoalRow(fixture, goal, minute is not None)
