import pytest

from previews.data.club_words import code_from_name, code_with_last_word


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Tottenham Hotspur", "TOT"),
        ("FC Barcelona Femení", "BAR"),
        ("Olympique Lyonnais Féminin", "LYO"),
        ("1. FC Köln", "KOL"),
        ("Bodø/Glimt", "BOD"),
        ("Al Ahly", "ALA"),
        ("Borussia Dortmund", "DOR"),
        ("TSV 1860 München", "MUN"),
        ("FC", "FC"),
    ],
)
def test_a_code_is_made_of_a_word_that_few_clubs_have(name, code):
    assert code_from_name(name) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Manchester United", "MUN"),
        ("Manchester City Women", "MCI"),
        ("Sheffield Wednesday", "SWE"),
        ("Everton", "EVE"),
    ],
)
def test_two_clubs_of_a_town_are_told_apart_by_their_last_word(name, code):
    assert code_with_last_word(name) == code
