"""Which matches can be those of a knock-out: no club plays on after it lost."""

from datetime import date, timedelta

import pytest

from previews.football.knock_out_shape import ShapeMatch, is_knock_out

A, B, C, D = 1, 2, 3, 4


def match(home, away, week, goals=None, shoot_out=None):
    return ShapeMatch(home, away, date(2024, 1, 1) + timedelta(weeks=week), goals, shoot_out)


SINGLE_MATCHES = [match(A, B, 0, (1, 0)), match(C, D, 0, (2, 1)), match(A, C, 4, (1, 1), (4, 3))]
TWO_LEGS = [match(A, B, 0, (1, 0)), match(B, A, 1, (0, 0)), match(A, C, 4, (1, 0))]
THIRD_PLACE = [
    match(A, B, 0, (1, 0)), match(C, D, 0, (2, 1)), match(B, D, 3, (1, 0)), match(A, C, 4, (1, 0)),
]  # fmt: skip
GROUP = [
    match(A, B, 0, (1, 0)), match(A, C, 1, (1, 0)), match(B, A, 2, (1, 0)), match(C, A, 3, (1, 0)),
]  # fmt: skip
LOSER_PLAYS_ON = [match(A, B, 0, (1, 0)), match(B, C, 1, (1, 0))]
LEVEL = [match(A, B, 0, (1, 1)), match(A, C, 1, (1, 0))]
TO_COME = [match(A, B, 0, (1, 0)), match(A, C, 4)]


@pytest.mark.parametrize(
    "matches",
    [SINGLE_MATCHES, TWO_LEGS, THIRD_PLACE, TO_COME, [match(A, B, 0, (3, 2))]],
    ids=["single-matches", "two-legs", "third-place", "to-come", "one-match"],
)
def test_a_knock_out_is_one(matches):
    assert is_knock_out(matches)


@pytest.mark.parametrize(
    "matches",
    [GROUP, LOSER_PLAYS_ON, LEVEL, [], [*LOSER_PLAYS_ON, *TWO_LEGS]],
    ids=["group", "loser-plays-on", "level-without-a-winner", "nothing", "both"],
)
def test_a_group_is_none(matches):
    assert not is_knock_out(matches)


def test_where_groups_are_usual_only_two_legs_prove_a_knock_out():
    assert is_knock_out(TWO_LEGS, two_legs=True)
    assert not is_knock_out(SINGLE_MATCHES, two_legs=True)


def test_a_replay_is_of_the_same_tie():
    replayed = [match(A, B, 0, (1, 1)), match(B, A, 1, (0, 2)), match(A, C, 4, (1, 0))]

    assert is_knock_out(replayed)
