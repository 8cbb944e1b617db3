"""A second source fills in referees and numbers of a match, and does not overwrite them."""

import pytest

from previews.models import Appointment, HeldRow, SideStats
from tests.importers.import_text import load_files, messages, write

pytestmark = pytest.mark.django_db
HEADER = "date,home,away,home goals,away goals,season,competition,referee,home shots,VAR\n"
ROW = "2023-08-12,Alfa,Beta,2,1,2023/24,English Premier League"
FIRST = f"{ROW},Ann Reff,9,\n"
OTHER_REFEREE, OTHER_SHOTS = f"{ROW},Bea Whistle,9,\n", f"{ROW},Ann Reff,12,\n"


def load(folder, name, row, **options):
    path = write(folder, name, HEADER + row)
    return load_files(path, create_clubs=True, country="ENG", **options)


def details():
    return Appointment.objects.get(duty="referee").official.name, SideStats.objects.get().shots


@pytest.fixture
def first(tmp_path):
    return load(tmp_path, "first.csv", FIRST)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (OTHER_REFEREE, "the referee is Ann Reff in the archive, Bea Whistle in the file"),
        (OTHER_SHOTS, "the number of shots of the home side is 9 in the archive, 12 in the file"),
    ],
)
def test_second_source_is_held_and_the_match_is_kept(tmp_path, first, row, reason):
    report = load(tmp_path, "second.csv", row)

    assert details() == ("Ann Reff", 9)
    assert report.exit_status == 1
    held = HeldRow.objects.get()
    assert held.reason.startswith(reason)
    assert held.has_match


@pytest.mark.parametrize("row", [OTHER_REFEREE, OTHER_SHOTS])
def test_same_source_corrects_itself_again_and_again(tmp_path, first, row):
    load(tmp_path, "first.csv", row)
    assert details() != ("Ann Reff", 9)

    load(tmp_path, "first.csv", FIRST)

    assert details() == ("Ann Reff", 9)
    assert HeldRow.objects.count() == 0


@pytest.mark.parametrize("row", [OTHER_REFEREE, OTHER_SHOTS])
@pytest.mark.parametrize(
    ("ranks", "overwrites"),
    [((2, 1), True), ((None, 1), True), ((1, 2), False), ((1, None), False)],
)
def test_better_rank_overwrites(tmp_path, row, ranks, overwrites):
    load(tmp_path, "a.csv", FIRST, source="League", rank=ranks[0])

    report = load(tmp_path, "b.csv", row, source="Paper", rank=ranks[1])

    assert (details() != ("Ann Reff", 9)) is overwrites
    assert HeldRow.objects.count() == (not overwrites)
    assert [outcome for outcome, _ in messages(report)] == ["changed" if overwrites else "held"]


def test_who_corrected_a_detail_is_its_source(tmp_path, first):
    load(tmp_path, "better.csv", OTHER_REFEREE, source="Paper", rank=1)
    load(tmp_path, "first.csv", FIRST)
    assert details()[0] == "Bea Whistle"

    load(tmp_path, "later.csv", FIRST, source="Paper")

    assert details()[0] == "Ann Reff"


def test_second_source_fills_what_is_empty(tmp_path, first):
    load(tmp_path, "second.csv", f"{ROW},Ann Reff,9,Cem Screen\n")

    assert Appointment.objects.get(duty="var").official.name == "Cem Screen"
    assert HeldRow.objects.count() == 0


def test_referee_that_no_import_brought_is_not_overwritten(tmp_path, first):
    Appointment.objects.update(batch=None)

    load(tmp_path, "first.csv", OTHER_REFEREE)

    assert details()[0] == "Ann Reff"
