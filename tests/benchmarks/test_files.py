"""Generated files import to the same rows that bulk_create stores."""

from itertools import batched
from random import Random

import pytest

from benchmarks.archive import matches
from benchmarks.files import write_football_txt, write_table
from benchmarks.rows import BATCH_SIZE, Rows
from previews.models import Appointment, Club, Fixture, MatchEvent, SideStats, Tie
from tests.importers.import_text import load_files

pytestmark = pytest.mark.django_db
SIZE, SEED = 1_000, 1892
COLUMNS = (
    "season__competition__name", "season__name", "home__name", "home__country", "away__name",
    "away__country", "day", "status", "leg", "matchday", "neutral_ground", "stage__name",
    "half_time_home", "half_time_away", "after_90_home", "after_90_away", "after_120_home",
    "after_120_away", "shoot_out_home", "shoot_out_away",
)  # fmt: skip


def stored(*left_out):
    names = [name for name in COLUMNS if name not in left_out]
    return sorted(map(repr, Fixture.objects.values_list(*names)))


def ties():
    names = ("stage__name", "first_home__name", "first_away__name")
    return sorted(Tie.objects.values_list(*names))


def store_rows():
    rows = Rows(Random(SEED))
    for batch in batched(matches(SIZE, SEED), BATCH_SIZE):
        rows.store(batch)


def delete_all():
    for model in (Fixture, Tie, Club):
        model.objects.all().delete()


def test_a_csv_file_imports_the_rows_that_bulk_create_stores(tmp_path):
    store_rows()
    in_bulk, paired = stored(), ties()
    delete_all()
    write_table(matches(SIZE, SEED), tmp_path / "results.csv")

    report = load_files(tmp_path / "results.csv", create_clubs=True)

    assert report.totals()["added"] == SIZE
    assert report.exit_status == 0
    assert (stored(), ties()) == (in_bulk, paired)


def test_football_txt_imports_them_too_without_neutral_grounds(tmp_path):
    store_rows()
    # football.txt has no mark for a neutral ground.
    in_bulk, paired = stored("neutral_ground"), ties()
    delete_all()
    write_football_txt(matches(SIZE, SEED), tmp_path)

    report = load_files(tmp_path, create_clubs=True)

    assert report.totals()["added"] == SIZE
    assert report.exit_status == 0
    assert (stored("neutral_ground"), ties()) == (in_bulk, paired)


def test_reports_are_stored_for_some_of_the_matches():
    store_rows()
    reported = Fixture.objects.filter(appointments__isnull=False).count()

    assert 0 < reported < SIZE
    assert Appointment.objects.count() == reported
    assert SideStats.objects.count() == 2 * reported
    scored = Fixture.objects.filter(appointments__isnull=False).scored_fixtures().values()
    assert MatchEvent.objects.count() == sum(sum(fixture.goals) for fixture in scored)
