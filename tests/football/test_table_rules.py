"""Rules of ranking beyond points and goals, and what is said of the order."""

from datetime import date

import pytest

from previews.football.points import TableRules
from previews.football.score import Goals, Score
from previews.football.stated_order import StatedPlace, as_stated, stated_notes, still_valid
from previews.football.table import standings, table
from previews.football.tie_break_notes import tie_break_notes
from previews.football.tie_breaker import TieBreaker
from tests.football.fixture_list import ATALANTA, BARCELONA, CHELSEA, LIVERPOOL, played

BY_MEETINGS = TieBreaker.parse("head_to_head_points, goal_difference")
# Liverpool and Chelsea are level on points; Chelsea have the better goals.
FIRST_MEETING = [
    played(LIVERPOOL, CHELSEA, (1, 0)),
    played(CHELSEA, ATALANTA, (9, 0)),
]
SECOND_MEETING = [
    *FIRST_MEETING,
    played(CHELSEA, LIVERPOOL, (0, 0)),
    played(CHELSEA, BARCELONA, (0, 0)),
    played(CHELSEA, BARCELONA, (0, 0)),
    played(LIVERPOOL, ATALANTA, (0, 0)),
]


def drawn(home, away, goals, kicks):
    return played(home, away, Score(*goals, shoot_out=Goals(*kicks)))


def order(fixtures, rules, **more):
    return [row.side.name for row in standings(fixtures, rules, **more).rows]


@pytest.mark.parametrize(
    ("meetings", "first"), [pytest.param(1, "Liverpool"), pytest.param(2, "Chelsea")]
)
def test_head_to_head_counts_once_the_clubs_have_met_as_often_as_the_rules_say(meetings, first):
    rules = TableRules(tie_breakers=BY_MEETINGS, meetings=meetings)

    assert order(FIRST_MEETING, rules)[0] == first


def test_head_to_head_counts_when_the_meetings_are_complete():
    rules = TableRules(tie_breakers=BY_MEETINGS, meetings=2)
    level = standings(SECOND_MEETING, rules)

    points = {row.side.name: row.points for row in level.rows}
    assert points["Liverpool"] == 5
    assert points["Chelsea"] == 6

    equal = [*SECOND_MEETING, played(LIVERPOOL, BARCELONA, (0, 0))]
    table_now = standings(equal, rules)
    assert [row.side.name for row in table_now.rows[:2]] == ["Liverpool", "Chelsea"]
    assert tie_break_notes(table_now.order)[0] == (
        "Level on points, in the order of points in their meetings: Liverpool, Chelsea."
    )


def test_head_to_head_waits_for_what_the_calendar_still_has():
    rules = TableRules(tie_breakers=BY_MEETINGS, meetings=1)
    planned = {frozenset((LIVERPOOL.club, CHELSEA.club)): 2}

    assert order(FIRST_MEETING, rules, planned=planned)[0] == "Chelsea"


def test_of_three_clubs_all_have_to_have_met():
    fixtures = [
        played(LIVERPOOL, CHELSEA, (1, 0)),
        played(CHELSEA, ATALANTA, (4, 0)),
        played(ATALANTA, BARCELONA, (2, 0)),
    ]
    level = standings(fixtures, TableRules(tie_breakers=BY_MEETINGS))

    assert [row.side.name for row in level.rows] == [
        "Chelsea", "Liverpool", "Atalanta", "Barcelona",
    ]  # fmt: skip
    assert tie_break_notes(level.order)[-1] == (
        "Head to head does not count yet, as their meetings are not complete: "
        "Atalanta, Chelsea, Liverpool."
    )


@pytest.mark.parametrize(
    ("shoot_out", "points"),
    [
        pytest.param(None, [4, 2, 1], id="a-draw-is-a-draw"),
        pytest.param((2, 1), [4, 4, 1], id="two-and-one"),
        pytest.param((1, 0), [3, 2, 0], id="one-and-none"),
    ],
)
def test_a_shoot_out_after_a_draw_gives_points(shoot_out, points):
    fixtures = [
        drawn(LIVERPOOL, ATALANTA, (1, 1), (4, 3)),
        played(ATALANTA, CHELSEA, (2, 0)),
        drawn(CHELSEA, LIVERPOOL, (0, 0), (2, 4)),
    ]

    rows = table(fixtures, TableRules(shoot_out=shoot_out))

    assert [row.points for row in rows] == points
    assert {row.record.drawn for row in rows if row.side == LIVERPOOL} == {2}


def test_a_season_that_ended_early_is_ranked_by_points_per_game():
    fixtures = [
        played(LIVERPOOL, ATALANTA, (1, 0)),
        played(ATALANTA, CHELSEA, (1, 0)),
        played(ATALANTA, CHELSEA, (1, 0)),
    ]

    rows = table(fixtures, TableRules(per_game=True), clubs=[BARCELONA])

    assert [(row.side.name, row.points, row.points_per_game) for row in rows] == [
        ("Liverpool", 3, 3),
        ("Atalanta", 6, 2),
        ("Barcelona", 0, 0),
        ("Chelsea", 0, 0),
    ]
    assert order(fixtures, TableRules())[0] == "Atalanta"


@pytest.mark.parametrize("rule", ["fair_play", "play_off", "drawing_of_lots"])
def test_clubs_stay_level_at_a_rule_that_the_results_cannot_show(rule):
    rules = TableRules(tie_breakers=TieBreaker.parse(f"goal_difference, {rule}, name"))
    level = standings([played(LIVERPOOL, CHELSEA, (1, 1))], rules)

    assert [row.position for row in level.rows] == [1, 1]
    (note,) = tie_break_notes(level.order)
    assert note == (
        "Chelsea and Liverpool are level by every rule that the results can decide. The next rule "
        f"is {TieBreaker(rule).label}, and its outcome is not in the archive."
    )


def test_before_a_ball_is_kicked_nothing_is_said_of_the_order():
    rules = TableRules(tie_breakers=TieBreaker.parse("head_to_head_points, fair_play"), meetings=2)

    assert tie_break_notes(standings([], rules, clubs=[LIVERPOOL, CHELSEA]).order) == ()


def test_each_rule_that_decided_is_named_once():
    fixtures = [
        played(LIVERPOOL, ATALANTA, (1, 0)),
        played(CHELSEA, BARCELONA, (2, 0)),
    ]

    assert tie_break_notes(standings(fixtures).order, per_game=True) == (
        "Level on points per game, in the order of goal difference: Chelsea, Liverpool; "
        "Atalanta, Barcelona.",
    )


def places(*clubs, day=date(2024, 5, 1)):
    return tuple(
        StatedPlace(club.club, position, day, "drawing of lots") for club, position in clubs
    )


def test_the_order_that_the_league_stated_takes_the_place_of_the_computed_one():
    rows = table([played(LIVERPOOL, CHELSEA, (1, 1)), played(ATALANTA, BARCELONA, (2, 2))])
    stated = places((CHELSEA, 3), (LIVERPOOL, 4))

    ordered = as_stated(rows, stated)

    assert [(row.position, row.shared, row.side.name) for row in ordered] == [
        (1, True, "Atalanta"),
        (1, True, "Barcelona"),
        (3, False, "Chelsea"),
        (4, False, "Liverpool"),
    ]
    assert stated_notes(ordered, stated)[0] == (
        "Chelsea 3rd: stated by the league on 1 May 2024 (drawing of lots)."
    )


def test_a_stated_order_ends_with_the_next_match():
    stated = places((CHELSEA, 1), day=date(2024, 4, 12))
    before, after = (
        [played(LIVERPOOL, CHELSEA, (1, 1), day)] for day in ("2024-04-12", "2024-04-13")
    )

    assert still_valid(stated, before, None) == stated
    assert still_valid(stated, after, None) == ()
    assert still_valid(stated, before, 7) == ()


@pytest.mark.parametrize(
    ("awarded_to", "points"),
    [
        pytest.param("", {"Liverpool": 0, "Chelsea": 3}, id="by-the-score"),
        pytest.param("home", {"Liverpool": 3, "Chelsea": 0}, id="to-the-hosts"),
        pytest.param("both_lose", {"Liverpool": 0, "Chelsea": 0}, id="both-lose"),
    ],
)
def test_an_awarded_match_gives_the_points_of_the_award(awarded_to, points):
    rows = table([played(LIVERPOOL, CHELSEA, (0, 3), awarded=True, awarded_to=awarded_to)])

    assert {row.side.name: row.points for row in rows} == points


def test_where_both_lose_each_has_the_goals_of_the_loser():
    rows = table([played(LIVERPOOL, CHELSEA, (0, 3), awarded=True, awarded_to="both_lose")])

    assert [(row.record.lost, row.goal_difference) for row in rows] == [(1, -3), (1, -3)]
