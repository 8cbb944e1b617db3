from datetime import date, time

import pytest

from previews.importers.formats.football_txt_date import TIME, Calendar, find_date, read_time

PREMIER_LEAGUE = Calendar(years=(2023, 2024)).with_range(
    "# Date  Fri Aug/11 2023 - Sun May/19 2024 (282d)"
)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Sat Aug 19", date(2023, 8, 19)),
        ("Fri Aug/11", date(2023, 8, 11)),
        ("Thu Feb/22", date(2024, 2, 22)),
        ("Sat Aug 24 2024", date(2024, 8, 24)),
        ("Thu Sep/21 2023", date(2023, 9, 21)),
        ("14.01.", date(2024, 1, 14)),
        ("Aug 24", date(2023, 8, 24)),
        ("02.07.1916", date(1916, 7, 2)),
        ("14.6.25", date(2025, 6, 14)),
        ("04/03/2026", date(2026, 3, 4)),
        ("2026-07-10", date(2026, 7, 10)),
        ("Friday, July 10, 2026", date(2026, 7, 10)),
        ("Fri 10.04.2026", date(2026, 4, 10)),
        ("Sa 14.10.", date(2023, 10, 14)),
        ("So 3.12.", date(2023, 12, 3)),
        ("So 3 Dez", date(2023, 12, 3)),
        ("Sat 3 Feb 2024", date(2024, 2, 3)),
    ],
)
def test_every_style_of_date_is_read(written, day):
    found = find_date(written)

    assert found is not None
    assert PREMIER_LEAGUE.resolve(found) == day


@pytest.mark.parametrize(
    "text", ["Marseille", "Mainz 05", "Sa Pobla", "1. FC Köln", "Augsburg", "20.00"]
)
def test_names_and_times_are_no_dates(text):
    assert find_date(text) is None


def test_the_season_of_2019_ran_into_july_and_the_weekday_tells():
    calendar = Calendar().with_range("# Date       Fri Aug/9 2019 - Sun Jul/26 2020 (352d)")

    assert calendar.resolve(find_date("Sun Jul/26")) == date(2020, 7, 26)


def test_a_season_named_by_two_years_may_be_played_in_the_first_alone():
    calendar = Calendar(years=(2016, 2017), latest=date(2016, 1, 17))

    assert calendar.resolve(find_date("Sun Feb 14")) == date(2016, 2, 14)


def test_without_a_weekday_the_date_nearest_to_the_one_before_is_meant():
    calendar = Calendar(years=(2020,), latest=date(2020, 12, 30))

    assert calendar.resolve(find_date("Feb 2")) == date(2020, 2, 2)
    assert Calendar(latest=date(2020, 12, 30)).resolve(find_date("Feb 2")) == date(2021, 2, 2)


def test_a_day_the_calendar_does_not_have_is_no_day():
    assert PREMIER_LEAGUE.resolve(find_date("31.02.2024")) is None


@pytest.mark.parametrize(
    ("written", "clock", "offset"),
    [
        ("20.00", time(20), None),
        ("18:30", time(18, 30), None),
        ("19h30", time(19, 30), None),
        ("20:30 UTC+2", time(20, 30), 120),
        ("13:00 UTC-6", time(13), -360),
        ("20:45 (19:45 BST/UTC+1)", time(20, 45), None),
    ],
)
def test_every_style_of_time_is_read(written, clock, offset):
    found = TIME.match(written)

    assert found is not None
    assert found.end() == len(written)
    assert read_time(found) == (clock, offset)
