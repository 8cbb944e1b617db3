from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from previews.football.score import Goals, Score
from previews.text.stated_value import in_words, same

IN_BERGAMO = datetime(2024, 4, 18, 21, 0, tzinfo=timezone(timedelta(hours=2)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (4, "4"),
        (21000, "21,000"),
        (0.7, "0.7"),
        (Goals(5, 0), "5–0"),
        (Score(5, 0), "5-0"),
        (Goals(5, 0), [5, 0]),
        (Goals(3, 0), "3:0"),
        (time(21, 0), "21:00"),
        (date(2020, 11, 3), "2020-11-03"),
        (date(2020, 11, 3), "2020-11"),
        ("2020", "2020-11"),
        (2019, "2019-05"),
        (date(2020, 11, 3), 2020),
        (IN_BERGAMO, datetime(2024, 4, 18, 19, 0, tzinfo=UTC)),
        (IN_BERGAMO, "2024-04-18T20:00:00+01:00"),
        (IN_BERGAMO, date(2024, 4, 18)),
        ("2024-04-19T00:30:00+02:00", "2024-04-18T23:30:00+01:00"),
        ("Bodø/Glimt", "Bodo Glimt"),
        ("2020/21", "2020-21"),
        ([1971, 2009, 2023], (2023, 1971, 2009)),
        ({"Salah", "Mané"}, ["Mane", "Salah"]),
        ({"home": "Atalanta"}, {"home": "atalanta"}),
    ],
)
def test_values_of_one_meaning_are_the_same(one, other):
    assert same(one, other)
    assert same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (4, 5),
        (1, True),
        (0, None),
        (Goals(5, 0), "0-5"),
        (Goals(5, 0), [0, 5]),
        (time(21, 0), "20:00"),
        (date(2020, 11, 3), "2020-11-25"),
        (2020, "2019-05"),
        (date(2020, 11, 3), "2020-12"),
        (date(2020, 11, 3), 2021),
        (date(2020, 11, 3), 202),
        (IN_BERGAMO, "2024-04-18T21:00:00+00:00"),
        (IN_BERGAMO, date(2024, 4, 17)),
        ("Atalanta", "Atlanta"),
        ("2020/21", "2021/22"),
        ([1971, 2009], [1971, 2009, 2009]),
        ({"home": "Atalanta"}, {"away": "Atalanta"}),
        ("2024-02-31", "2024-03-02"),
    ],
)
def test_values_of_two_meanings_are_not(one, other):
    assert not same(one, other)
    assert not same(other, one)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "nothing"),
        (True, "yes"),
        (4, "4"),
        ("Anfield", "Anfield"),
        ("2020-11-03", "3 November 2020"),
        (date(2020, 11, 3), "3 November 2020"),
        (IN_BERGAMO, "18 April 2024, 21:00 UTC+2"),
        ("2024-04-18T20:00+01:00", "18 April 2024, 20:00 UTC+1"),
        ("2024-01-18T20:00:00Z", "18 January 2024, 20:00 UTC"),
        ("2019-05", "May 2019"),
        ("16000", "16,000"),
        ("2024", "2024"),
        (time(21, 0), "21:00"),
        (Goals(5, 0), "5–0"),
        (Score(1, 0, extra_time=True), "1–0"),
        ([1971, 2009, 2023], "1971, 2009 and 2023"),
        ([], "none"),
        ({2, 1}, "1 and 2"),
        ({"home": "Atalanta"}, "home Atalanta"),
    ],
)
def test_values_are_printed_as_a_sentence_says_them(value, words):
    assert in_words(value) == words
