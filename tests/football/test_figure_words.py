"""Figures as parts of a sentence."""

from datetime import date

import pytest

from previews.football.figure_words import PHRASES, figure_in_words
from previews.questions import QUESTIONS


@pytest.mark.parametrize(
    ("title", "value", "words"),
    [
        ("first legs lost at home", 4, "4 first legs lost at home"),
        ("first legs lost at home", 1, "1 first leg lost at home"),
        ("went through", 0, "none went through"),
        ("decided", 3, "3 decided"),
        ("points", 1, "1 point"),
        ("points", 0, "no points"),
        ("won", 0, "no matches won"),
        ("played", 1, "1 match played"),
        ("matches in which it scored first", 1, "1 match in which it scored first"),
        ("position", 2, "position 2"),
        ("goal difference", -3, "a goal difference of -3"),
        ("bookings a match", 3.5, "3.5 bookings a match"),
        ("hosts", "Alfa", "Alfa as hosts"),
        ("years", [1971, 2009], "in 1971 and 2009"),
        ("the last on", date(2024, 4, 18), "the last on 18 April 2024"),
        ("against", "Beta", "against Beta"),
    ],
)
def test_a_figure_is_a_part_of_a_sentence(title, value, words):
    assert figure_in_words(title, value) == words


def test_every_phrase_has_a_place_for_the_value():
    assert QUESTIONS
    assert all(phrase.count("{}") == 1 for phrase in PHRASES.values())
