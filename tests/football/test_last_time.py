from datetime import date

from previews.football.last_time import LastTime, last_time
from previews.football.result import Where, result
from tests.football.fixture_list import ATALANTA, CHELSEA, LIVERPOOL, played
from tests.football.shared_results import league

CLEAN = played(CHELSEA, LIVERPOOL, (0, 1), "2024-03-02")
NEUTRAL = played(CHELSEA, LIVERPOOL, (1, 4), "2024-03-03", neutral_ground=True)
HEAVY = played(LIVERPOOL, ATALANTA, (0, 3), "2024-04-11")
NARROW = played(LIVERPOOL, CHELSEA, (0, 1), "2024-04-14")
FIXTURES = [HEAVY, CLEAN, NARROW, NEUTRAL]


def last(holds):
    return last_time(FIXTURES, LIVERPOOL.club, holds)


def clean_sheet(result):
    return result.clean_sheet


def won_by(margin):
    """A defeat where the margin is below zero."""
    return lambda result: result.goal_difference * margin >= margin * margin


def won_away_to(opponent):
    return lambda result: (
        won_by(1)(result) and result.opponent == opponent and result.where is Where.AWAY
    )


def told(fixture, since):
    return LastTime(result(fixture, LIVERPOOL.club), since)


def test_the_latest_result_of_the_kind_is_found():
    assert last(clean_sheet) == told(CLEAN, 3)
    assert last(won_by(-3)) == told(HEAVY, 1)
    assert last(won_by(-1)) == told(NARROW, 0)
    assert last(won_by(3)) == told(NEUTRAL, 2)


def test_a_neutral_ground_is_not_the_opponents():
    assert last(won_away_to(CHELSEA)) == told(CLEAN, 3)


def test_what_never_happened_has_no_last_time():
    assert last(won_by(-4)) is None
    assert last(won_away_to(ATALANTA)) is None


def test_liverpools_last_clean_sheet_was_at_nottingham_forest():
    fixtures, clubs = league("epl-2023-24.csv")
    before = [one for one in fixtures if one.day < date(2024, 4, 18)]

    found = last_time(before, clubs["Liverpool"], clean_sheet).result

    assert (found.day, found.opponent.name, str(found)) == (
        date(2024, 3, 2),
        "Nott'm Forest",
        "W 1–0",
    )
