from dataclasses import replace

import pytest
from hypothesis import given

from previews.football.score import Score
from previews.football.tie import UEFA_UNTIL_2021, Aggregate, Ruling, Tie, TieRules
from previews.football.tie_sentence import tie_sentence
from previews.football.tie_standing import DecidedBy, TieStanding, standing
from tests.football.fixture_list import (
    ATALANTA,
    ATLETICO,
    BARCELONA,
    CHELSEA,
    LIVERPOOL,
    after_extra_time,
    played,
    scores,
)


def tie(*fixtures, rules=UEFA_UNTIL_2021, **more):
    """A tie of the clubs of its first fixture."""
    first = fixtures[0]
    return Tie(1, (first.home, first.away), fixtures, rules, **more)


def two_legs(home, away, first, second, **more):
    legs = played(home, away, first, leg=1), played(away, home, second, leg=2)
    return tie(*legs, **more)


def test_liverpool_overturned_three_goals_in_2019():
    told = standing(two_legs(BARCELONA, LIVERPOOL, (3, 0), (4, 0)))

    assert told == TieStanding(
        LIVERPOOL, BARCELONA, 2, 2, Aggregate(4, 3), LIVERPOOL, DecidedBy.AGGREGATE
    )
    assert (told.finished, told.out, tie_sentence(told)) == (
        True,
        BARCELONA,
        "Liverpool go through 4–3 on aggregate",
    )


SINGLE = played(LIVERPOOL, CHELSEA, (2, 1))


@pytest.mark.parametrize(
    ("settled", "sentence"),
    [
        pytest.param(
            two_legs(ATLETICO, LIVERPOOL, (1, 0), after_extra_time(2, 3, after_90=(1, 0))),
            "Atlético Madrid go through 4–2 on aggregate after extra time",
            id="extra-time",
        ),
        pytest.param(
            two_legs(CHELSEA, LIVERPOOL, (1, 0), after_extra_time(1, 0, pens=(4, 1))),
            "Liverpool go through 4–1 on penalties, 1–1 on aggregate",
            id="penalties",
        ),
        pytest.param(
            two_legs(BARCELONA, LIVERPOOL, (1, 2), (0, 1)),
            "Liverpool go through on away goals, 2–2 on aggregate",
            id="away-goals",
        ),
        pytest.param(
            two_legs(ATLETICO, LIVERPOOL, (1, 0), after_extra_time(2, 1, after_90=(1, 0))),
            "Atlético Madrid go through on away goals, 2–2 on aggregate",
            id="away-goals-in-extra-time",
        ),
        pytest.param(
            tie(
                played(LIVERPOOL, CHELSEA, (0, 0), leg=1),
                played(CHELSEA, LIVERPOOL, (0, 0), leg=2),
                played(CHELSEA, LIVERPOOL, after_extra_time(2, 1), neutral_ground=True),
            ),
            "Chelsea go through 2–1 in a play-off after extra time",
            id="play-off-after-two-legs",
        ),
        pytest.param(
            tie(
                played(LIVERPOOL, CHELSEA, (1, 1)),
                played(CHELSEA, LIVERPOOL, (0, 0)),
                played(LIVERPOOL, CHELSEA, (3, 0)),
            ),
            "Liverpool go through 3–0 in a replay",
            id="second-replay-of-a-single-match",
        ),
        pytest.param(
            tie(
                played(LIVERPOOL, CHELSEA, (1, 1)),
                played(CHELSEA, LIVERPOOL, after_extra_time(1, 1, pens=(4, 5))),
            ),
            "Liverpool go through 5–4 on penalties after a replay",
            id="penalties-in-a-replay",
        ),
        pytest.param(tie(SINGLE), "Liverpool go through 2–1", id="single-match"),
        pytest.param(
            tie(played(LIVERPOOL, CHELSEA, after_extra_time(0, 0, pens=(11, 10)))),
            "Liverpool go through 11–10 on penalties, 0–0",
            id="single-match-penalties",
        ),
        pytest.param(
            tie(
                played(LIVERPOOL, CHELSEA, (2, 2), leg=1),
                played(CHELSEA, LIVERPOOL, (2, 2), leg=2),
                went_through=LIVERPOOL.club,
            ),
            "Liverpool go through (4–4 on aggregate)",
            id="other-means-on-record",
        ),
        pytest.param(
            two_legs(LIVERPOOL, ATALANTA, (0, 3), (0, 1), went_through=LIVERPOOL.club),
            "Liverpool go through (3–1 on aggregate)",
            id="opponents-expelled",
        ),
        pytest.param(
            tie(played(LIVERPOOL, ATALANTA, (0, 3), leg=1)),
            "Atalanta lead 3–0 after the first leg",
            id="one-leg-to-come",
        ),
        pytest.param(
            tie(played(LIVERPOOL, ATALANTA, (1, 1), leg=1)),
            "Level at 1–1 after the first leg",
            id="level-with-one-leg-to-come",
        ),
        pytest.param(
            tie(played(LIVERPOOL, ATALANTA, (1, 1), leg=2)),
            "Liverpool v Atalanta: the first leg is not in the archive",
            id="first-leg-missing",
        ),
        pytest.param(
            tie(played(LIVERPOOL, ATALANTA, (1, 1))), "Level at 1–1", id="how-is-not-known"
        ),
        pytest.param(
            two_legs(LIVERPOOL, ATALANTA, (2, 2), (2, 2), overdue=True),
            "Level at 4–4 on aggregate: who went through is not in the archive",
            id="must-have-been-decided",
        ),
        pytest.param(
            two_legs(
                LIVERPOOL,
                ATALANTA,
                (0, 0),
                (0, 0),
                went_through=ATALANTA.club,
                ruling=Ruling.COIN,
            ),
            "Atalanta go through on the toss of a coin (0–0 on aggregate)",
            id="coin",
        ),
        pytest.param(
            two_legs(LIVERPOOL, ATALANTA, (0, 0), (0, 0), ruling=Ruling.COIN),
            "Level at 0–0 on aggregate, decided by the toss of a coin: who went through is not in "
            "the archive",
            id="coin-without-a-winner",
        ),
        pytest.param(
            tie(SINGLE, went_through=CHELSEA.club, ruling=Ruling.DISQUALIFIED),
            "Chelsea go through as the other club was disqualified (2–1)",
            id="disqualified",
        ),
        pytest.param(
            tie(
                played(LIVERPOOL, CHELSEA, (1, 1)),
                went_through=CHELSEA.club,
                ruling=Ruling.BETTER_PLACED,
            ),
            "Chelsea go through as the club better placed in the league (1–1)",
            id="better-placed",
        ),
        pytest.param(
            tie(played(LIVERPOOL, CHELSEA, (1, 1)), ruling=Ruling.BOTH_THROUGH),
            "Liverpool and Chelsea both go through",
            id="both",
        ),
        pytest.param(
            tie(SINGLE, went_through=LIVERPOOL.club, ruling=Ruling.WALKOVER),
            "Liverpool go through 2–1",
            id="the-score-decides",
        ),
        pytest.param(
            tie(played(LIVERPOOL, CHELSEA, (2, 1), awarded=True, awarded_to="away")),
            "Chelsea go through by an award (2–1)",
            id="awarded-against-the-score",
        ),
        pytest.param(
            tie(played(LIVERPOOL, CHELSEA, (0, 3), awarded=True, awarded_to="both_lose")),
            "Liverpool v Chelsea 0–3: who went through is not in the archive",
            id="both-lose",
        ),
    ],
)
def test_a_tie_is_told_as_a_sentence(settled, sentence):
    assert tie_sentence(standing(settled)) == sentence


def test_away_goals_do_not_count_where_the_season_has_dropped_them():
    level = two_legs(BARCELONA, LIVERPOOL, (1, 2), (0, 1), rules=TieRules())

    assert standing(level) == TieStanding(LIVERPOOL, BARCELONA, 2, 2, Aggregate(2, 2))


def test_the_league_cup_counts_away_goals_only_after_extra_time():
    league_cup = TieRules(away_goals=False, away_goals_after_extra_time=True)
    at_90 = two_legs(CHELSEA, LIVERPOOL, (2, 1), (1, 0), rules=league_cup)
    at_120 = two_legs(CHELSEA, LIVERPOOL, (2, 1), after_extra_time(1, 0), rules=league_cup)

    assert standing(at_90).through is None
    assert standing(at_120).through == LIVERPOOL


def test_an_awarded_leg_is_named():
    awarded = tie(
        played(LIVERPOOL, CHELSEA, (1, 0), leg=1),
        played(CHELSEA, LIVERPOOL, (3, 0), leg=2, awarded=True),
    )

    assert standing(awarded).decided_by is DecidedBy.AWARDED


def test_both_legs_at_one_ground_are_added_by_club():
    one_ground = tie(
        played(LIVERPOOL, CHELSEA, (2, 0), leg=1), played(LIVERPOOL, CHELSEA, (0, 1), leg=2)
    )

    assert standing(one_ground).aggregate == Aggregate(2, 1)
    assert standing(one_ground).through == LIVERPOOL


def test_a_final_is_won():
    assert tie_sentence(standing(tie(SINGLE)), final=True) == "Liverpool win 2–1"


def test_a_lead_is_past_once_the_other_match_was_to_be_played():
    first = standing(tie(played(LIVERPOOL, ATALANTA, (0, 3), leg=1)))

    assert tie_sentence(first, is_past=True) == "Atalanta led 3–0 after the first leg"


def test_a_club_that_changed_its_name_is_still_the_same():
    renamed = replace(CHELSEA, name="Chelsea Football Club")
    replayed = tie(played(LIVERPOOL, CHELSEA, (1, 1)), played(renamed, LIVERPOOL, (1, 0)))

    assert (standing(replayed).through, standing(replayed).out) == (CHELSEA, LIVERPOOL)


def test_a_tie_without_a_fixture_has_no_standing():
    assert standing(Tie(1, (LIVERPOOL, CHELSEA))) is None


@given(scores, scores)
def test_a_finished_tie_sends_the_leader_through_or_nobody(first: Score, second: Score):
    told = standing(two_legs(LIVERPOOL, CHELSEA, first, second, rules=TieRules()))

    assert told.through == told.leader
    assert told.finished
