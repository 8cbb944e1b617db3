from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from previews.football.points import TableRules
from previews.football.score import Score
from previews.football.table import row_of, standings
from previews.football.table_scenario import (
    MOST,
    Ending,
    PlaceAfter,
    Table,
    place_in,
    scores_of,
    tables_after,
)
from previews.football.tie_breaker import TieBreaker
from tests.football.fixture_list import (
    ATALANTA,
    ATLETICO,
    BARCELONA,
    CLUBS,
    LIVERPOOL,
    fixture_lists,
    played,
)

ORDERS = (
    "goal_difference, goals_for",
    "head_to_head_points, head_to_head_goal_difference, goal_difference, goals_for",
    "goals_for, goal_difference",
    "goal_difference, wins, fair_play",
)


def with_match(fixtures, rules, home=LIVERPOOL, away=ATALANTA):
    def table(score):
        made = standings([*fixtures, played(home, away, score)], rules, clubs=CLUBS)
        return Table(made.rows, made.order.decisions)

    return table


def ending_of(score):
    if score.home == score.away:
        return Ending.DRAW
    return Ending.WIN if score.home > score.away else Ending.DEFEAT


@given(
    fixtures=fixture_lists(most=12),
    goals=st.tuples(st.integers(0, MOST), st.integers(0, MOST)),
    order=st.sampled_from(ORDERS),
)
@settings(deadline=None)
def test_whatever_the_score_both_clubs_are_where_it_was_said(fixtures, goals, order):
    rules = TableRules(tie_breakers=TieBreaker.parse(order))
    table = with_match(fixtures, rules)
    score = Score(*goals)
    said = {
        each.ending: each
        for each in tables_after(LIVERPOOL.club, ATALANTA.club, table)
    }[ending_of(score)]  # fmt: skip

    rows = table(score).rows

    for club, place in ((LIVERPOOL, said.home), (ATALANTA, said.away)):
        row = row_of(rows, club.club)
        assert place.best <= row.position <= place.worst
        assert place.points == row.points == place.most_points


@pytest.mark.parametrize("ending", list(Ending))
@pytest.mark.parametrize("shoot_out", [True, False])
def test_the_scores_of_an_ending_end_so(ending, shoot_out):
    scores = scores_of(ending, shoot_out=shoot_out)

    assert {ending_of(score) for score in scores} == {ending}
    assert any(score.shoot_out for score in scores) == (shoot_out and ending is Ending.DRAW)


def test_the_rule_that_decides_between_two_places_is_named():
    """Barcelona have three points and a goal difference of five; Liverpool have none.

    Chelsea have not played, and stay ahead of those who lost.
    """
    fixtures = [played(BARCELONA, ATLETICO, (5, 0)), played(ATLETICO, LIVERPOOL, (1, 0))]

    win = tables_after(LIVERPOOL.club, ATALANTA.club, with_match(fixtures, TableRules()))[0]

    assert win.home == PlaceAfter(1, 2, 3, 3, "goal difference")
    assert win.away.best == 5


def test_a_shoot_out_after_a_draw_gives_one_side_another_point():
    rules = TableRules(shoot_out=(2, 1))
    table = with_match([], rules)

    draw = tables_after(LIVERPOOL.club, ATALANTA.club, table, shoot_out=True)[1]

    assert (draw.home.points, draw.home.most_points) == (1, 2)
    assert (draw.home.best, draw.home.worst) == (1, 2)


def test_clubs_that_nothing_separates_may_have_any_of_their_places():
    table = with_match([], TableRules(tie_breakers=()))(Score(1, 0))

    assert place_in([table], ATALANTA.club) == PlaceAfter(2, 5, 0, 0)


def test_a_club_that_is_not_in_the_table_has_no_place():
    table = with_match([], TableRules())(Score(1, 0))
    without = replace(table, rows=table.rows[:1])

    assert place_in([table, without], ATALANTA.club) is None
    assert tables_after(LIVERPOOL.club, 99, with_match([], TableRules())) == ()
