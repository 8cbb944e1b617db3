"""Days in cells, and the order of day and month in a file."""

from datetime import date

import pytest

from previews.data.competitions import KnownCompetition
from previews.importers.formats.cell_dates import DateOrder, read_date
from previews.importers.formats.date_order import DateOrderFinder, UsualOrder, usual_order

ENGLAND = UsualOrder(DateOrder.DAY_FIRST, "England")


@pytest.mark.parametrize(
    "text",
    [
        "2024-08-15", "2024/08/15", "2024.8.15", "20240815", "15.08.2024", "15. 8. 2024", "15.8.24",
        "15/08/2024", "15-08-2024", "8/15/2024", "08-15-24", "Aug 15, 2024", "August 15th, 2024",
        "15 Aug 2024", "15-Aug-24", "15. August 2024", "15 août 2024", "15 de agosto de 2024",
        "15 agosto 2024", "Thu 15 Aug 2024", "Thursday, August 15, 2024", "Do., 15.08.2024",
        "jeudi 15 août 2024", "1er août 2024".replace("1er", "15"),
    ],
)  # fmt: skip
def test_every_style_of_date_is_the_same_day(text):
    cell = read_date(text)

    assert {cell.day_first, cell.month_first} - {None} == {date(2024, 8, 15)}
    assert not cell.is_ambiguous


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2024-08-15 00:00:00", "00:00:00"),
        ("2024-08-15T19:45:00Z", "19:45:00Z"),
        ("2024-08-15T19:45:00.000+01:00", "19:45:00.000+01:00"),
        ("15/08/2024 7:45 PM", "7:45 PM"),
        ("15 Aug 2024, 19.45", "19.45"),
    ],
)
def test_a_time_behind_the_day_is_passed_on(text, time):
    assert (read_date(text).day(None), read_date(text).time) == (date(2024, 8, 15), time)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("45514", "Excel's number of a day"), ("45514.82", "Excel's number of a day"),
        ("15 Aug", "not a date"), ("2024-08-15x", "not a date"), ("soon", "not a date"),
        ("15/08", "not a date"), ("Round 3 15/08/2024", "not a date"), ("", "not a date"),
    ],
)  # fmt: skip
def test_what_is_no_day_with_a_year_is_refused(text, why):
    with pytest.raises(ValueError, match=why):
        read_date(text)


def finder_of(*texts, **options):
    finder = DateOrderFinder(**options)
    for line, text in enumerate(texts, start=2):
        finder.note(line, read_date(text))
    return finder


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (("8/10/2024", "24/08/2024"), DateOrder.DAY_FIRST),
        (("8/10/2024", "8/24/2024"), DateOrder.MONTH_FIRST),
        (("10-08-2024", "09-28-24"), DateOrder.MONTH_FIRST),
        # 10 August 2024 was a Saturday, 8 October a Tuesday.
        (("Sat 8/10/2024",), DateOrder.MONTH_FIRST),
        (("Sat 10/8/2024",), DateOrder.DAY_FIRST),
    ],
)
def test_a_date_that_has_one_reading_decides_for_all(texts, order):
    finder = finder_of(*texts, usual=ENGLAND)

    assert (finder.conclude(), finder.order) == ("", order)


def test_dates_that_contradict_each_other_are_refused_with_their_lines():
    with pytest.raises(
        ValueError,
        match=r"24/08/2024 in line 2 is day/month, 8/25/2024 in line 3 is month/day; .*--dates dmy",
    ):
        finder_of("24/08/2024", "8/25/2024")


def test_the_order_that_is_given_is_not_questioned():
    finder = finder_of("24/08/2024", "8/25/2024", given=DateOrder.MONTH_FIRST)

    assert (finder.conclude(), finder.order) == ("", DateOrder.MONTH_FIRST)


def test_where_no_date_decides_the_country_does_and_it_is_said():
    finder = finder_of("10/08/2024", "11/08/2024", usual=ENGLAND)

    assert finder.conclude().startswith(
        "read as day/month, as is usual in England: 10/08/2024 is 10 August 2024; if that is wrong"
    )
    assert finder.order is DateOrder.DAY_FIRST


@pytest.mark.parametrize(
    ("texts", "usual"),
    [
        pytest.param(("8/10/2024", "9/7/2024"), None, id="no country"),
        pytest.param(("8/10/2024", "9/7/2024", "10/5/2024"), ENGLAND,
                     id="days that ascend in the other order only"),
    ],
)  # fmt: skip
def test_where_nothing_decides_the_order_is_asked_for(texts, usual):
    with pytest.raises(ValueError, match=r"8/10/2024 in line 2: give the order with --dates dmy"):
        finder_of(*texts, usual=usual).conclude()


def test_a_date_with_two_equal_readings_asks_nothing():
    assert finder_of("8/8/2024", "9/9/2024", "2024-10-01", "11.10.2024").conclude() == ""


@pytest.mark.parametrize(
    ("country", "organiser", "usual"),
    [
        ("ENG", "", ENGLAND),
        ("", "UEFA", UsualOrder(DateOrder.DAY_FIRST, "Europe")),
        ("USA", "", None),
        ("CAN", "", None),
        ("", "", None),
    ],
)
def test_the_usual_order_of_a_place(country, organiser, usual):
    competition = KnownCompetition("League", country, is_cup=False, organiser=organiser)

    assert usual_order(competition) == usual
