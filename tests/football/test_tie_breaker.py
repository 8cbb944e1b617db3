import pytest

from previews.football.tie_breaker import TieBreaker


def test_tokens_are_read_in_order():
    assert TieBreaker.parse(" goal_difference, Goals_For,") == (
        TieBreaker.GOAL_DIFFERENCE,
        TieBreaker.GOALS_FOR,
    )


def test_every_token_reads_back():
    assert TieBreaker.parse(", ".join(TieBreaker)) == tuple(TieBreaker)


def test_an_unknown_token_is_named_beside_the_known_ones():
    with pytest.raises(ValueError, match="no tie-breaker 'goaldiff'; known are goal_difference, "):
        TieBreaker.parse("goals_for, goaldiff")


def test_a_token_is_listed_once():
    with pytest.raises(ValueError, match="the tie-breaker 'wins' is listed twice"):
        TieBreaker.parse("wins, goals_for, wins")
