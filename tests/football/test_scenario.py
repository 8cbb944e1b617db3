import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.football.scenario import Meaning, Scenario, scenario, scenarios
from previews.football.score import Goals
from previews.football.tie import UEFA_UNTIL_2021, Aggregate, TieRules
from tests.football.fixture_list import ATALANTA, BARCELONA, LIVERPOOL, played, scores

ANFIELD = played(LIVERPOOL, ATALANTA, (0, 3))
CAMP_NOU = played(BARCELONA, LIVERPOOL, (3, 0))


def test_a_score_is_told_as_a_sentence():
    assert scenario(LIVERPOOL, BARCELONA, Goals(4, 0), first_leg=CAMP_NOU) == Scenario(
        Goals(4, 0),
        Aggregate(4, 3),
        Meaning.HOME_THROUGH,
        "Liverpool go through 4–3 on aggregate",
    )


@pytest.mark.parametrize(
    ("goals", "rules", "sentence"),
    [
        ((0, 1), TieRules(), "Atalanta go through 3–1 on aggregate"),
        ((0, 3), TieRules(), "Level at 3–3 on aggregate: extra time, then penalties"),
        ((0, 3), TieRules(extra_time=False), "Level at 3–3 on aggregate: penalties"),
        ((0, 3), TieRules(False, False, False, False), "Level at 3–3 on aggregate: a replay"),
        ((1, 4), UEFA_UNTIL_2021, "Liverpool go through on away goals, 4–4 on aggregate"),
        ((0, 3), UEFA_UNTIL_2021, "Level at 3–3 on aggregate: extra time, then penalties"),
    ],
)
def test_the_rules_of_the_season_decide_a_level_tie(goals, rules, sentence):
    told = scenario(ATALANTA, LIVERPOOL, Goals(*goals), first_leg=ANFIELD, rules=rules)

    assert told.sentence == sentence


def test_a_single_match_decides_alone():
    single = [scenario(ATALANTA, LIVERPOOL, Goals(*goals)) for goals in ((1, 0), (1, 1))]

    assert [one.sentence for one in single] == [
        "Atalanta go through 1–0",
        "Extra time, then penalties",
    ]


def test_a_final_is_won():
    told = scenario(ATALANTA, LIVERPOOL, Goals(0, 1), wins="win the cup")

    assert told.sentence == "Liverpool win the cup 1–0"


@given(scores, st.integers(0, 6))
def test_the_grid_covers_every_score_once(first_leg, up_to):
    leg = played(LIVERPOOL, ATALANTA, first_leg)
    grid = scenarios(ATALANTA, LIVERPOOL, first_leg=leg, up_to=up_to)

    assert [[one.goals for one in row] for row in grid] == [
        [(home, away) for away in range(up_to + 1)] for home in range(up_to + 1)
    ]
    assert {one.meaning for row in grid for one in row} <= {
        Meaning.HOME_THROUGH,
        Meaning.AWAY_THROUGH,
        Meaning.EXTRA_TIME,
    }
