import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.football.form import Record, form, record, results_of
from previews.football.result import Where
from tests.football.fixture_list import (
    ATALANTA,
    BARCELONA,
    CHELSEA,
    CLUBS,
    LIVERPOOL,
    fixture_lists,
    played,
)

SEASON = [
    played(LIVERPOOL, CHELSEA, (4, 1), "2024-01-31"),
    played(CHELSEA, LIVERPOOL, (0, 1), "2024-02-25", neutral_ground=True),
    played(BARCELONA, ATALANTA, (2, 2), "2024-03-01"),
    played(ATALANTA, LIVERPOOL, (0, 0), "2024-03-05"),
    played(LIVERPOOL, ATALANTA, (0, 3), "2024-04-11"),
]


def test_form_is_latest_first():
    latest = form(SEASON, LIVERPOOL.club, last=2)

    assert [str(one) for one in latest] == ["L 0–3", "D 0–0"]


@pytest.mark.parametrize(
    ("where", "words"),
    [
        (Where.ANYWHERE, ["L 0–3", "D 0–0", "W 1–0", "W 4–1"]),
        (Where.HOME, ["L 0–3", "W 4–1"]),
        (Where.AWAY, ["D 0–0"]),
        (Where.NEUTRAL, ["W 1–0"]),
    ],
)
def test_a_neutral_ground_is_neither_home_nor_away(where, words):
    assert [str(one) for one in form(SEASON, LIVERPOOL.club, where=where)] == words


def test_a_record_adds_the_results_up():
    assert record(results_of(SEASON, LIVERPOOL.club)) == Record(
        won=2, drawn=1, lost=1, goals_for=5, goals_against=4, clean_sheets=2, without_a_goal=2
    )


def test_points_follow_what_a_win_is_worth():
    liverpool = record(results_of(SEASON, LIVERPOOL.club))

    assert (liverpool.points(), liverpool.points(for_a_win=2)) == (7, 5)


def test_fewer_than_no_results_is_refused():
    with pytest.raises(ValueError, match="the last -1 results"):
        form(SEASON, LIVERPOOL.club, last=-1)


@given(fixture_lists(), st.sampled_from(CLUBS))
def test_home_away_and_neutral_add_up_to_everywhere(fixtures, club):
    everywhere = record(results_of(fixtures, club.club))
    parts = [
        record(results_of(fixtures, club.club, where))
        for where in (Where.HOME, Where.AWAY, Where.NEUTRAL)
    ]

    assert everywhere.played == sum(part.played for part in parts)
    assert everywhere.goal_difference == sum(part.goal_difference for part in parts)
