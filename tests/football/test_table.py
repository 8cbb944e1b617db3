from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.football.form import Record
from previews.football.points import TableRules
from previews.football.result import Where
from previews.football.table import Deduction, Gap, TableRow, gap, row_of, table
from previews.football.tie_breaker import TieBreaker
from tests.football.fixture_list import (
    ATALANTA,
    ATLETICO,
    BARCELONA,
    CHELSEA,
    CLUBS,
    LIVERPOOL,
    fixture_lists,
    played,
)
from tests.football.shared_results import league

HEAD_TO_HEAD_FIRST = TieBreaker.parse(
    "head_to_head_points, head_to_head_goal_difference, head_to_head_goals, goal_difference"
)


def names(rows):
    return [(row.position, row.side.name) for row in rows]


def test_a_row_adds_up_the_club():
    rows = table([played(LIVERPOOL, ATALANTA, (0, 3)), played(ATALANTA, LIVERPOOL, (1, 1))])

    assert rows == (
        TableRow(1, False, ATALANTA, Record(1, 1, 0, 4, 1, 1, 0), points=4),
        TableRow(2, False, LIVERPOOL, Record(0, 1, 1, 1, 4, 0, 1), points=1),
    )


def test_clubs_without_a_fixture_are_listed_and_share_a_position_by_name():
    rows = table([], clubs=[LIVERPOOL, ATALANTA])

    assert [(row.position, row.shared, row.side) for row in rows] == [
        (1, True, ATALANTA),
        (1, True, LIVERPOOL),
    ]


def test_a_deduction_costs_the_position():
    fixtures = [played(LIVERPOOL, CHELSEA, (1, 0)), played(CHELSEA, ATALANTA, (1, 0))]
    docked = [Deduction(LIVERPOOL.club, 2, "late accounts"), Deduction(LIVERPOOL.club, 2)]

    rows = table(fixtures, deductions=docked)

    assert [(row.side, row.points, row.deducted) for row in rows] == [
        (CHELSEA, 3, 0),
        (ATALANTA, 0, 0),
        (LIVERPOOL, -1, 4),
    ]


def test_a_win_was_worth_two_points():
    fixtures = [
        played(LIVERPOOL, CHELSEA, (1, 0)),
        played(CHELSEA, ATALANTA, (1, 1)),
        played(ATALANTA, CHELSEA, (2, 2)),
    ]

    two, three = (table(fixtures, TableRules(points_for_win=won)) for won in (2, 3))

    assert [row.points for row in two] == [2, 2, 2]
    assert [row.points for row in three] == [3, 2, 2]


def test_goal_average_divides_where_goal_difference_subtracts():
    fixtures = [
        played(LIVERPOOL, ATALANTA, (3, 1)),
        played(CHELSEA, BARCELONA, (7, 4)),
    ]
    by_average = TableRules(tie_breakers=TieBreaker.parse("goal_average"))

    assert names(table(fixtures))[:2] == [(1, "Chelsea"), (2, "Liverpool")]
    assert names(table(fixtures, by_average))[:2] == [(1, "Liverpool"), (2, "Chelsea")]


def test_a_clean_defence_has_the_best_goal_average():
    fixtures = [played(LIVERPOOL, ATALANTA, (1, 0)), played(CHELSEA, BARCELONA, (9, 1))]
    by_average = TableRules(tie_breakers=TieBreaker.parse("goal_average"))

    assert names(table(fixtures, by_average))[:2] == [(1, "Liverpool"), (2, "Chelsea")]


def test_meetings_part_two_clubs_before_goals_do():
    fixtures = [played(LIVERPOOL, CHELSEA, (1, 0)), played(CHELSEA, ATALANTA, (9, 0))]
    by_meetings = TableRules(tie_breakers=HEAD_TO_HEAD_FIRST)

    assert names(table(fixtures)) == [(1, "Chelsea"), (2, "Liverpool"), (3, "Atalanta")]
    assert names(table(fixtures, by_meetings)) == [
        (1, "Liverpool"),
        (2, "Chelsea"),
        (3, "Atalanta"),
    ]


def test_clubs_still_level_are_parted_by_their_own_meetings_again():
    # Three clubs on six points from their meetings. Atlético lead that table on goal
    # difference; Barcelona and Chelsea are level in it on everything, and only their own two
    # meetings put Chelsea first.
    fixtures = [
        played(CHELSEA, BARCELONA, (2, 0)),
        played(BARCELONA, CHELSEA, (1, 0)),
        played(ATLETICO, BARCELONA, (2, 0)),
        played(BARCELONA, ATLETICO, (1, 0)),
        played(ATLETICO, CHELSEA, (4, 0)),
        played(CHELSEA, ATLETICO, (1, 0)),
        played(BARCELONA, ATALANTA, (8, 0)),
        played(CHELSEA, ATALANTA, (1, 0)),
        played(ATLETICO, ATALANTA, (1, 0)),
    ]
    own = TieBreaker.parse("head_to_head_points, head_to_head_goal_difference, goal_difference")

    assert names(table(fixtures, TableRules(tie_breakers=own))) == [
        (1, "Atlético Madrid"),
        (2, "Chelsea"),
        (3, "Barcelona"),
        (4, "Atalanta"),
    ]


def test_clubs_that_nothing_parts_share_a_position():
    fixtures = [played(LIVERPOOL, CHELSEA, (1, 1)), played(ATALANTA, BARCELONA, (2, 1))]

    rows = table(fixtures)

    assert [(row.position, row.shared, row.side) for row in rows] == [
        (1, False, ATALANTA),
        (2, True, CHELSEA),
        (2, True, LIVERPOOL),
        (4, False, BARCELONA),
    ]


def test_the_alphabet_is_the_last_resort_where_the_rules_say_so():
    rows = table([], TableRules(tie_breakers=TieBreaker.parse("name")), clubs=CLUBS)

    assert names(rows) == [
        (1, "Atalanta"),
        (2, "Atlético Madrid"),
        (3, "Barcelona"),
        (4, "Chelsea"),
        (5, "Liverpool"),
    ]


def test_a_home_table_counts_home_results_only():
    fixtures = [played(LIVERPOOL, CHELSEA, (1, 0)), played(CHELSEA, LIVERPOOL, (5, 0))]

    rows = table(fixtures, where=Where.HOME)

    assert [(row.side, row.record.played, row.goal_difference) for row in rows] == [
        (CHELSEA, 1, 5),
        (LIVERPOOL, 1, 1),
    ]


def test_a_club_stands_once_under_its_latest_name():
    renamed = replace(CHELSEA, name="Chelsea Football Club")
    fixtures = [
        played(LIVERPOOL, renamed, (1, 0), "2024-04-02"),
        played(CHELSEA, LIVERPOOL, (2, 0), "2024-04-01"),
    ]

    assert [row.side.name for row in table(fixtures, clubs=[CHELSEA])] == [
        "Chelsea Football Club",
        "Liverpool",
    ]


def test_the_gap_is_points_goals_and_fixtures_in_hand():
    rows = table([played(LIVERPOOL, CHELSEA, (3, 0)), played(ATALANTA, LIVERPOOL, (1, 1))])

    assert gap(rows, LIVERPOOL.club, CHELSEA.club) == Gap(4, 6, fixtures_in_hand=-1)
    assert gap(rows, LIVERPOOL.club, BARCELONA.club) is None
    assert row_of(rows, BARCELONA.club) is None


HELD = tuple(rule for rule in TieBreaker if not rule.is_not_held)


@given(fixture_lists(), st.sampled_from([2, 3]), st.permutations(HELD), st.randoms())
def test_points_goals_and_places_are_conserved(fixtures, won, tie_breakers, random):
    rules = TableRules(won, tuple(tie_breakers))
    rows = table(fixtures, rules)
    draws = sum(fixture.score.home == fixture.score.away for fixture in fixtures)
    shuffled = random.sample(fixtures, len(fixtures))

    assert sum(row.points for row in rows) == won * (len(fixtures) - draws) + 2 * draws
    assert sum(row.goal_difference for row in rows) == 0
    assert sorted(row.points for row in rows)[::-1] == [row.points for row in rows]
    assert len({row.side for row in rows}) == len(rows)
    assert len({row.position for row in rows}) == len(rows)
    assert table(shuffled, rules) == rows


@pytest.mark.parametrize(
    ("day", "top"),
    [
        pytest.param(
            date(2024, 4, 17), [("Man City", 73), ("Arsenal", 71), ("Liverpool", 71)], id="april"
        ),
        pytest.param(
            date(2024, 5, 20), [("Man City", 91), ("Arsenal", 89), ("Liverpool", 82)], id="final"
        ),
    ],
)
def test_the_premier_league_of_2024(day, top):
    fixtures, clubs = league("epl-2023-24.csv")
    docked = [Deduction(clubs["Everton"], 8), Deduction(clubs["Nott'm Forest"], 4)]

    rows = table([one for one in fixtures if one.day < day], deductions=docked)

    assert [(row.side.name, row.points) for row in rows[:3]] == top
