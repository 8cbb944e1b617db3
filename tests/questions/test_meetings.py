"""Two clubs: head to head, and the meetings first and last."""

from datetime import date

import pytest

from previews.football.form import Record
from previews.football.result import Where
from previews.football.score import Goals
from previews.questions.head_to_head import head_to_head
from previews.questions.meetings import meetings
from previews.questions.scope import Scope
from tests.questions.result_rows import as_seen
from tests.questions.seasons import clubs, cup, league, play

pytestmark = pytest.mark.django_db
MAY = date(2024, 5, 1)


@pytest.fixture
def pair():
    """Three meetings in two competitions, and a match against somebody else."""
    atalanta, liverpool, milan = clubs("Atalanta", "Liverpool", "Milan")
    champions_league, europa_league = cup("Champions League"), cup("Europa League")
    play(champions_league, "2020-11-03", atalanta, liverpool, "0-5")
    play(champions_league, "2020-11-25", liverpool, atalanta, "0-2")
    play(europa_league, "2024-04-11", liverpool, atalanta, "0-3")
    play(europa_league, "2024-04-18", atalanta, liverpool, "0-1")
    play(league("Serie A"), "2024-04-14", atalanta, milan, "2-2")
    return liverpool, atalanta


def test_head_to_head_is_told_by_ground(pair):
    answer = head_to_head(*pair, before=date(2024, 4, 18))

    def record(won, lost, goals, clean_sheets, without_a_goal):
        return Record(won, 0, lost, *goals, clean_sheets, without_a_goal)

    first = ("2020-11-03", "Atalanta", "away", "W 5–0")
    last = ("2024-04-11", "Atalanta", "home", "L 0–3")
    meetings = answer.details
    assert meetings.overall == record(1, 2, (5, 5), 1, 2)
    assert meetings.at_home == record(0, 2, (0, 5), 0, 2)
    assert meetings.away == record(1, 0, (5, 0), 1, 0)
    assert meetings.at_neutral == Record()
    assert [as_seen(each) for each in meetings.biggest_wins] == [first]
    assert [as_seen(each) for each in meetings.biggest_defeats] == [last]
    assert (as_seen(meetings.first), as_seen(meetings.last)) == (first, last)
    assert [row.day.year for row in answer.rows] == [2024, 2020, 2020]
    assert answer.computed.values["last_score"] == "0–3"


def test_head_to_head_of_one_competition_or_one_ground(pair):
    liverpool, atalanta = pair
    of_uefa = Scope(organiser="UEFA", season="2023/24")

    by_scope = head_to_head(liverpool, atalanta, before=MAY, scope=of_uefa)
    by_ground = head_to_head(liverpool, atalanta, before=MAY, where=Where.AWAY)

    assert by_scope.details.overall.played == 4
    assert by_scope.scope == "UEFA club competitions, 2023/24 loaded: 4 matches, 2020 to 2024"
    assert [row.day for row in by_ground.rows] == [date(2024, 4, 18), date(2020, 11, 3)]


def test_clubs_that_never_met_have_no_head_to_head(pair):
    liverpool, _ = pair
    [everton] = clubs("Everton")

    answer = head_to_head(liverpool, everton, before=MAY)

    assert (answer.details, answer.value, answer.rows) == (None, {}, ())
    assert answer.not_in_archive == "No meeting of Liverpool and Everton in the archive."


def test_meetings_first_and_last(pair):
    answer = meetings(*pair, before=MAY)

    first, *_, last = answer.rows
    assert (len(answer.rows), str(first.score)) == (4, "0–5")
    assert (str(last.day), last.home.name, last.away.name) == (
        "2024-04-18",
        "Atalanta",
        "Liverpool",
    )
    assert (last.score.goals, last.occasion) == (Goals(0, 1), "Europa League 2023/24")
    assert answer.computed.values == {
        "count": 4,
        "first": date(2020, 11, 3),
        "last": date(2024, 4, 18),
    }


@pytest.mark.parametrize("ask", [head_to_head, meetings])
@pytest.mark.parametrize("matches", [1, 25])
def test_four_queries_for_one_meeting_and_for_many(ask, matches, django_assert_num_queries):
    home, away = clubs("Home", "Away")
    season = league()
    for day in range(1, matches + 1):
        play(season, f"2024-01-{day:02}", home, away, "1-1")

    with django_assert_num_queries(4):
        ask(home, away, before=MAY)
