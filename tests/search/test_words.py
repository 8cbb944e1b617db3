from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.search.words import MOST_WORDS, query_in

APRIL = (date(2024, 4, 1), date(2024, 5, 1))
DAY = (date(2024, 4, 18), date(2024, 4, 19))


@pytest.mark.parametrize(
    ("text", "whole", "days"),
    [
        ("Liverpool v Atalanta 2024", "liverpool atalanta", (date(2024, 1, 1), date(2025, 1, 1))),
        (
            "Liverpool – Atalanta 2023/24",
            "liverpool atalanta",
            (date(2023, 7, 1), date(2024, 7, 1)),
        ),
        ("MÜNCHEN", "munchen", None),
        ("A.C. Milan", "ac milan", None),
        ("Brighton & Hove", "brighton hove", None),
        ("18 April 2024", "", DAY),
        ("18 apr 2024 liverpool", "liverpool", DAY),
        ("liverpool 18.4.2024", "liverpool", DAY),
        ("18/04/2024", "", DAY),
        ("2024-04-18", "", DAY),
        ("april 2024", "", APRIL),
        ("Apr. 2024", "", APRIL),
        ("2024-04", "", APRIL),
        ("31 april 2024", "31", APRIL),
        ("may", "may", None),
        ("v", "v", None),
        ("vs", "vs", None),
        ("schalke 04", "schalke 04", None),
        ("\uff12\uff10\uff12\uff14", "2024", None),
        ("100% _ \\ '", "100", None),
        ("", "", None),
    ],
)
def test_the_words_and_the_days_of_a_text(text, whole, days):
    query = query_in(text)

    assert (query.whole, query.days) == (whole, days)


def test_a_word_is_looked_for_as_it_may_be_stored():
    assert query_in("Muenchen").words == (("muenchen", "munchen"),)


def test_of_many_words_the_first_are_looked_for():
    query = query_in(" ".join(f"w{number}" for number in range(MOST_WORDS + 5)))

    assert len(query.words) == MOST_WORDS
    assert query.is_cut


@given(st.text(max_size=100) | st.text(alphabet="0123456789-/. aprilmy", max_size=30))
def test_any_text_is_a_query(text):
    query = query_in(text)

    assert len(query.words) <= MOST_WORDS
    assert all(keys and all(keys) for keys in query.words)
    assert all(word == word.strip() and "%" not in word for keys in query.words for word in keys)
    if query.days:
        assert timedelta() < query.days[1] - query.days[0] <= timedelta(days=366)
