import pytest

from previews.text.number_words import counted, in_words, ordinal


@pytest.mark.parametrize(
    ("number", "words"), [(0, "no"), (1, "one"), (10, "ten"), (11, "11"), (-1, "-1")]
)
def test_small_numbers_are_words(number, words):
    assert in_words(number) == words


def test_a_noun_follows_its_number():
    assert [counted(number, "goal") for number in (0, 1, 2)] == [
        "no goals",
        "one goal",
        "two goals",
    ]
    assert counted(2, "match", "matches") == "two matches"


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (13, "13th"), (22, "22nd")],
)
def test_places_are_ordinals(number, words):
    assert ordinal(number) == words
