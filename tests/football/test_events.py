from hypothesis import given
from hypothesis import strategies as st

from previews.football.events import (
    GoalEvent,
    LostLead,
    RunningScore,
    first_goal,
    leads_lost,
)
from previews.football.score import Goals

FIRST = GoalEvent(13, for_home=True, scorer="Gianluca Scamacca")
SECOND = GoalEvent(18, for_home=True, scorer="Éderson", penalty=True)
THIRD = GoalEvent(56, for_home=False, scorer="Darko Lazović")
FOURTH = GoalEvent(60, for_home=False, scorer="Tijjani Noslin")


def test_stoppage_time_comes_before_the_second_half():
    late = GoalEvent(45, for_home=False, added=2)
    after = GoalEvent(46, for_home=True)

    (lost,) = leads_lost([after, late, FIRST])

    assert (lost.widest.goal, lost.gone) == (FIRST, RunningScore(late, Goals(1, 1)))
    assert (late.clock, after.clock) == ("45+2", "46")


def test_the_first_goal_is_the_earliest_and_of_one_minute_the_first_given():
    same_minute = GoalEvent(13, for_home=False)

    assert first_goal([THIRD, FIRST, same_minute, SECOND]) == FIRST
    assert first_goal([]) is None


def test_a_lead_of_two_was_lost_in_four_minutes():
    (lost,) = leads_lost([FOURTH, THIRD, SECOND, FIRST])

    assert lost == LostLead(
        by_home=True,
        lead=2,
        widest=RunningScore(SECOND, Goals(2, 0)),
        gone=RunningScore(FOURTH, Goals(2, 2)),
    )


def test_both_sides_may_lose_a_lead():
    swings = [GoalEvent(minute, for_home) for minute, for_home in enumerate([1, 0, 0, 1, 1], 1)]

    assert [(lost.by_home, lost.lead, lost.gone.goal.minute) for lost in leads_lost(swings)] == [
        (True, 1, 2),
        (False, 1, 4),
    ]


def test_a_lead_that_only_shrank_is_not_lost():
    assert leads_lost([FIRST, SECOND, THIRD]) == ()


@given(st.lists(st.booleans()))
def test_every_time_level_after_a_lead_is_a_lead_lost(order):
    goals = [GoalEvent(minute, for_home) for minute, for_home in enumerate(order, 1)]
    by_home = [sum(order[:many]) for many in range(1, len(order) + 1)]
    level = [
        RunningScore(goal, Goals(home, home))
        for goal, home in zip(goals, by_home, strict=True)
        if goal.minute == 2 * home
    ]

    assert [lost.gone for lost in leads_lost(goals)] == level
