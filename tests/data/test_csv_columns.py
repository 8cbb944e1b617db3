from previews.data.countries import member_codes
from previews.data.csv_columns import csv_columns
from previews.text.spelling import fold


def test_no_header_means_two_columns():
    headers = [header for headers in csv_columns().headers.values() for header in headers]

    assert sorted(headers) == sorted(set(headers))
    assert [header for header in headers if header != fold(header)] == []


def test_columns_that_are_needed_are_known():
    assert set(csv_columns().needed) - set(csv_columns().headers) == set()


def test_every_division_is_of_a_member_of_fifa():
    divisions = csv_columns().divisions

    assert {division.country for division in divisions.values()} - set(member_codes()) == set()
    names = [division.competition for division in divisions.values()]
    assert sorted(names) == sorted(set(names))
