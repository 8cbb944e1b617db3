import pytest
from hypothesis import given

from previews.football.score import Score
from previews.football.tie import (
    Aggregate,
    Tie,
    TieSide,
    aggregate,
    away_goals_leader,
    legs_of,
)
from tests.football.fixture_list import BARCELONA, CHELSEA, LIVERPOOL, played, scores


def test_first_leg_is_turned_round_because_the_sides_swap_grounds():
    liverpool_0_3_atalanta = Score(home=0, away=3)

    assert aggregate(liverpool_0_3_atalanta) == Aggregate(home=3, away=0)


def test_second_leg_is_added_to_the_first():
    barcelona_3_0_liverpool = Score(home=3, away=0)
    liverpool_4_0_barcelona = Score(home=4, away=0)

    tie = aggregate(barcelona_3_0_liverpool, liverpool_4_0_barcelona)

    assert tie == Aggregate(home=4, away=3)
    assert (tie.leader, tie.lead, tie.from_above()) == (TieSide.HOME, 1, "4–3")


@given(scores, scores)
def test_no_goal_is_lost_and_the_order_of_the_legs_only_swaps_the_names(first_leg, second_leg):
    tie = aggregate(first_leg, second_leg)
    swapped = aggregate(second_leg, first_leg)

    assert tie.home + tie.away == sum(first_leg.goals) + sum(second_leg.goals)
    assert (tie.home, tie.away) == (swapped.away, swapped.home)


def test_away_goals_are_compared_over_both_legs():
    assert away_goals_leader(Score(2, 1), Score(1, 0)) is TieSide.HOME
    assert away_goals_leader(Score(1, 0), Score(2, 1)) is TieSide.AWAY
    assert away_goals_leader(Score(1, 1), Score(1, 1)) is None


FIRST = played(BARCELONA, LIVERPOOL, (3, 0), leg=1)
LEVEL = played(BARCELONA, LIVERPOOL, (1, 1))
AGAIN = played(LIVERPOOL, BARCELONA, (2, 0))


@pytest.mark.parametrize(
    ("fixtures", "stated", "legs"),
    [
        pytest.param((FIRST,), None, 2, id="a-fixture-knows-its-leg"),
        pytest.param((LEVEL,), None, 1, id="one-fixture-without-a-leg"),
        pytest.param((LEVEL, AGAIN), None, 1, id="a-level-match-was-replayed"),
        pytest.param((AGAIN, LEVEL), None, 2, id="a-settled-match-is-not-replayed"),
        pytest.param((LEVEL, AGAIN), 2, 2, id="the-season-says-two"),
    ],
)
def test_the_number_of_legs_is_stated_or_read_from_the_fixtures(fixtures, stated, legs):
    assert legs_of(Tie(1, (BARCELONA, LIVERPOOL), fixtures, legs=stated)) == legs


def test_the_opponent_in_a_tie_is_the_other_club():
    tie = Tie(1, (BARCELONA, LIVERPOOL))

    assert (tie.other(LIVERPOOL.club), tie.other(BARCELONA.club)) == (BARCELONA, LIVERPOOL)
    with pytest.raises(ValueError, match="club 5 is not in the tie Barcelona v Liverpool"):
        tie.other(CHELSEA.club)
