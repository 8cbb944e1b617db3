import pytest
from hypothesis import given

from previews.football.result import Outcome, Result, Where, result
from tests.football.fixture_list import (
    ATALANTA,
    ATLETICO,
    CHELSEA,
    LIVERPOOL,
    after_extra_time,
    fixture_lists,
    played,
)


def test_a_result_turns_the_score_to_the_club():
    fixture = played(LIVERPOOL, ATALANTA, (0, 3))

    atalanta, liverpool = result(fixture, ATALANTA.club), result(fixture, LIVERPOOL.club)

    assert atalanta == Result(fixture, False, 3, 0, Outcome.WIN)
    assert (atalanta.side, atalanta.opponent) == (ATALANTA, LIVERPOOL)
    assert liverpool == Result(fixture, True, 0, 3, Outcome.DEFEAT)
    assert (liverpool.side, liverpool.opponent) == (LIVERPOOL, ATALANTA)


def test_a_shoot_out_is_a_draw_and_tells_who_won_it():
    final = played(LIVERPOOL, CHELSEA, after_extra_time(0, 0, pens=(11, 10)), neutral_ground=True)
    liverpool, chelsea = result(final, LIVERPOOL.club), result(final, CHELSEA.club)

    assert (liverpool.outcome, liverpool.won_shoot_out) == (Outcome.DRAW, True)
    assert (chelsea.outcome, chelsea.won_shoot_out) == (Outcome.DRAW, False)
    assert (liverpool.where, chelsea.where) == (Where.NEUTRAL, Where.NEUTRAL)


def test_ninety_minutes_may_tell_another_story_than_the_final_score():
    score = after_extra_time(2, 3, after_90=(1, 0))
    second_leg = result(played(LIVERPOOL, ATLETICO, score), LIVERPOOL.club)

    assert (second_leg.outcome, second_leg.outcome_after_90) == (Outcome.DEFEAT, Outcome.WIN)


def test_extra_time_hides_ninety_minutes_that_nobody_kept():
    second_leg = result(played(LIVERPOOL, ATLETICO, after_extra_time(2, 3)), LIVERPOOL.club)

    assert second_leg.outcome_after_90 is None


def test_a_club_that_does_not_play_has_no_result():
    with pytest.raises(ValueError, match="club 5 does not play"):
        result(played(LIVERPOOL, ATALANTA, (0, 3)), CHELSEA.club)


def test_an_outcome_is_a_letter_and_a_word():
    assert [(outcome.value, outcome.word) for outcome in Outcome] == [
        ("W", "win"),
        ("D", "draw"),
        ("L", "defeat"),
    ]


@given(fixture_lists())
def test_the_two_sides_see_the_same_fixture_turned_round(fixtures):
    opposite = {"W": "L", "D": "D", "L": "W"}
    for fixture in fixtures:
        home, away = result(fixture, fixture.home.club), result(fixture, fixture.away.club)

        assert home.outcome == opposite[away.outcome]
        assert home.goal_difference == -away.goal_difference
