"""Goals minute by minute: the leads that were lost, the first goal."""

from collections.abc import Iterable
from dataclasses import dataclass

from msgspec import Struct

from previews.football.score import Goals


# A struct, as a club's years hold thousands of them.
class GoalEvent(Struct, frozen=True):
    """A goal and the side it counted for, which an own goal's scorer does not play for.

    `minute` is the minute as announced and `added` what came on top of it: 45+2 is (45, 2).
    """

    minute: int
    for_home: bool
    scorer: str = ""
    added: int = 0
    own_goal: bool = False
    penalty: bool = False

    @property
    def clock(self) -> str:
        return f"{self.minute}+{self.added}" if self.added else str(self.minute)


class RunningScore(Struct, frozen=True):
    """A goal and the score it made."""

    goal: GoalEvent
    score: Goals


@dataclass(frozen=True, slots=True)
class LostLead:
    """A lead that a side let slip: at its widest, and the goal that made it level again."""

    by_home: bool
    lead: int
    widest: RunningScore
    gone: RunningScore


def leads_lost(goals: Iterable[GoalEvent]) -> tuple[LostLead, ...]:
    """Every lead that was level again, in the order in which they were lost.

    The goals must be all of the match; compare their number with the final score. A side
    that went on to win has lost a lead all the same.
    """
    lost: list[LostLead] = []
    home = away = most = 0
    widest: tuple[GoalEvent, int, int] | None = None
    # Few leads are lost: a running score is made for those alone. Goals of one minute stay in
    # the order in which they are given.
    for goal in sorted(goals, key=lambda goal: (goal.minute, goal.added)):
        home, away = home + goal.for_home, away + (not goal.for_home)
        lead = home - away
        if lead == 0 and widest is not None:
            led, gone = _running(*widest), _running(goal, home, away)
            lost.append(LostLead(most > 0, abs(most), led, gone))
            widest, most = None, 0
        elif abs(lead) > abs(most):
            widest, most = (goal, home, away), lead
    return tuple(lost)


def first_goal(goals: Iterable[GoalEvent]) -> GoalEvent | None:
    """The goal that opened the score; None without goals.

    Of goals in one minute it is the one that is given first.
    """
    return min(goals, key=lambda goal: (goal.minute, goal.added), default=None)


def _running(goal: GoalEvent, home: int, away: int) -> RunningScore:
    return RunningScore(goal, Goals(home, away))
