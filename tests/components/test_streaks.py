"""Runs that say one thing are said once."""

from datetime import date, timedelta

import pytest

from previews.components.streaks import streak_lines
from previews.football.result import Where
from tests.football.fixture_list import ATALANTA, LIVERPOOL, played

FIRST = date(2024, 3, 1)


def told(*scores, complete_since=date.min, waiting=0, where=Where.ANYWHERE):
    """What is told of Liverpool, at home to Atalanta every day, earliest score first."""
    fixtures = [
        played(LIVERPOOL, ATALANTA, score, str(FIRST + timedelta(days=number)))
        for number, score in enumerate(scores)
    ]
    return streak_lines(
        fixtures,
        LIVERPOOL.club,
        where=where,
        scope="",
        complete_since=complete_since,
        waiting=waiting,
        on=FIRST + timedelta(days=len(scores)),
    )


def sentences(*scores, **options):
    return [line.sentence for line in told(*scores, **options)]


@pytest.mark.parametrize(
    ("scores", "lines"),
    [
        pytest.param(
            [(1, 0), (1, 1), (0, 3), (0, 1)],
            ["Lost the last two without a goal, no win in the last three",
             "Last clean sheet on 1 March 2024, 1–0 v Atalanta; three matches since"],
            id="defeats, no goal, no win",
        ),
        pytest.param(
            [(0, 1), (2, 0), (1, 0), (3, 0)],
            ["Won the last three without conceding"],
            id="wins and clean sheets",
        ),
        pytest.param(
            [(0, 1), (1, 1), (2, 0), (1, 0), (3, 0)],
            ["Won the last three without conceding, unbeaten in the last four"
             " and scored in each"],
            id="wins in a longer run",
        ),
        pytest.param(
            [(0, 1), (1, 0), (1, 1), (1, 1), (0, 0)],
            ["Drawn the last three, unbeaten in the last four"],
            id="draws",
        ),
        pytest.param(
            [(1, 0), (0, 0), (0, 0), (0, 0)],
            ["Drawn the last three without a goal, unbeaten in the last four without conceding"],
            id="goalless draws",
        ),
        pytest.param(
            [(0, 1), (1, 2), (1, 3), (2, 3)],
            ["Lost the last four", "Scored in each of the last three",
             "Conceded in each of the last four"],
            id="goals in defeats are another story",
        ),
    ],
)  # fmt: skip
def test_runs_that_go_together_are_one_sentence(scores, lines):
    assert sentences(*scores) == lines


def test_the_matches_of_a_sentence_are_those_of_its_longest_run():
    line, _clean_sheet = told((1, 0), (1, 1), (0, 3), (0, 1))

    assert [str(row.score) for row in line.receipts.rows] == ["0–1", "0–3", "1–1"]


def test_the_first_run_that_is_not_known_to_be_complete_says_so():
    scores = [(1, 0), (1, 1), (0, 3), (0, 1)]

    assert sentences(*scores, complete_since=None, waiting=2)[0] == (
        "Lost the last two matches held (2 more are in held rows) without a goal, "
        "no win in the last three"
    )
    assert sentences(*scores, complete_since=FIRST + timedelta(days=2))[0] == (
        "Lost the last two without a goal, no win in the last three matches held"
    )


def test_a_sentence_of_one_ground_names_it_once():
    assert sentences((1, 0), (1, 1), (0, 3), (0, 1), where=Where.HOME)[0] == (
        "Lost the last two without a goal, no win in the last three at home"
    )
