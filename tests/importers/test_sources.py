"""What a second source may fill in, and what it may not overwrite."""

from datetime import date

import pytest

from previews.importers.decide import discard, import_as_it_is
from previews.models import Fixture, HeldRow, ImportSource, MatchEvent
from tests.importers.import_text import NOW, load_files, messages, outcomes, write

pytestmark = pytest.mark.django_db
HEADER = "date,time,home,away,home_goals,away_goals,attendance,half_time_home,half_time_away\n"
FIRST = "2023-08-12,15:00,Alfa,Beta,2,1,9000,,\n"
OPTIONS = {"competition": "Premier League", "country": "ENG", "create_clubs": True}


def load(tmp_path, name, row, **options):
    return load_files(write(tmp_path, name, HEADER + row), **OPTIONS | options)


@pytest.fixture
def first(tmp_path):
    return load(tmp_path, "first.csv", FIRST)


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("2023-08-12,15:00,Alfa,Beta,2,2,9000,,", "the score is 2–1"),
        ("2023-08-12,17:30,Alfa,Beta,2,1,9000,,", "the kick-off is 14:00 UTC"),
        ("2023-08-12,15:00,Alfa,Beta,2,1,9001,,", "the attendance is 9,000"),
        ("2023-08-13,15:00,Alfa,Beta,2,1,9000,,", "the day is 12 August 2023"),
    ],
)
def test_second_source_that_contradicts_the_first_is_held(tmp_path, first, row, what):
    report = load(tmp_path, "second.csv", row)

    assert outcomes(report) == {"held": 1}
    ((_, text),) = messages(report)
    assert f"{what} in the archive (from {tmp_path}/first.csv), " in text
    assert report.exit_status == 1
    fixture = Fixture.objects.get()
    assert (fixture.day, fixture.after_90_away) == (date(2023, 8, 12), 1)
    assert (fixture.kick_off.hour, fixture.attendance) == (14, 9000)
    assert outcomes(load(tmp_path, "first.csv", FIRST)) == {"unchanged": 1}


def test_second_source_fills_what_is_empty(tmp_path, first):
    report = load(tmp_path, "second.csv", "2023-08-12,,Alfa,Beta,2,1,,1,0")

    assert outcomes(report) == {"changed": 1}
    assert Fixture.objects.get().half_time_home == 1


def test_who_filled_a_field_may_correct_it_and_nobody_else(tmp_path, first):
    load(tmp_path, "second.csv", "2023-08-12,,Alfa,Beta,2,1,,1,0")

    first_again = load(tmp_path, "first.csv", "2023-08-12,15:00,Alfa,Beta,2,1,9000,0,0")
    second_again = load(tmp_path, "second.csv", "2023-08-12,,Alfa,Beta,2,1,,1,1")

    assert outcomes(first_again) == {"held": 1}
    assert outcomes(second_again) == {"changed": 1}
    assert Fixture.objects.get().half_time_away == 1


def test_same_source_corrects_itself_and_says_so(tmp_path, first):
    report = load(tmp_path, "first.csv", FIRST.replace("2,1,9000", "3,1,9500"))

    assert messages(report) == [("changed", "Alfa v Beta: after 90 home 3, attendance 9500")]


@pytest.mark.parametrize(
    ("first_rank", "second_rank", "outcome"),
    [(None, 1, "changed"), (2, 1, "changed"), (1, 2, "held"), (1, 1, "held"), (1, None, "held")],
)
def test_better_rank_overwrites_and_says_what(tmp_path, first_rank, second_rank, outcome):
    load(tmp_path, "a.csv", FIRST, source="League", rank=first_rank)

    report = load(
        tmp_path, "b.csv", FIRST.replace(",2,1,", ",2,3,"), source="Paper", rank=second_rank
    )

    assert outcomes(report) == {outcome: 1}
    assert ("replaces the score 2–1 of League" in messages(report)[0][1]) is (outcome == "changed")


def test_rank_is_kept_until_another_is_given(tmp_path):
    load(tmp_path, "a.csv", FIRST, source="League", rank=1)
    load(tmp_path, "a.csv", FIRST, source="League")

    assert list(ImportSource.objects.values_list("name", "rank")) == [("League", 1)]


def test_match_that_was_played_is_not_moved_by_its_own_source(tmp_path, first):
    report = load(tmp_path, "first.csv", "2023-08-13,,Alfa,Beta,2,1,9000,,")

    assert outcomes(report) == {"held": 1}
    assert "and the match has been played; its kick-off would be lost" in messages(report)[0][1]
    assert Fixture.objects.get().kick_off.hour == 14


def test_plan_gives_way_to_the_result_of_another_source(tmp_path):
    load(tmp_path, "plan.csv", "2023-08-12,15:00,Alfa,Beta,,,,,")

    report = load(tmp_path, "results.csv", "2023-08-20,,Alfa,Beta,1,0,,,")

    assert outcomes(report) == {"changed": 1}


def test_other_day_of_a_plan_is_held(tmp_path):
    load(tmp_path, "plan.csv", "2023-08-12,15:00,Alfa,Beta,,,,,")

    assert outcomes(load(tmp_path, "other.csv", "2023-08-20,,Alfa,Beta,,,,,")) == {"held": 1}


def test_row_that_an_editor_imports_overwrites(tmp_path, first):
    load(tmp_path, "second.csv", FIRST.replace(",2,1,", ",2,2,"))

    report = import_as_it_is(HeldRow.objects.get(), by="anna", now=NOW)

    assert outcomes(report) == {"changed": 1}
    assert Fixture.objects.get().after_90_away == 2
    assert outcomes(load(tmp_path, "first.csv", FIRST)) == {"held": 1}


def test_row_that_an_editor_discards_is_skipped(tmp_path, first):
    row = FIRST.replace(",2,1,", ",2,2,")
    load(tmp_path, "second.csv", row)
    discard(HeldRow.objects.get(), by="anna", now=NOW)

    assert outcomes(load(tmp_path, "second.csv", row)) == {"skipped": 1}


def test_held_row_goes_when_its_file_is_corrected(tmp_path, first):
    load(tmp_path, "second.csv", FIRST.replace(",2,1,", ",2,2,"))

    assert outcomes(load(tmp_path, "second.csv", FIRST)) == {"unchanged": 1}
    assert HeldRow.objects.count() == 0


def test_other_goals_are_held_and_the_match_is_kept(tmp_path):
    text = "= English Premier League 2023/24\nSat Jan 6 2024\n  Beta v Alfa 1-0\n    (Ray {})\n"
    load_files(write(tmp_path, "a.txt", text.format(10)), create_clubs=True)

    report = load_files(write(tmp_path, "b.txt", text.format(11)), create_clubs=True)

    assert outcomes(report) == {"unchanged": 1}
    assert report.exit_status == 1
    assert HeldRow.objects.get().reason == (
        "the archive has the goals home Ray 10, the file home Ray 11. "
        "If the file is right, correct the goals in the admin; then discard the row."
    )
    assert MatchEvent.objects.get().minute == 10


def test_fixture_that_no_import_brought_is_not_overwritten(tmp_path, first):
    Fixture.objects.update(import_source=None, batch=None)

    assert outcomes(load(tmp_path, "first.csv", FIRST.replace(",2,1,", ",2,2,"))) == {"held": 1}


def test_fixture_of_an_earlier_version_is_known_by_the_files_of_its_import(tmp_path, first):
    Fixture.objects.update(import_source=None)

    assert outcomes(load(tmp_path, "first.csv", FIRST.replace(",2,1,", ",2,2,"))) == {"changed": 1}
