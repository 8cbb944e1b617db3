from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.text.relative_dates import relative_dates

WEDNESDAY = date(2024, 4, 17)


@pytest.mark.parametrize(
    ("text", "passage", "day", "words"),
    [
        ("They lost last Thursday.", "last Thursday", date(2024, 4, 11), "Thursday 11 April 2024"),
        (
            "Last Wednesday he trained.",
            "Last Wednesday",
            date(2024, 4, 10),
            "Wednesday 10 April 2024",
        ),
        ("It ends this Thursday.", "this Thursday", date(2024, 4, 18), "Thursday 18 April 2024"),
        ("Next Wednesday is free.", "Next Wednesday", date(2024, 4, 24), "Wednesday 24 April 2024"),
        ("He said “well”. He trained yesterday.", "yesterday", date(2024, 4, 16),
         "Tuesday 16 April 2024"),
        ("He trained yesterday.", "yesterday", date(2024, 4, 16), "Tuesday 16 April 2024"),
        (
            "It was the day before yesterday.",
            "the day before yesterday",
            date(2024, 4, 15),
            "Monday 15 April 2024",
        ),
        ("They fly tomorrow.", "tomorrow", date(2024, 4, 18), "Thursday 18 April 2024"),
        ("It was decided last night.", "last night", date(2024, 4, 16), "Tuesday 16 April 2024"),
        ("Barcelona, five years ago.", "five years ago", date(2019, 1, 1), "2019"),
        ("It was 3 months ago.", "3 months ago", date(2024, 1, 1), "January 2024"),
        ("It was four months ago.", "four months ago", date(2023, 12, 1), "December 2023"),
        ("A week ago they led.", "A week ago", date(2024, 4, 8), "the week of 8 April 2024"),
        ("It was twenty-five years ago.", "twenty-five years ago", date(1999, 1, 1), "1999"),
        ("Thirteen years ago they won.", "Thirteen years ago", date(2011, 1, 1), "2011"),
        ("It was 1,000 days ago.", "1,000 days ago", date(2021, 7, 22), "Thursday 22 July 2021"),
        ("He was hurt ten days ago.", "ten days ago", date(2024, 4, 7), "Sunday 7 April 2024"),
        ("They lost last weekend.", "last weekend", date(2024, 4, 13),
         "the weekend of 13 April 2024"),
        ("He came last December.", "last December", date(2023, 12, 1), "December 2023"),
        ("He was out last year.", "last year", date(2023, 1, 1), "2023"),
        ("He is back in two weeks' time.", "in two weeks' time", date(2024, 4, 29),
         "the week of 29 April 2024"),
    ],
)  # fmt: skip
def test_a_relative_date_is_found_with_the_day_it_means(text, passage, day, words):
    (finding,) = relative_dates(text, written_on=WEDNESDAY)

    assert finding.text == passage
    assert text[finding.start : finding.end] == passage
    assert (finding.day, finding.suggestion) == (day, words)
    assert finding.message == (f"“{passage}” is true only on the day of writing: it means {words}.")


@pytest.mark.parametrize(
    "text",
    [
        "They lost on Thursday 11 April.",
        "The last Thursday of the month is free.",
        "“We lost last Thursday,” he said.",
        "“We lost last Thursday.\n“We do not forget. Five years ago we won.",
        'He said: "Five years ago we did it."',
        "Seven days later they met again.",
        "Three days before the return leg.",
        "It was the last of five years.",
        "A lead of two goals in four minutes.",
        "The last game was in May 2019.",
        "They last met in 2020.",
        "This is the next year of the plan, and the year of the club.",
        "He may last a week of training.",
        "The week of 8 April was hard.",
        "Long ago they won the cup.",
        "It was 1.5 years ago.",
        "It was 2-3 weeks ago.",
        "It was 2–3 weeks ago.",
        "It was 10/12 days ago.",
        "Yesteryear's heroes are here.",
        "In three weeks they played five times.",
        "The side has not lost since March.",
    ],
)
def test_dates_and_distances_that_stay_true_are_left_alone(text):
    assert list(relative_dates(text, written_on=WEDNESDAY)) == []


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(["Monday", "Sunday"]))
def test_last_weekday_lies_within_the_seven_days_before(day, name):
    (finding,) = relative_dates(f"They lost last {name}.", written_on=day)

    assert 1 <= (day - finding.day).days <= 7
    assert f"{finding.day:%A}" == name


@given(st.dates(), st.integers(1, 9999))
def test_no_distance_is_too_far(day, years):
    findings = list(relative_dates(f"It was {years} years ago.", written_on=day))

    assert [finding.day.year for finding in findings] == [day.year - years] * (years < day.year)
