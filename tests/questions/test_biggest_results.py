from datetime import date

import pytest

from previews.football.computed import Figure
from previews.questions.biggest_results import biggest
from previews.questions.scope import Scope
from tests.questions.seasons import clubs, cup, knock_out_tie, league, play

pytestmark = pytest.mark.django_db
MAY = date(2024, 5, 1)


@pytest.fixture
def liverpool():
    liverpool, united, atletico = clubs("Liverpool", "United", "Atletico")
    season = league()
    play(season, "2023-03-05", liverpool, united, "7-0")
    play(season, "2022-08-22", united, liverpool, "2-1")
    play(season, "2021-10-24", united, liverpool, "0-5")
    play(season, "2020-01-01", liverpool, united, "6-1")
    play(season, "2019-01-01", liverpool, united, "1-1")
    knock_out_tie(
        cup("Champions League"), "2020-02-18", atletico, liverpool, ("1-0", "1-0"), extra_time="2-3"
    )
    return liverpool


def test_widest_margins_come_first_then_most_goals(liverpool):
    answer = biggest(liverpool, before=MAY, last=3)

    assert [(str(row.score), row.note) for row in answer.rows] == [
        ("7–0", "win"),
        ("6–1", "win"),
        ("0–5", "win"),
        ("2–3 a.e.t.", "defeat"),
        ("2–1", "defeat"),
        ("1–0", "defeat"),
    ]
    assert answer.figures == (
        Figure("win_score", "7–0", "biggest win"),
        Figure("win_date", date(2023, 3, 5), "biggest win on"),
        Figure("defeat_score", "2–3", "biggest defeat"),
        Figure("defeat_date", date(2020, 2, 25), "biggest defeat on"),
    )


def test_biggest_results_know_nothing_of_later_days(liverpool):
    answer = biggest(liverpool, before=date(2023, 3, 5), last=1)

    assert [str(row.score) for row in answer.rows] == ["6–1", "2–3 a.e.t."]


def test_competition_has_biggest_wins_of_whoever_won(liverpool):
    season = liverpool.home_fixtures.get(day=date(2023, 3, 5)).season

    answer = biggest(before=MAY, last=2, scope=Scope(competition=season.competition))

    assert [str(row.score) for row in answer.rows] == ["7–0", "6–1"]
    assert answer.scope == "Premier League loaded: 5 matches, 2019 to 2023"


def test_club_without_wins_is_said():
    [newcomers] = clubs("Newcomers")

    assert biggest(newcomers, before=MAY).not_in_archive == "No win in the archive: Newcomers."


def test_five_queries(liverpool, django_assert_num_queries):
    with django_assert_num_queries(5):
        biggest(liverpool, before=MAY)
