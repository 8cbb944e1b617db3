from datetime import date

import pytest

from previews.data.competitions import known_competitions
from previews.football.rounds import Round
from previews.football.tie_breaker import TieBreaker
from previews.importers.linking.competitions import known_competition
from previews.importers.linking.season_defaults import (
    days_of,
    has_replays,
    is_away_from_both,
    is_on_neutral_ground,
    possible_season,
    rules_of,
)

GOAL_AVERAGE = "goal_average, goals_for"
GOAL_DIFFERENCE = "goal_difference, goals_for"
HEAD_TO_HEAD = "head_to_head_points, head_to_head_goal_difference, goal_difference, goals_for"


@pytest.mark.parametrize(
    ("competition", "year", "away_goals"),
    [
        ("UEFA Champions League", 2020, True),
        ("UEFA Champions League", 2021, False),
        ("European Cup", 1966, False),
        ("European Cup", 1967, True),
        ("Cup Winners' Cup", 1965, True),
        ("UEFA Cup", 1975, True),
        ("English FA Cup", 2010, False),
        ("Euro", 2020, False),
    ],
)
def test_away_goals_counted_in_the_european_cups_until_2021(competition, year, away_goals):
    assert rules_of(known_competition(competition), year).away_goals is away_goals


FIFA = (
    "goal_difference, goals_for, head_to_head_points, head_to_head_goal_difference, "
    "head_to_head_goals"
)


@pytest.mark.parametrize(
    ("competition", "year", "points", "tie_breakers"),
    [
        ("English Premier League", 1980, 2, GOAL_DIFFERENCE),
        ("English Premier League", 1981, 3, GOAL_DIFFERENCE),
        ("English Division One", 1970, 2, GOAL_AVERAGE),
        ("Italian Serie A", 1993, 2, GOAL_DIFFERENCE),
        ("Italian Serie A", 2023, 3, HEAD_TO_HEAD),
        ("La Liga", 1994, 2, HEAD_TO_HEAD),
        ("World Cup", 1990, 2, f"{FIFA}, drawing_of_lots"),
        ("World Cup", 2018, 3, f"{FIFA}, fair_play"),
    ],
)
def test_points_and_tie_breakers_of_the_day(competition, year, points, tie_breakers):
    rules = rules_of(known_competition(competition), year)

    assert (rules.points_for_a_win, rules.tie_breakers) == (points, tie_breakers)


@pytest.mark.parametrize("year", range(1955, 2027, 3))
def test_every_rule_is_one_that_the_table_knows(year):
    for competition in known_competitions():
        assert TieBreaker.parse(rules_of(competition, year).tie_breakers)


def test_the_efl_cup_goes_straight_to_penalties_since_2018():
    assert rules_of(known_competition("EFL Cup"), 2017).extra_time
    assert not rules_of(known_competition("English EFL Cup"), 2023).extra_time


def test_level_cup_games_were_played_again_in_england():
    assert has_replays("FA Cup", 2023)
    assert not has_replays("FA Cup", 2024)
    assert not has_replays("Coppa Italia", 2023)


def test_finals_are_on_neutral_ground():
    assert is_on_neutral_ground("UEFA Europa League", "UEFA", Round.FINAL)
    assert is_on_neutral_ground("FA Cup", "", Round.SEMI_FINAL)
    assert not is_on_neutral_ground("EFL Cup", "", Round.SEMI_FINAL)
    assert not is_on_neutral_ground("UEFA Europa League", "UEFA", Round.SEMI_FINAL)


def test_a_season_that_cannot_be_is_put_right():
    champions_league = known_competition("Champions League")

    assert possible_season("2019/20", date(2019, 6, 1), champions_league) == "2018/19"
    assert possible_season("2019/20", date(2019, 6, 25), champions_league) == "2019/20"
    assert possible_season("2019/20", date(2020, 8, 12), champions_league) == "2019/20"


def test_a_season_has_its_days():
    assert days_of("2023/24") == (date(2023, 7, 1), date(2024, 6, 30))
    assert days_of("2023") == (date(2023, 1, 1), date(2023, 12, 31))


@pytest.mark.parametrize(
    ("competition", "year", "round_", "home", "neutral"),
    [
        pytest.param("World Cup", 2018, "group", "RUS", False, id="the hosts"),
        pytest.param("World Cup", 2018, "final", "FRA", True, id="a final"),
        pytest.param("World Cup", 2002, "group", "JPN", False, id="one of two hosts"),
        pytest.param("World Cup", 2018, "qualifying", "FRA", False, id="qualifying"),
        pytest.param("World Cup", 2042, "final", "FRA", False, id="a year not on the list"),
        pytest.param("European Championship", 2020, "group", "DEN", False, id="at home in 2020"),
        pytest.param("European Championship", 2020, "group", "FRA", True, id="away in 2020"),
        pytest.param("European Championship", 2020, "quarter_final", "ITA", True, id="later on"),
        pytest.param("Premier League", 2018, "league", "ENG", False, id="a league"),
    ],
)
def test_at_a_finals_tournament_only_the_hosts_are_at_home(
    competition, year, round_, home, neutral
):
    assert is_away_from_both(competition, year, round_, home) is neutral


@pytest.mark.parametrize(
    ("competition", "year", "shoot_out_points"),
    [
        ("Leagues Cup", 2023, "2-1"),
        ("EFL Trophy", 2019, "2-1"),
        ("English FA Cup", 2019, ""),
        ("English Premier League", 2023, ""),
    ],
)
def test_points_for_shoot_outs(competition, year, shoot_out_points):
    assert rules_of(known_competition(competition), year).shoot_out_points == shoot_out_points


@pytest.mark.parametrize(
    ("competition", "year", "day"),
    [
        ("English League Two", 2019, date(2020, 6, 9)),
        ("Scottish Premiership", 2019, date(2020, 5, 18)),
        ("Ligue 1", 2019, date(2020, 4, 30)),
        ("English Premier League", 2019, None),
        ("English League Two", 2020, None),
    ],
)
def test_seasons_that_were_ended_early(competition, year, day):
    assert rules_of(known_competition(competition), year).ended_early_on == day
