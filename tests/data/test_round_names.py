import re

from previews.data.round_names import round_names
from previews.football.rounds import Round

TABLE = round_names()


def test_every_round_has_one_entry():
    rounds = [meaning.round for meaning in TABLE.meanings]

    assert sorted(rounds) == sorted(Round)


def test_every_pattern_is_a_regular_expression_of_its_own():
    patterns = [
        *TABLE.group_words,
        *TABLE.number_words,
        *TABLE.first_leg,
        *TABLE.second_leg,
        *TABLE.replay,
        *TABLE.matchday_words.before_number,
        *TABLE.matchday_words.after_number,
        *(pattern for meaning in TABLE.meanings for pattern in meaning.patterns),
    ]

    # Groups without a name would shift those that hold the numbers.
    assert [pattern for pattern in patterns if re.compile(pattern).groups] == []


def test_no_pattern_has_two_meanings():
    patterns = [pattern for meaning in TABLE.meanings for pattern in meaning.patterns]

    assert sorted(patterns) == sorted(set(patterns))


def test_a_word_before_the_number_of_a_matchday_may_be_one_behind_it():
    words = TABLE.matchday_words

    assert set(words.after_number) - set(words.before_number) == set()
