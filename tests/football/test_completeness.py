from itertools import permutations

import pytest
from previews.football.table_completeness import is_whole

from previews.football.table import table
from tests.football.fixture_list import CLUBS, LIVERPOOL, played


def whole(fixtures):
    return is_whole(table(fixtures), fixtures)


def season(**more):
    return [played(home, away, (1, 0), **more) for home, away in permutations(CLUBS, 2)]


def test_a_season_in_which_all_have_played_alike_is_whole():
    assert whole(season())


def test_a_club_may_have_matches_in_hand():
    without_two = [one for one in season() if not one.involves(LIVERPOOL.club)][:10] + [
        one for one in season() if one.involves(LIVERPOOL.club)
    ][:6]

    assert whole(without_two)


def test_the_matches_of_one_club_are_no_table():
    assert not whole([one for one in season() if one.involves(LIVERPOOL.club)][:8])


@pytest.mark.parametrize("matchday", [pytest.param(8, id="all"), pytest.param(33, id="a-few")])
def test_the_latest_matchday_says_how_many_should_be_there(matchday):
    fixtures = season(matchday=matchday)

    assert whole(fixtures) is (matchday == 8)


def test_few_clubs_make_no_table():
    assert not whole([played(CLUBS[0], CLUBS[1], (1, 0))])
    assert not whole([])
