import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.football.scenario import Meaning, scenario
from previews.football.score import Goals, Score
from previews.football.second_leg_target import SecondLegTarget, second_leg_target
from previews.football.tie import UEFA_UNTIL_2021, TieRules, TieSide
from tests.football.fixture_list import ATALANTA, LIVERPOOL, played, scores


@pytest.mark.parametrize(
    ("first_leg", "task"),
    [
        pytest.param(Score(0, 3), SecondLegTarget(TieSide.AWAY, 3, 4), id="visitors-three-down"),
        pytest.param(Score(1, 0), SecondLegTarget(TieSide.HOME, 1, 2), id="hosts-one-down"),
        pytest.param(Score(2, 2), None, id="level"),
    ],
)
def test_task_is_the_deficit_for_extra_time_and_one_more_to_go_through(first_leg, task):
    assert second_leg_target(first_leg) == task


def test_a_task_without_away_goals_is_a_margin():
    task = second_leg_target(Score(0, 3))

    assert task.to_go_through == ("a win by four or more",)
    assert (task.to_stay_level, task.level_means) == ("a win by three", "extra time")


@pytest.mark.parametrize(
    ("rules", "means"),
    [
        (TieRules(), "extra time"),
        (TieRules(extra_time=False), "penalties"),
        (TieRules(extra_time=False, penalties=False), "a replay"),
    ],
)
def test_a_level_tie_leads_to_what_the_season_says(rules, means):
    assert second_leg_target(Score(0, 3), rules).level_means == means


@pytest.mark.parametrize(
    ("first_leg", "enough", "level"),
    [
        pytest.param(
            Score(1, 0), ("a win by two or more",), "a 1–0 win", id="hosts-scored-nothing-away"
        ),
        pytest.param(
            Score(2, 1),
            ("a win by two or more", "a win by one without conceding"),
            "a 2–1 win",
            id="hosts-scored-once-away",
        ),
        pytest.param(
            Score(3, 2),
            ("a win by two or more", "a win by one conceding no more than one"),
            "a 3–2 win",
            id="hosts-scored-twice-away",
        ),
        pytest.param(
            Score(0, 3),
            ("a win by four or more", "a win by three with four or more goals scored"),
            "a 3–0 win",
            id="visitors-three-down",
        ),
    ],
)
def test_with_away_goals_the_task_is_more_than_a_margin(first_leg, enough, level):
    task = second_leg_target(first_leg, UEFA_UNTIL_2021)

    assert (task.to_go_through, task.to_stay_level) == (enough, level)


def told_by_the_task(task: SecondLegTarget, goals: Goals) -> Meaning:
    """The meaning of a score as the task describes it."""
    at_home = task.side is TieSide.HOME
    ours, theirs = goals if at_home else (goals.away, goals.home)
    deficit = task.margin_to_go_through - 1
    through, out = Meaning.HOME_THROUGH, Meaning.AWAY_THROUGH
    if not at_home:
        through, out = out, through
    if ours - theirs != deficit:
        return through if ours - theirs > deficit else out
    if task.margin_for_extra_time == deficit or task.level_score == (ours, theirs):
        return Meaning.EXTRA_TIME
    if task.scoring_at_least is not None and ours >= task.scoring_at_least:
        return through
    if task.conceding_at_most is not None and theirs <= task.conceding_at_most:
        return through
    return out


@given(scores, st.integers(0, 9), st.integers(0, 9), st.booleans())
def test_the_task_says_of_every_score_what_the_scenario_says(first_leg, home, away, away_goals):
    rules = TieRules(away_goals=away_goals)
    task = second_leg_target(first_leg, rules)
    if task is None:
        return
    goals = Goals(home, away)
    computed = scenario(
        ATALANTA, LIVERPOOL, goals, first_leg=played(LIVERPOOL, ATALANTA, first_leg), rules=rules
    )

    assert told_by_the_task(task, goals) == computed.meaning
