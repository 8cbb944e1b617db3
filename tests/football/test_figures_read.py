"""Figures that a sentence seems to state, by the words and values beside them."""

import pytest

from previews.football.computed import Computed, Figure
from previews.football.figures_read import figures_read
from previews.football.score import Goals

COMPUTED = Computed(
    (
        Figure("played", 12),
        Figure("won", 7),
        Figure("lost", 2),
        Figure("scored", 23, "goals scored"),
        Figure("conceded", 9, "goals conceded"),
        Figure("points", 74),
        Figure("position", 1),
        Figure("last_score", Goals(3, 1), "score of the last meeting"),
        Figure("scorer", "Mohamed Salah", "top scorer"),
        Figure("hosts", "Everton"),
    )
)


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("They are second with 99 points.", {"position": "2", "points": "99"}),
        ("Liverpool have won 8 and lost 3.", {"won": "8", "lost": "3"}),
        ("Liverpool have eight wins and three defeats.", {"won": "8", "lost": "3"}),
        ("They scored 20 goals and conceded 10 goals.", {"scored": "20", "conceded": "10"}),
        ("It ended 3–1 the last time.", {"last_score": "3-1"}),
        ("It ended 0-2 the last time.", {"last_score": "0-2"}),
        ("Mohamed Salah leads the way.", {"scorer": "Mohamed Salah"}),
        ("They met 12 times.", {"played": "12"}),
        ("Everton have never won there.", {}),
        ("", {}),
    ],
)
def test_a_number_goes_to_the_figure_that_its_words_or_its_value_name(sentence, stated):
    assert figures_read(sentence, COMPUTED, ["Liverpool", "Everton"]).stated == stated


def test_a_number_that_fits_no_figure_is_said_to_be_none():
    assert figures_read("They drank 40 beers, as in 12 matches.", COMPUTED).unread == ("40",)


def test_two_figures_of_one_value_are_not_chosen_between():
    twice = Computed((Figure("home", 4, "at home"), Figure("away", 4, "on the road")))

    assert figures_read("They have 4.", twice).stated == {}
