"""Tables of seasons in stages: what is carried, and who finishes above whom."""

from datetime import date

import pytest

from previews.football.points import TableRules
from previews.football.result import Where
from previews.football.season_table import SeasonStages
from previews.football.stage_results import StageResults
from previews.football.stage_rules import Carried, StageRules
from previews.football.table import Deduction
from previews.football.tie_breaker import TieBreaker
from tests.football.fixture_list import ATALANTA, ATLETICO, BARCELONA, CHELSEA, LIVERPOOL, played

# Before the split: Liverpool 9, Atalanta 5, Barcelona 3, Chelsea 1.
AUTUMN = (
    played(LIVERPOOL, ATALANTA, (1, 0), "2023-09-01"),
    played(LIVERPOOL, BARCELONA, (2, 0), "2023-09-08"),
    played(LIVERPOOL, CHELSEA, (3, 0), "2023-09-15"),
    played(ATALANTA, BARCELONA, (1, 1), "2023-09-22"),
    played(ATALANTA, CHELSEA, (2, 0), "2023-09-29"),
    played(BARCELONA, CHELSEA, (1, 1), "2023-10-06"),
    played(ATALANTA, BARCELONA, (0, 0), "2023-10-13"),
)
TOP = (
    played(LIVERPOOL, ATALANTA, (0, 4), "2024-03-01"),
    played(ATALANTA, LIVERPOOL, (1, 0), "2024-03-08"),
)
BOTTOM = (
    played(BARCELONA, CHELSEA, (5, 0), "2024-03-02"),
    played(CHELSEA, BARCELONA, (0, 5), "2024-03-09"),
    played(BARCELONA, CHELSEA, (1, 0), "2024-03-16"),
)
CLUBS = (LIVERPOOL, ATALANTA, BARCELONA, CHELSEA)


def stage(name, clubs, fixtures, number, **rules):
    return StageResults(StageRules(number, name, **rules), tuple(clubs), tuple(fixtures))


LEAGUE = stage("League", CLUBS, AUTUMN, 1)


def split(carried=Carried.ALL, top=TOP, bottom=BOTTOM, rules=None, deductions=(), **more):
    upper = stage("Top", CLUBS[:2], top, 2, carried=carried, group_order=1, **more)
    lower = stage("Bottom", CLUBS[2:], bottom, 3, carried=carried, group_order=3, **more)
    return SeasonStages((LEAGUE, upper, lower), rules or TableRules(), tuple(deductions))


def rows(table):
    return [
        (row.position, row.side.name, row.record.played, row.points) for row in table.standings.rows
    ]


def test_all_points_are_carried_and_the_lower_group_stays_below():
    table = split().table()

    assert rows(table) == [
        (1, "Atalanta", 6, 11),
        (2, "Liverpool", 5, 9),
        (3, "Barcelona", 7, 12),
        (4, "Chelsea", 6, 1),
    ]
    assert table.remarks == (
        "All points of League are carried over.",
        "The clubs of Top finish above those of Bottom, whatever their points.",
    )
    assert len(table.fixtures) == len(AUTUMN + TOP + BOTTOM)


@pytest.mark.parametrize(
    ("carried", "points"),
    [
        pytest.param(Carried.HALF_UP, [9, 5, 11, 1], id="rounded-up"),
        pytest.param(Carried.HALF_DOWN, [8, 4, 10, 0], id="rounded-down"),
    ],
)
def test_half_of_the_points_are_carried(carried, points):
    table = split(carried).table()

    assert [row.points for row in table.standings.rows] == points


def test_matches_and_goals_are_counted_anew_where_the_rules_say_so():
    table = split(Carried.HALF_UP, carries_goals=False).table()

    assert rows(table) == [
        (1, "Atalanta", 2, 9),
        (2, "Liverpool", 2, 5),
        (3, "Barcelona", 3, 11),
        (4, "Chelsea", 3, 1),
    ]
    assert table.remarks[0].endswith("are carried over. Matches and goals are counted anew.")


def test_the_half_point_that_was_rounded_away_puts_clubs_in_order():
    level = (played(LIVERPOOL, ATALANTA, (0, 1), "2024-03-01"),)
    fixtures = (*AUTUMN[1:], played(ATALANTA, CHELSEA, (1, 0), "2023-11-01"))
    first = stage("League", CLUBS, fixtures, 1)
    order = TieBreaker.parse("points_before_rounding, goal_difference")
    upper = stage("Top", CLUBS[:2], level, 2, carried=Carried.HALF_DOWN, group_order=1)
    stages = SeasonStages((first, upper), TableRules(tie_breakers=order))

    # Liverpool have 6 and carry 3; Atalanta have 8, carry 4 and win. Nothing is level yet.
    assert [row.points for row in stages.table_of(upper).standings.rows] == [7, 3]

    drawn = (played(LIVERPOOL, ATALANTA, (1, 0), "2024-03-01"),)
    nine = (*AUTUMN, played(ATALANTA, CHELSEA, (1, 0), "2023-11-01"))
    first = stage("League", CLUBS, nine, 1)
    upper = stage("Top", CLUBS[:2], (*drawn, *level), 2, carried=Carried.HALF_DOWN, group_order=1)
    stages = SeasonStages((first, upper), TableRules(tie_breakers=order))

    # Liverpool have 9 and carry 4, Atalanta have 8 and carry 4: half a point was lost.
    table = stages.table_of(upper)
    assert [(row.side.name, row.points) for row in table.standings.rows] == [
        ("Liverpool", 7),
        ("Atalanta", 7),
    ]
    assert [decision.rule for decision in table.standings.order.decisions] == [
        TieBreaker.POINTS_BEFORE_ROUNDING
    ]


def test_clubs_without_a_match_since_the_split_stand_where_their_group_does():
    only_bottom = split(top=()).table()
    only_top = split(bottom=()).table()

    assert [name for _, name, _, _ in rows(only_bottom)] == [
        "Liverpool", "Atalanta", "Barcelona", "Chelsea",
    ]  # fmt: skip
    assert [name for _, name, _, _ in rows(only_top)] == [
        "Atalanta", "Liverpool", "Barcelona", "Chelsea",
    ]  # fmt: skip


def test_before_the_split_there_is_one_table():
    table = split(top=(), bottom=()).table()

    assert rows(table)[0] == (1, "Liverpool", 3, 9)
    assert table.remarks == ()


def test_the_table_of_a_group_has_the_points_from_before():
    stages = split()

    table = stages.table_of(stages.stages[2])

    assert rows(table) == [(1, "Barcelona", 7, 12), (2, "Chelsea", 6, 1)]


def test_a_group_that_the_table_does_not_make_is_no_group():
    mixed = stage(
        "Top", (LIVERPOOL, CHELSEA), (played(LIVERPOOL, CHELSEA, (1, 0), "2024-03-01"),), 2,
        carried=Carried.ALL, group_order=1,
    )  # fmt: skip

    table = SeasonStages((LEAGUE, mixed), TableRules()).table()

    assert table.standings is None
    assert table.missing.startswith("The clubs of Top are not those that League puts there")


@pytest.mark.parametrize(
    ("others", "missing"),
    [
        pytest.param(
            [stage("Second phase", CLUBS, TOP, 2)],
            "No rule says how League and Second phase join, so no table of the season is computed.",
            id="nothing-is-known",
        ),
        pytest.param(
            [
                stage("North", CLUBS[:2], TOP, 2, carried=Carried.ALL),
                stage("South", CLUBS[2:], BOTTOM, 3, carried=Carried.ALL),
            ],
            "No rule says in which order the clubs of North and South finish.",
            id="no-order",
        ),
        pytest.param(
            [
                stage("East", CLUBS[:2], TOP, 2, carried=Carried.ALL, group_order=2),
                stage("West", CLUBS[2:], BOTTOM, 3, carried=Carried.ALL, group_order=2),
            ],
            "No rule says in which order the clubs of East and West finish.",
            id="groups-beside-each-other",
        ),
        pytest.param(
            [stage("Top", CLUBS[:2], TOP, 2, carried=Carried.ALL, follows=9)],
            "No rule says which stage Top follows, so its points are not known.",
            id="follows-another",
        ),
    ],
)
def test_where_no_rule_says_how_stages_join_nothing_is_added_up(others, missing):
    table = SeasonStages((LEAGUE, *others), TableRules()).table()

    assert (table.standings, table.missing) == (None, missing)


def test_two_championships_of_a_year_have_a_table_each():
    autumn = stage("Apertura", CLUBS, AUTUMN, 1, carried=Carried.NOTHING)
    spring = stage("Clausura", CLUBS, TOP, 2, carried=Carried.NOTHING)
    stages = SeasonStages((autumn, spring), TableRules())

    assert stages.table().missing == "Apertura and Clausura have a table each."
    assert rows(stages.table_of(spring))[0] == (1, "Atalanta", 2, 6)

    begun = SeasonStages((autumn, stage("Clausura", CLUBS, (), 2, carried=Carried.NOTHING)),
                         TableRules())  # fmt: skip
    assert begun.table().remarks == ("This is the table of Apertura.",)


def test_two_clubs_that_meet_after_the_season_are_no_league():
    guests = (CHELSEA, ATLETICO)
    tie = stage("Relegation", guests, (played(CHELSEA, ATLETICO, (9, 0), "2024-06-01"),), 2)

    table = SeasonStages((LEAGUE, tie), TableRules()).table()

    assert [name for _, name, _, _ in rows(table)] == [
        "Liverpool", "Atalanta", "Barcelona", "Chelsea",
    ]  # fmt: skip
    assert table.remarks == ("The matches of Relegation are not counted.",)


def test_points_deducted_before_the_split_are_halved_with_the_others():
    early = Deduction(LIVERPOOL.club, 4, "accounts", date(2023, 12, 1))
    late = Deduction(LIVERPOOL.club, 4, "accounts", date(2024, 3, 5))

    before, after = (
        split(Carried.HALF_UP, deductions=[ruling]).table() for ruling in (early, late)
    )

    points = {row.side.name: (row.points, row.deducted) for row in before.standings.rows}
    assert points["Liverpool"] == (3, 4)
    points = {row.side.name: (row.points, row.deducted) for row in after.standings.rows}
    assert points["Liverpool"] == (1, 4)


def test_a_home_table_counts_every_match_in_full():
    stages = split(Carried.HALF_DOWN)
    at_home = SeasonStages(stages.stages, stages.rules, where=Where.HOME)

    assert rows(at_home.table())[0] == (1, "Liverpool", 4, 9)
