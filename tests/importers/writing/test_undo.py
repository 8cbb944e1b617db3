"""Undoing an import: nothing of it stays, and nothing that depends on it is lost."""

from datetime import date

import pytest

from previews.identity.merge import merge
from previews.identity.undo import undo_merge
from previews.importers.writing.import_in_use import ImportInUse
from previews.importers.writing.undo import undo
from previews.models import (
    Club,
    Competition,
    Fixture,
    ImportBatch,
    Official,
    OfficialName,
    Stage,
    Tie,
    UnmatchedName,
)
from tests.factories import CompetitionFactory, PreviewFactory, SeasonFactory
from tests.importers.import_text import NOW, load_files, whole_archive, write
from tests.importers.test_run import CSV, CUP, CUP_TABLE, TXT, corrected

pytestmark = pytest.mark.django_db


def load_text(tmp_path, name, text):
    report = load_files(write(tmp_path, name, text), create_clubs=True)
    return ImportBatch.objects.get(pk=report.batch)


def test_an_import_that_nothing_depends_on_is_undone_without_a_trace(tmp_path):
    batch = load_text(tmp_path, "cl.txt", CUP)

    counts = undo(batch, now=NOW)

    assert counts == {
        "changes undone": 0, "fixtures": 3, "ties": 2, "stages": 2, "seasons": 1,
        "other names of competitions": 5, "competitions": 1, "clubs": 3,
    }  # fmt: skip
    assert [model.objects.count() for model in (Fixture, Tie, Stage, Competition, Club)] == [0] * 5
    assert (batch.status, batch.undone_at) == ("undone", NOW)


def test_what_an_import_changed_is_set_back(tmp_path):
    path = write(tmp_path, "league.txt", TXT)
    load_files(path, create_clubs=True)
    before = whole_archive()
    corrected(path, ("0-3", "0-2"), ("2-1", "2-2"))
    report = load_files(path)

    undo(ImportBatch.objects.get(pk=report.batch), now=NOW)

    assert whole_archive() == before


def test_an_import_that_others_have_built_on_is_refused_with_the_reasons(tmp_path):
    first = load_text(tmp_path, "league.txt", TXT)
    second = load_text(tmp_path, "league.csv", CSV)
    before = whole_archive()

    with pytest.raises(ImportInUse) as refusal:
        undo(first, now=NOW)

    assert sorted(refusal.value.reasons) == [
        "2 appointments from elsewhere depend on its fixtures",
        "4 sets of match statistics from elsewhere depend on its fixtures",
        f"import {second.pk} changed some of its fixtures",
    ]
    assert whole_archive() == before
    undo(second, now=NOW)
    undo(first, now=NOW)
    assert whole_archive()["fixtures"] == []


def test_a_preview_and_an_editors_hand_keep_their_fixture(tmp_path):
    batch = load_text(tmp_path, "league.txt", TXT)
    fixture = Fixture.objects.get(home__name="Burnley FC")
    PreviewFactory(fixture=fixture)
    fixture.edited_by_hand = True
    fixture.save()

    with pytest.raises(ImportInUse) as refusal:
        undo(batch, now=NOW)

    assert refusal.value.reasons == [
        "1 of its fixtures: edited by hand",
        "1 preview from elsewhere depends on its fixtures",
    ]


def test_a_tie_is_found_anew_when_its_second_leg_is_undone(tmp_path):
    first_leg = CUP.split("  Tue May/7")[0]
    load_text(tmp_path, "first.txt", first_leg)
    before = whole_archive()
    second = load_text(tmp_path, "second.txt", CUP)

    undo(second, now=NOW)

    assert whole_archive() == before


def test_a_better_stage_is_given_up_again(tmp_path):
    load_text(tmp_path, "cup.csv", CUP_TABLE)
    before = whole_archive()
    second = load_text(tmp_path, "cl.txt", CUP)
    assert Stage.objects.filter(round="semi_final").exists()

    undo(second, now=NOW)

    assert whole_archive() == before


def test_held_rows_and_their_names_are_deleted_too(tmp_path):
    report = load_files(write(tmp_path, "league.txt", TXT))

    undo(ImportBatch.objects.get(pk=report.batch), now=NOW)

    assert UnmatchedName.objects.count() == 0


def test_an_import_is_undone_once(tmp_path):
    batch = load_text(tmp_path, "league.txt", TXT)
    undo(batch, now=NOW)

    with pytest.raises(ImportInUse, match="it was undone already"):
        undo(batch, now=NOW)


def test_days_of_a_season_that_was_there_before_are_set_back(tmp_path):
    load_text(tmp_path, "league.txt", TXT)
    late = TXT.replace("Sat Aug/12", "Sun Jul/7 2024").replace("Arsenal FC  ", "Luton Town FC")
    second = load_text(tmp_path, "late.txt", late)
    season = Fixture.objects.first().season
    assert season.ends_on == date(2024, 7, 7)

    undo(second, now=NOW)

    season.refresh_from_db()
    assert season.ends_on == date(2024, 6, 30)


def test_how_a_tie_was_decided_is_set_back(tmp_path):
    level = CUP.replace("4-0 (1-0)", "0-3 (0-1)").replace("» Final", "» Third place")
    load_text(tmp_path, "cl.txt", level)
    later = load_text(tmp_path, "cl.txt", level.replace("0-3 (0-1)", "0-3 [won on toss of a coin]"))
    assert Tie.objects.get(stage__round="semi_final").decision == "coin"

    undo(later, now=NOW)

    assert Tie.objects.get(stage__round="semi_final").decision == ""


def test_fuller_name_of_an_official_is_given_up_again(tmp_path):
    load_text(tmp_path, "a.csv", CSV)
    later = load_text(tmp_path, "a.csv", CSV.replace("M Oliver", "Michael Oliver"))
    assert set(Official.objects.values_list("name", flat=True)) == {"C Pawson", "Michael Oliver"}

    undo(later, now=NOW)

    assert set(Official.objects.values_list("name", flat=True)) == {"C Pawson", "M Oliver"}
    assert OfficialName.objects.count() == 0


def test_an_import_that_changed_rows_merged_since_is_undone_after_the_merge(tmp_path):
    """Otherwise a fixture would point to a row that is gone."""
    load_text(tmp_path, "league.txt", TXT)
    late = TXT.replace("Sat Aug/12", "Sun Jul/7 2024").replace("Arsenal FC  ", "Luton Town FC")
    second = load_text(tmp_path, "late.txt", late)
    season = Fixture.objects.first().season
    other = CompetitionFactory(name="Premiership", league=True)
    kept = SeasonFactory(
        competition=other,
        name=season.name,
        extra_time=season.extra_time,
        tie_breakers=season.tie_breakers,
    )
    record = merge(other, season.competition, by="", now=NOW)
    assert Fixture.objects.first().season == kept

    with pytest.raises(ImportInUse, match=f"undo_merge {record.pk} first"):
        undo(second, now=NOW)
    undo_merge(record, by="", now=NOW)
    undo(second, now=NOW)

    season.refresh_from_db()
    assert season.ends_on == date(2024, 6, 30)
