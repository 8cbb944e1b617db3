from datetime import date

import pytest

from previews.football.computed import Figure
from previews.football.result import Where
from previews.football.streaks import StreakKind
from previews.questions.streaks import Runs, all_streaks, streak
from tests.questions.seasons import clubs, league, play

pytestmark = pytest.mark.django_db
MAY = date(2024, 5, 1)


@pytest.fixture
def liverpool():
    """W W W D L L: unbeaten in four, then beaten twice without a goal."""
    liverpool, other = clubs("Liverpool", "Other")
    season = league()
    for day, score in enumerate(["1-0", "2-0", "3-1", "2-2", "0-3", "0-1"], start=1):
        play(season, f"2024-04-{day:02}", liverpool, other, score)
    return liverpool


def run(streak):
    return streak.length, str(streak.since), str(streak.until), streak.going


def test_run_that_is_over_is_told_as_the_longest(liverpool):
    answer = streak(liverpool, StreakKind.UNBEATEN, before=MAY)

    assert answer.details.current is None
    assert [run(longest) for longest in answer.details.longest] == [
        (4, "2024-04-01", "2024-04-04", False)
    ]
    assert [(row.day.day, row.note) for row in answer.rows] == [
        (4, "longest"),
        (3, "longest"),
        (2, "longest"),
        (1, "longest"),
    ]


def test_run_that_goes_on_brings_its_matches_latest_first(liverpool):
    answer = streak(liverpool, StreakKind.WITHOUT_A_GOAL, before=MAY)

    assert [(row.day.day, row.note) for row in answer.rows] == [
        (6, "current"),
        (5, "current"),
    ]
    assert answer.figures == (
        Figure("current", 2, "current run"),
        Figure("since", date(2024, 4, 5)),
        Figure("longest", 2, "longest run"),
        Figure("longest_times", 1, "runs of that length"),
    )


def test_run_of_an_earlier_day_knows_no_later_defeat(liverpool):
    answer = streak(liverpool, StreakKind.WINS, before=date(2024, 4, 4))

    assert run(answer.details.current) == (3, "2024-04-01", "2024-04-03", True)


def test_runs_away_from_home_are_their_own(liverpool):
    answer = streak(liverpool, StreakKind.WINS, before=MAY, where=Where.AWAY)

    assert answer.details == Runs(current=None, longest=())


def test_club_without_results_has_no_runs():
    [newcomers] = clubs("Newcomers")

    answer = streak(newcomers, StreakKind.WINS, before=MAY)

    assert answer.not_in_archive == "No result of Newcomers in the archive."


def test_all_kinds_take_the_same_four_queries(liverpool, django_assert_num_queries):
    with django_assert_num_queries(4):
        answers = all_streaks(liverpool, before=MAY)

    assert {answer.parameters["kind"]: answer.computed.values["current"] for answer in answers} == {
        "unbeaten": 0,
        "winless": 3,
        "wins": 0,
        "draws": 0,
        "defeats": 2,
        "clean_sheets": 0,
        "conceding": 4,
        "scoring": 0,
        "without_a_goal": 2,
    }
