import json
from datetime import UTC, date, datetime

import pytest

from previews.football.computed import Figure
from previews.football.result import Where
from previews.questions.form import form
from previews.questions.json_format import encode_answer
from previews.questions.scope import Scope
from tests.factories import FixtureFactory
from tests.questions.seasons import clubs, cup, league, play

pytestmark = pytest.mark.django_db
DAY = date(2024, 4, 18)


@pytest.fixture
def liverpool():
    """Liverpool with four results in two competitions, and one that is yet to come."""
    liverpool, palace, united, atalanta = clubs("Liverpool", "Crystal Palace", "United", "Atalanta")
    premier_league, europa_league = league(), cup("Europa League")
    play(premier_league, "2024-04-07", united, liverpool, "2-2")
    play(europa_league, "2024-04-11", liverpool, atalanta, "0-3")
    play(premier_league, "2024-04-14", liverpool, palace, "0-1")
    play(europa_league, "2024-04-18", atalanta, liverpool, "0-1")
    FixtureFactory(season=premier_league, home=palace, away=united, day=date(2024, 4, 1))
    return liverpool


def letters(answer):
    return [(one.day.day, str(one)) for one in answer.details.results]


def test_last_results_come_latest_first_and_know_nothing_of_the_day_itself(liverpool):
    answer = form(liverpool, before=DAY, last=2)

    assert letters(answer) == [(14, "L 0–1"), (11, "L 0–3")]
    assert [row.day.day for row in answer.rows] == [14, 11]
    assert answer.as_of == DAY


def test_answer_says_the_whole_of_it_in_json(liverpool):
    answer = form(liverpool, before=DAY, last=1)

    told = json.loads(encode_answer(answer))

    defeat = liverpool.home_fixtures.get(day=date(2024, 4, 14))
    row = {
        "number": defeat.pk,
        "date": "2024-04-14",
        "home": {"club": liverpool.pk, "name": "Liverpool", "slug": liverpool.slug},
        "away": {"club": defeat.away.pk, "name": "Crystal Palace", "slug": defeat.away.slug},
        "score": {
            "home": 0,
            "away": 1,
            "half_time": None,
            "after_90": [0, 1],
            "after_120": None,
            "shoot_out": None,
            "extra_time": False,
        },
        "kick_off": None,
        "competition": "Premier League",
        "season": "2023/24",
        "stage": "",
        "round": "",
        "matchday": None,
        "tie": None,
        "leg": None,
        "neutral_ground": False,
        "awarded": False,
        "awarded_to": "",
        "remark": "",
        "note": "",
    }
    assert told == {
        "question": "form",
        "parameters": {"club": "Liverpool", "last": 1, "where": "anywhere"},
        "value": {
            "played": 1,
            "won": 0,
            "drawn": 0,
            "lost": 1,
            "goals_for": 0,
            "goals_against": 1,
            "clean_sheets": 0,
            "without_a_goal": 1,
            "letters": "L",
        },
        "details": {
            "results": [
                {
                    "fixture": row,
                    "at_home": True,
                    "goals_for": 0,
                    "goals_against": 1,
                    "outcome": "L",
                    "won_shoot_out": None,
                }
            ],
            "record": {
                "won": 0,
                "drawn": 0,
                "lost": 1,
                "goals_for": 0,
                "goals_against": 1,
                "clean_sheets": 0,
                "without_a_goal": 1,
            },
        },
        "rows": [row],
        "scope": "all competitions loaded, Liverpool: 3 matches, 2024",
        "held": {
            "matches": 3,
            "completeness": "unknown",
            "until": "2024-04-14",
            "missing": 0,
            "waiting": 0,
            "complete_since": None,
            "is_sparse": False,
            "is_scant": False,
        },
        "as_of": "2024-04-18",
        "caveats": [],
        "subject": "Liverpool's last results",
        "not_in_archive": "",
    }


def test_figures_add_the_results_up(liverpool):
    assert form(liverpool, before=DAY).figures == (
        Figure("played", 3),
        Figure("won", 0),
        Figure("drawn", 1),
        Figure("lost", 2),
        Figure("goals_for", 2, "goals scored"),
        Figure("goals_against", 6, "goals conceded"),
        Figure("clean_sheets", 0, "clean sheets"),
        Figure("without_a_goal", 2, "matches without a goal"),
        Figure("letters", "LLD", "results, latest first"),
    )


@pytest.mark.parametrize(
    ("where", "results"),
    [
        pytest.param(Where.HOME, [(14, "L 0–1"), (11, "L 0–3")], id="home"),
        pytest.param(Where.AWAY, [(7, "D 2–2")], id="away"),
        pytest.param(Where.NEUTRAL, [], id="neutral"),
    ],
)
def test_results_at_home_and_away_are_told_apart(liverpool, where, results):
    assert letters(form(liverpool, before=DAY, where=where)) == results


def test_neutral_ground_is_neither_home_nor_away():
    liverpool, chelsea = clubs("Liverpool", "Chelsea")
    play(cup("League Cup"), "2024-02-25", chelsea, liverpool, "0-0", neutral_ground=True)

    asked = {
        where: len(form(liverpool, before=DAY, where=where).details.results) for where in Where
    }

    assert asked == {Where.ANYWHERE: 1, Where.HOME: 0, Where.AWAY: 0, Where.NEUTRAL: 1}


def test_one_competition_is_its_own_scope(liverpool):
    europa_league = liverpool.home_fixtures.get(day=date(2024, 4, 11)).season.competition

    answer = form(liverpool, before=date(2024, 5, 1), scope=Scope(competition=europa_league))

    assert letters(answer) == [(18, "W 1–0"), (11, "L 0–3")]
    assert answer.scope == "Europa League loaded: 2 matches, 2024"


def test_moment_parts_the_matches_of_one_day():
    liverpool, everton = clubs("Liverpool", "Everton")
    season = league()
    noon = datetime(2024, 4, 18, 12, tzinfo=UTC)
    play(season, "2024-04-18", liverpool, everton, "2-0", kick_off=noon)

    at_kick_off = form(liverpool, before=noon)
    afterwards = form(liverpool, before=datetime(2024, 4, 18, 15, tzinfo=UTC))

    assert (letters(at_kick_off), letters(afterwards)) == ([], [(18, "W 2–0")])


def test_club_without_results_is_not_in_the_archive():
    [newcomers] = clubs("Newcomers")

    answer = form(newcomers, before=DAY)

    assert (answer.details.results, answer.not_in_archive, answer.computed) == (
        (),
        "No result of Newcomers in the archive.",
        None,
    )
    assert answer.scope == "all competitions loaded, Newcomers: no matches"


@pytest.mark.parametrize("matches", [1, 30])
def test_five_queries_for_one_match_and_for_thirty(matches, django_assert_num_queries):
    liverpool, everton = clubs("Liverpool", "Everton")
    season = league()
    for day in range(1, matches + 1):
        play(season, f"2024-01-{day:02}", liverpool, everton, "1-1")

    with django_assert_num_queries(5):
        form(liverpool, before=DAY)
