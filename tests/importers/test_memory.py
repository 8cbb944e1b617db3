"""The memory that an import takes does not grow with the fixtures of its file."""

import tracemalloc
from datetime import date, timedelta
from itertools import permutations

import pytest

from previews.importers.formats.cell_dates import read_date
from previews.importers.linking import near_names
from previews.importers.writing import fixture_cache, importer
from tests.factories import ClubFactory
from tests.importers.import_text import load_files, write

pytestmark = pytest.mark.django_db
CLUBS = [f"{letter}{letter.lower()}town" for letter in "ABCDEF"]
SEASON = len(CLUBS) * (len(CLUBS) - 1)
FIRST_YEAR = 1950
# Bytes: the rows of a season and of its stage stay, those of its fixtures do not.
OF_A_SEASON = 6_000


@pytest.fixture(autouse=True)
def short_windows(monkeypatch):
    """What an import holds at once is less than the shorter of the two files has."""
    monkeypatch.setattr(importer, "FIXTURES_AT_ONCE", SEASON)
    monkeypatch.setattr(importer, "FIXTURES_REVIEWED", 2 * SEASON)
    monkeypatch.setattr(fixture_cache, "FIXTURES_CACHED", 2 * SEASON)
    monkeypatch.setattr(near_names, "DAYS_KEPT", SEASON)


def table(seasons):
    lines = ["date,home,away,home_goals,away_goals,season,competition,country"]
    for year in range(FIRST_YEAR, FIRST_YEAR + seasons):
        for number, (home, away) in enumerate(permutations(CLUBS, 2)):
            day = date(year, 8, 1) + timedelta(days=7 * number)
            name = f"{year}/{(year + 1) % 100:02}"
            lines.append(f"{day},{home},{away},{number % 4},{number % 3},{name},League,ENG")
    return "\n".join(lines) + "\n"


def peak(path):
    tracemalloc.start()
    try:
        report = load_files(path, competition="League", country="ENG")
        return tracemalloc.get_traced_memory()[1], report
    finally:
        tracemalloc.stop()


def test_four_times_the_rows_take_no_more_memory_but_that_of_their_seasons(tmp_path):
    for name in CLUBS:
        ClubFactory(name=name, country="ENG")
    # What a process reads once, and the days, of which it keeps a limited number.
    load_files(write(tmp_path, "warm.csv", table(2)), competition="League", country="ENG")
    for line in table(80).splitlines()[1:]:
        read_date(line.partition(",")[0])

    short, _ = peak(write(tmp_path, "short.csv", table(20)))
    longer, report = peak(write(tmp_path, "long.csv", table(80)))

    assert report.totals()["added"] == 60 * SEASON
    assert report.totals()["unchanged"] == 20 * SEASON
    assert longer - short < 60 * OF_A_SEASON
