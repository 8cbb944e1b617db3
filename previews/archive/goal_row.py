"""Goals of fixtures as plain values, in one query."""

from typing import Any

from msgspec import Struct

from previews.football.events import GoalEvent

GOAL_COLUMNS = (
    "fixture_id", "side", "kind", "minute", "stoppage", "person__name", "player_name",
)  # fmt: skip


class GoalRow(Struct, frozen=True):
    """A goal and its fixture. `minute_known` is false where only the scorer is on record."""

    fixture: int
    goal: GoalEvent
    minute_known: bool


def goal_row(row: tuple[Any, ...]) -> GoalRow:
    fixture, side, kind, minute, stoppage, person, written = row
    # By position, as a club's years hold thousands: by name, each takes half as long again.
    goal = GoalEvent(
        minute or 0,
        side == "home",
        person or written,
        stoppage,
        kind == "own_goal",
        kind == "penalty",
    )
    return GoalRow(fixture, goal, minute is not None)
