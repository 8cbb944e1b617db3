from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.football.form import results_of
from previews.football.result import Where, result
from previews.football.streaks import (
    Streak,
    StreakKind,
    current_streak,
    streaks,
)
from tests.football.fixture_list import (
    ATALANTA,
    CHELSEA,
    CLUBS,
    LIVERPOOL,
    fixture_lists,
    played,
)
from tests.football.shared_results import league

WON = played(LIVERPOOL, CHELSEA, (1, 0), "2024-03-01")
DRAWN = played(CHELSEA, LIVERPOOL, (2, 2), "2024-03-05")
LOST = played(LIVERPOOL, ATALANTA, (0, 3), "2024-04-11")
LOST_AGAIN = played(CHELSEA, LIVERPOOL, (1, 0), "2024-04-14")
FIXTURES = [LOST, WON, LOST_AGAIN, DRAWN]


def run(kind, *fixtures, going):
    return Streak(kind, tuple(result(one, LIVERPOOL.club) for one in fixtures), going)


@pytest.mark.parametrize(
    ("kind", "current"),
    [
        (StreakKind.DEFEATS, (LOST, LOST_AGAIN)),
        (StreakKind.WITHOUT_A_GOAL, (LOST, LOST_AGAIN)),
        (StreakKind.WINLESS, (DRAWN, LOST, LOST_AGAIN)),
        (StreakKind.CONCEDING, (DRAWN, LOST, LOST_AGAIN)),
    ],
)
def test_the_current_streak_ends_with_the_latest_result(kind, current):
    assert current_streak(FIXTURES, LIVERPOOL.club, kind) == run(kind, *current, going=True)


@pytest.mark.parametrize(
    "kind",
    [
        StreakKind.WINS,
        StreakKind.DRAWS,
        StreakKind.UNBEATEN,
        StreakKind.SCORING,
        StreakKind.CLEAN_SHEETS,
    ],
)
def test_a_streak_that_was_broken_is_not_current(kind):
    assert current_streak(FIXTURES, LIVERPOOL.club, kind) is None


def test_a_streak_may_be_asked_at_home_only():
    streak = current_streak(FIXTURES, LIVERPOOL.club, StreakKind.DEFEATS, where=Where.HOME)

    assert streak == run(StreakKind.DEFEATS, LOST, going=True)


def test_a_club_that_never_played_has_no_streak():
    assert current_streak([], LIVERPOOL.club, StreakKind.WINS) is None


@given(fixture_lists(), st.sampled_from(CLUBS), st.sampled_from(StreakKind))
def test_streaks_are_runs_of_the_clubs_results_and_never_longer(fixtures, club, kind):
    results = results_of(fixtures, club.club)
    runs = streaks(fixtures, club.club, kind)
    of_the_kind = [one for one in results if kind.holds(one)]

    assert [one for run in runs for one in run.results] == of_the_kind
    assert sum(run.going for run in runs) == bool(results and kind.holds(results[-1]))


def test_liverpool_had_no_goal_in_two_before_bergamo():
    fixtures, clubs = league("epl-2023-24.csv")
    atalanta = played(LIVERPOOL, ATALANTA, (0, 3), "2024-04-11")
    liverpool = clubs["Liverpool"]
    european = type(atalanta)(
        0, atalanta.day, clubs.side("Liverpool"), clubs.side("Atalanta"), atalanta.score
    )
    before = [one for one in [*fixtures, european] if one.day < date(2024, 4, 18)]

    streak = current_streak(before, liverpool, StreakKind.WITHOUT_A_GOAL)

    assert [(one.opponent.name, str(one)) for one in streak.results] == [
        ("Atalanta", "L 0–3"),
        ("Crystal Palace", "L 0–1"),
    ]
