"""The real files loaded: several tellings of one season meet. Skipped where they are absent."""

from pathlib import Path

import pytest

from previews.importers.writing.club_lists import import_clubs
from previews.models import Fixture, Official, SideStats, Tie
from tests.importers.import_text import NOW, load_files, outcomes, whole_archive

DATA = Path(__file__).parents[2].parent / "shared" / "data"
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not DATA.is_dir(), reason="no real result files beside the project"),
]
LEAGUE = DATA / "football-txt/england/2023-24/1-premierleague.txt"
LEAGUE_JSON = DATA / "football-json/football.json/2023-24/en.1.json"
LEAGUE_TABLE = DATA / "csv/epl-2023-24.csv"
ENGLISH = {"competition": "English Premier League", "country": "ENG"}


@pytest.fixture
def clubs():
    import_clubs(sorted((DATA / "clubs").glob("*.clubs.txt")), NOW)


@pytest.mark.parametrize("order", ["txt json table", "table json txt", "json table json txt"])
def test_a_season_told_three_times_is_one_season(clubs, order):
    for name in order.split():
        match name:
            case "table":
                report = load_files(LEAGUE_TABLE, create_clubs=True, **ENGLISH)
            case "json":
                report = load_files(LEAGUE_JSON)
            case _:
                report = load_files(LEAGUE)
        assert report.unmatched_names == {}
        assert report.exit_status == 0

    assert Fixture.objects.count() == 380
    assert Fixture.objects.filter(kick_off__isnull=True).count() == 0
    assert SideStats.objects.count() == 760
    assert Official.objects.count() == 28
    before = whole_archive()
    assert outcomes(load_files(LEAGUE)) == {"unchanged": 380}
    assert whole_archive() == before


def test_a_european_cup_comes_in_with_its_ties():
    path = DATA / "football-txt/champions-league/2023-24/el.txt"
    load_files(path, create_clubs=True)

    ties = Tie.objects.filter(stage__season__competition__name="UEFA Europa League")
    assert ties.count() == 8 + 8 + 4 + 2 + 1
    assert list(
        ties.get(stage__round="quarter_final", first_home__name="Liverpool FC")
        .fixtures.earliest_first()
        .values_list("leg", "home__name", "after_90_home", "after_90_away")
    ) == [(1, "Liverpool FC", 0, 3), (2, "Atalanta", 0, 1)]


def test_replays_of_the_fa_cup_are_no_second_legs(clubs):
    load_files(DATA / "football-txt/england/2023-24/facup.txt", create_clubs=True)

    assert Fixture.objects.count() == 149
    assert Fixture.objects.filter(leg__isnull=False).count() == 0
    assert Tie.objects.count() == 123
    assert Fixture.objects.filter(neutral_ground=True).count() == 3


def test_the_table_of_sixty_years_meets_the_cup_files(clubs):
    table = DATA / "csv/liverpool-atalanta-europe-1963-2024.csv"
    cups = sorted((DATA / "football-txt/champions-league").rglob("*.txt"))
    load_files(*cups, create_clubs=True)
    before = Fixture.objects.count()

    report = load_files(table, create_clubs=True)

    assert sum(report.files[0].fixtures.values()) == 513
    refused = [each["line"] for each in report.files[0].messages if each["outcome"] == "refused"]
    assert refused == [417, 418], "Red Star Belgrade is Crvena Zvezda in the cup files"
    counts = outcomes(report)
    assert before + counts["added"] == Fixture.objects.count()
    replays = Tie.objects.filter(fixtures__day__in=["1963-10-14", "1965-03-24", "1966-10-19"])
    assert [tie.fixtures.count() for tie in replays.distinct()] == [3, 3, 3]
