"""A sentence that says other numbers than those entered for it does not hold."""

import pytest

from previews.football.computed import Computed, Figure
from previews.football.sentence_figures import as_worded
from previews.football.verdict import judge
from previews.text.stated_value import plainly

TABLE = Computed(
    (
        Figure("club", "Rovers"),
        Figure("position", 1),
        Figure("points", 74),
        Figure("points_behind", 0, "points behind the leaders"),
        Figure("played", 32),
        Figure("won", 22),
        Figure("goal_difference", 51, "goal difference"),
    )
)
MEETING = Computed(
    (
        Figure("date", "2020-11-03", "on"),
        Figure("home", "Albion", "hosts"),
        Figure("score", "0-5", hosts="home"),
    )
)
FIRST = {"position": 1, "points": 74}


def verdict(sentence, stated, computed=TABLE, beside=()):
    return str(as_worded(judge(stated, computed), sentence, stated, computed, beside).verdict)


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("Rovers are first with 74 points.", FIRST),
        ("Rovers lead the table with seventy-four points.", FIRST),
        ("Rovers top the table on 74 points from 32 matches.", FIRST),
        ("Rovers have 74 points, two points clear of Albion.", {"points": 74}),
        ("Rovers have won 22 of 32.", {"won": 22}),
        ("Their first title since 1988 is near: 74 points.", {"points": 74}),
        ("Rovers, in their second season up, lead the table.", {"position": 1}),
        ("On 3 May 2024 Rovers had 74 points.", {"points": 74}),
        ("Nobody has more points than Rovers.", FIRST),
    ],
)
def test_a_sentence_that_says_its_figures_holds(sentence, stated):
    assert verdict(sentence, stated) == "true"


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("Rovers are second with 99 points.", FIRST),
        ("Rovers are second with 74 points.", FIRST),
        ("Rovers are first with 99 points.", FIRST),
        ("Rovers lead the table with 22 points.", FIRST),
        ("Rovers now stand third.", {"position": 1}),
        ("Rovers have seventy points.", {"points": 74}),
    ],
)
def test_a_sentence_that_contradicts_its_figures_is_false(sentence, stated):
    assert verdict(sentence, stated) == "false"


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("Rovers have won 25 matches.", {"won": 22}),
        ("Rovers lead with 99 points.", {"position": 1}),
        ("Rovers are second with 74 points.", {"points": 74}),
        ("Rovers have a goal difference of 15.", {"goal_difference": 51}),
    ],
)
def test_a_number_that_nobody_entered_does_not_hold(sentence, stated):
    assert verdict(sentence, stated) == "cannot_be_checked"


@pytest.mark.parametrize(
    ("sentence", "holds"),
    [
        ("Rovers won 5-0 at Albion on 3 November 2020.", True),
        ("Rovers won five-nil at Albion in 2020.", True),
        ("Rovers won 4-0 at Albion in 2020.", False),
        ("Rovers won 5-0 at Albion in 2019.", False),
        ("Rovers won there by five, conceding none.", True),
    ],
)
def test_scores_and_years_of_a_sentence_are_held_against_it(sentence, holds):
    stated = {"date": "2020-11-03", "home": "Albion", "score": "0-5"}

    assert (verdict(sentence, stated, MEETING) == "true") is holds


def test_the_reason_quotes_the_sentence_and_says_what_is_right():
    judgement = as_worded(judge(FIRST, TABLE), "Rovers are second with 99 points.", FIRST, TABLE)

    assert judgement.reason == (
        "The sentence says second; by the results, the position is 1. "
        "The sentence says 99 points; by the results, there are 74 points."
    )
    assert judgement.wrong == ("position", "points")


def test_of_a_match_put_at_the_wrong_ground_only_the_ground_is_wrong():
    judgement = judge({"home": "Rovers", "score": "5-0"}, MEETING)

    assert (judgement.wrong, judgement.right) == (("home",), ("score",))


@pytest.mark.parametrize(
    ("stated", "wrong"),
    [
        ({"home": "Rovers", "score": "4-0"}, ("home", "score")),
        ({"home": "Albion", "score": "5-0"}, ("score",)),
        ({"score": "5-0"}, ("score",)),
        ({"home": "Albion", "score": "0-5"}, ()),
    ],
)
def test_every_other_mistake_in_a_score_stays_one(stated, wrong):
    assert judge(stated, MEETING).wrong == wrong
    assert plainly("5-0") != plainly("0-5")
