from datetime import date, timedelta

import pytest

from previews.football.computed import Figure
from previews.football.result import Where
from previews.football.rounds import Round
from previews.questions.last_time import RECENT, What, last_time
from tests.questions.result_rows import as_seen
from tests.questions.seasons import clubs, cup, knock_out_tie, league, play

pytestmark = pytest.mark.django_db
MAY = date(2024, 5, 1)


@pytest.fixture
def archive():
    liverpool, palace, madrid = clubs("Liverpool", "Crystal Palace", "Madrid")
    season = league()
    play(season, "2024-03-02", palace, liverpool, "0-1")
    play(season, "2024-03-09", liverpool, palace, "2-1")
    knock_out_tie(
        cup("Champions League"), "2024-03-12", liverpool, madrid, ("2-5", "1-0"), "Semi-finals"
    )
    play(season, "2024-04-14", liverpool, palace, "0-1")
    return {"liverpool": liverpool, "palace": palace, "madrid": madrid}


def days(archive, what, **asked):
    found = last_time(archive["liverpool"], what, before=MAY, **asked).details
    return None if found is None else (found.result.day, found.fixtures_since)


@pytest.mark.parametrize(
    ("what", "asked", "told"),
    [
        pytest.param(What.PLAYED, {}, (date(2024, 4, 14), 0), id="any match"),
        pytest.param(What.WIN, {}, (date(2024, 3, 9), 3), id="win"),
        pytest.param(What.WIN, {"where": Where.AWAY}, (date(2024, 3, 2), 4), id="away win"),
        pytest.param(What.DRAW, {}, None, id="draw"),
        pytest.param(What.DEFEAT, {}, (date(2024, 4, 14), 0), id="defeat"),
        pytest.param(What.DEFEAT, {"margin": 3}, (date(2024, 3, 12), 2), id="defeat by three"),
        pytest.param(What.CLEAN_SHEET, {}, (date(2024, 3, 2), 4), id="clean sheet"),
        pytest.param(What.SCORED, {}, (date(2024, 3, 12), 2), id="goal"),
        pytest.param(What.SCORED, {"margin": 3}, None, id="three goals"),
        pytest.param(What.WITHOUT_A_GOAL, {}, (date(2024, 4, 14), 0), id="without a goal"),
        pytest.param(
            What.WITHOUT_A_GOAL,
            {"round": Round.QUARTER_FINAL},
            (date(2024, 3, 19), 1),
            id="in a round",
        ),
        pytest.param(What.PLAYED, {"round": Round.FINAL}, None, id="never in a final"),
    ],
)
def test_last_time_and_the_matches_since(archive, what, asked, told):
    assert days(archive, what, **asked) == told


def test_win_at_a_ground_is_a_win_away_to_its_club(archive):
    palace, madrid = archive["palace"], archive["madrid"]

    assert days(archive, What.WIN, opponent=palace, where=Where.AWAY) == (date(2024, 3, 2), 4)
    assert days(archive, What.WIN, opponent=madrid, where=Where.AWAY) is None


def test_answer_brings_the_match_and_its_figures(archive):
    answer = last_time(archive["liverpool"], What.CLEAN_SHEET, before=MAY)

    assert as_seen(answer.details.result) == ("2024-03-02", "Crystal Palace", "away", "W 1–0")
    assert answer.figures == (
        Figure("date", date(2024, 3, 2), "on"),
        Figure("opponent", "Crystal Palace", "against"),
        Figure("home", "Crystal Palace", "hosts"),
        Figure("score", "0–1"),
        Figure("competition", "Premier League"),
        Figure("matches_since", 4, "matches since"),
    )
    assert [row.day for row in answer.rows] == [date(2024, 3, 2)]


def test_what_never_happened_is_not_in_the_archive(archive):
    answer = last_time(archive["liverpool"], What.DRAW, before=MAY)

    assert (answer.details, answer.value, answer.rows) == (None, {}, ())
    assert answer.not_in_archive == "No such draw of Liverpool in the archive."


@pytest.mark.parametrize(
    ("matches", "queries"),
    [
        pytest.param(1, 5, id="one"),
        pytest.param(20, 5, id="twenty"),
        pytest.param(RECENT, 6, id="more than a season's"),
    ],
)
def test_six_queries_at_most(matches, queries, django_assert_num_queries):
    home, away = clubs("Home", "Away")
    season = league()
    for number in range(matches):
        play(season, str(date(2024, 1, 1) + timedelta(days=number)), home, away, "1-1")

    with django_assert_num_queries(queries):
        assert last_time(home, What.WIN, before=MAY).details is None


def test_what_happened_long_ago_is_found_too():
    home, away = clubs("Home", "Away")
    season = league()
    play(season, "2019-05-01", home, away, "4-0")
    for number in range(RECENT):
        play(season, str(date(2024, 1, 1) + timedelta(days=number)), away, home, "1-1")

    found = last_time(home, What.WIN, before=MAY).details

    assert (found.result.day, found.fixtures_since) == (date(2019, 5, 1), RECENT)
