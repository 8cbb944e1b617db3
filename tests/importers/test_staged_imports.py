"""Long imports are staged: they store the same, lock nobody out, and are all or nothing by file."""

import os
import signal
import time
from datetime import date, timedelta
from functools import partial
from shutil import copyfile

import pytest
from django.test import Client

from previews.importers.killed_imports import end_killed_imports
from previews.importers.run import ImportFailed
from previews.importers.writing.club_lists import import_clubs
from previews.importers.writing.import_in_use import ImportInUse
from previews.importers.writing.undo import undo
from previews.models import Club, Fixture, HeldRow, ImportBatch, Stadium, UnmatchedName
from previews.models.staging import archive_copy
from previews.models.staging import staged as staging
from previews.models.staging.swap import ArchiveChanged
from tests.archive_file import all_rows, opened, start
from tests.factories import ClubFactory, EditorFactory
from tests.importers.import_text import NOW, load_files, outcomes, write
from tests.importers.test_run import CSV, CUP, CUP_TABLE, TXT, corrected
from tests.models.staging.test_staged import by_another, copies

CLUBS = """
= England
Nowhere United FC, London
  | Nowhere Utd
"""
HELD = """
date,home,away,home_goals,away_goals,competition,season,country
2023-09-01,Arsenal FC,Nowhere Utd,1,0,English Premier League,2023/24,ENG
2023-09-02,Everton FC,Somewhere Else,1,1,English Premier League,2023/24,ENG
"""
FIRST_LEG, SECOND_LEG = CUP.split("  Tue May/7")
PASSWORD = "correct horse battery"


@pytest.fixture
def every_file_is(monkeypatch):
    """Makes every file, list and undo count as long, or as short."""

    def set_limits(kind):
        limit = -1 if kind == "long" else 10**9
        for name in (
            "run.SHORT_FILE", "resolve_names.FEW_ROWS", "writing.undo.FEW_ROWS",
            "writing.club_lists.SHORT_LIST",
        ):  # fmt: skip
            monkeypatch.setattr(f"previews.importers.{name}", limit)

    return set_limits


def long_table(clubs=64):
    """Everybody against everybody, at home and away, one match a day; and how many there are."""
    names = [f"{chr(65 + number // 26)}{chr(97 + number % 26)}" * 3 for number in range(clubs)]
    for name in names:
        ClubFactory(name=name, country="ENG")
    pairs = [(home, away) for home in names for away in names if home != away]
    rows = [
        f"{date(2000, 8, 1) + timedelta(days=number)},{home},{away},{number % 4},{number % 3},"
        "Long League,ENG"
        for number, (home, away) in enumerate(pairs)
    ]
    return "\n".join(["date,home,away,home_goals,away_goals,competition,country", *rows]), len(rows)


def histories(tmp_path):
    """One import after the other, as editors and operators make them."""
    league = write(tmp_path, "league.txt", TXT)
    table = write(tmp_path, "table.csv", CSV)
    cup = write(tmp_path, "cup.txt", FIRST_LEG)
    cup_table = write(tmp_path, "cup.csv", CUP_TABLE)
    held = write(tmp_path, "held.csv", HELD)
    clubs = write(tmp_path, "eng.clubs.txt", CLUBS)
    yield load_files(league, create_clubs=True)
    yield load_files(table, create_clubs=True, dry_run=True)
    yield load_files(league, table, create_clubs=True)
    corrected(league, ("0-3 (0-2)", "1-3 (0-2)"))
    yield load_files(league)
    yield load_files(cup, create_clubs=True)
    write(tmp_path, "cup.txt", CUP)
    yield load_files(cup, create_clubs=True)
    yield load_files(cup_table, source="another", rank=1)
    yield load_files(held)
    yield import_clubs([clubs], NOW)
    for batch in ImportBatch.objects.order_by("-pk"):
        try:
            yield undo(batch, now=NOW)
        except ImportInUse as error:
            yield error.reasons


def test_staged_imports_store_what_one_transaction_stores(archive_file, tmp_path, every_file_is):
    other_file = tmp_path / "other.sqlite3"
    copyfile(archive_file, other_file)
    every_file_is("short")
    with opened(other_file):
        expected = [(str(each), all_rows()) for each in histories(tmp_path)]

    every_file_is("long")
    found = [(str(each), all_rows()) for each in histories(tmp_path)]

    assert len(found) == len(expected) > 10
    for one, other in zip(found, expected, strict=True):
        assert one == other


def test_a_file_that_cannot_be_read_to_its_end_leaves_nothing(archive_file, tmp_path):
    text, _ = long_table(30)
    path = tmp_path / "table.csv"
    path.write_bytes(text.encode() + b"\n\xff\xfe\n")
    before = all_rows(but=("ImportBatch",))

    with pytest.raises(ImportFailed, match="UTF-8"):
        load_files(path, create_clubs=True)

    assert all_rows(but=("ImportBatch",)) == before
    assert [each.status for each in ImportBatch.objects.all()] == ["failed"]


def test_names_of_a_file_of_a_folder_that_failed_are_not_reported(
    archive_file, tmp_path, every_file_is
):
    every_file_is("long")
    folder = tmp_path / "results"
    folder.mkdir()
    (folder / "a.csv").write_bytes(CSV.replace("Fulham", "Nowhere").encode() + b"\n\xff\n")
    write(folder, "b.txt", TXT)

    report = load_files(folder, create_clubs=True)

    assert [bool(file.error) for file in report.files] == [True, False]
    assert sorted(report.created_clubs) == sorted(
        f"{club.name} (ENG)" for club in Club.objects.all()
    )


def test_what_an_editor_changed_meanwhile_is_kept_and_reported(
    archive_file, tmp_path, every_file_is, monkeypatch
):
    every_file_is("long")
    league = write(tmp_path, "league.txt", TXT)
    load_files(league, create_clubs=True)
    corrected(league, ("0-3 (0-2)", "1-3 (0-2)"))
    edits = []

    def swap_in_late(*args):
        if not edits:
            edits.append(1)
            by_another(
                archive_file,
                lambda: Fixture.objects.all().update(attendance=77, edited_by_hand=True),
            )
        swap_in(*args)

    swap_in = staging.swap_in
    monkeypatch.setattr(staging, "swap_in", swap_in_late)
    report = load_files(league)

    assert outcomes(report)["skipped"] == 1
    assert "changed" not in outcomes(report)
    assert set(Fixture.objects.values_list("attendance", flat=True)) == {77}


def test_an_import_that_others_always_overtake_says_so(
    archive_file, tmp_path, every_file_is, monkeypatch
):
    every_file_is("long")

    def overtaken(*args):
        raise ArchiveChanged("rows of previews_fixture were changed")

    monkeypatch.setattr(staging, "swap_in", overtaken)
    with pytest.raises(ImportFailed, match="others changed the same rows"):
        load_files(write(tmp_path, "league.txt", TXT), create_clubs=True)

    assert Fixture.objects.count() == Club.objects.count() == 0


def test_saves_and_sign_ins_succeed_while_a_long_import_runs(archive_file, tmp_path, settings):
    settings.ACCOUNT_RATE_LIMITS = False  # more sign-ins a minute than an address has
    text, count = long_table()
    path = write(tmp_path, "table.csv", text)
    user = EditorFactory(username="editor", is_staff=True, is_superuser=True)
    user.set_password(PASSWORD)
    user.save()
    stadium = Stadium.objects.create(name="Ground", city="Town", country="ENG", slug="ground")

    answers, seen = [], set()
    process = start(archive_file, "import_results", path)
    try:
        while process.poll() is None:
            client = Client(raise_request_exception=False)
            sign_in = {"login": "editor", "password": PASSWORD}
            answers.append(client.post("/account/login/?next=/admin/", sign_in).status_code)
            stadium.city = f"Town {len(answers)}"
            stadium.save()
            seen.add(Fixture.objects.count())
    finally:
        output = process.communicate()[0].decode()

    assert process.returncode == 0, output
    assert set(answers) == {302}
    assert seen <= {0, count}
    assert Fixture.objects.count() == count
    assert Stadium.history.count() == len(answers) + 1
    assert copies(archive_file) == []


def test_a_killed_import_leaves_the_archive_as_it_was_and_can_be_repeated(
    archive_file, tmp_path, monkeypatch
):
    text, count = long_table()
    path = write(tmp_path, "table.csv", text)
    load_files(write(tmp_path, "league.txt", TXT), create_clubs=True)
    before = all_rows(but=("ImportBatch",))

    process = start(archive_file, "import_results", path)
    # The journal is there while the copy is written.
    while process.poll() is None and not list(tmp_path.glob("*.copy-*/*-journal")):
        time.sleep(0.01)
    time.sleep(0.2)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()

    assert process.returncode == -signal.SIGKILL
    assert all_rows(but=("ImportBatch",)) == before
    assert len(copies(archive_file)) == 1
    killed = ImportBatch.objects.get(status="running")
    other = start(archive_file, "import_results", write(tmp_path, "other.txt", TXT))
    words = f"import {killed.pk} of {killed.started_at:%-d %B %Y, %H:%M} UTC was killed"
    assert words in other.communicate()[0].decode()
    killed.refresh_from_db()
    assert (killed.status, killed.ended_at is None) == ("failed", False)
    assert list(tmp_path.glob("*.import-*")) == []
    monkeypatch.setattr(archive_copy, "SECONDS_TO_LOCK", -1)
    assert outcomes(load_files(path)) == {"added": count}
    assert copies(archive_file) == []


def test_an_import_that_runs_is_not_taken_for_a_killed_one(archive_file, tmp_path):
    text, _count = long_table()
    process = start(archive_file, "import_results", write(tmp_path, "table.csv", text))
    while process.poll() is None and not ImportBatch.objects.running().exists():
        time.sleep(0.01)
    assert process.poll() is None

    assert end_killed_imports(NOW) == []

    process.communicate()
    assert [batch.status for batch in ImportBatch.objects.all()] == ["done"]
    assert list(tmp_path.glob("*.import-*")) == []


def test_a_long_undo_lets_others_write_and_sees_what_they_wrote(
    archive_file, tmp_path, every_file_is, monkeypatch
):
    every_file_is("long")
    report = load_files(write(tmp_path, "league.txt", TXT), create_clubs=True)
    batch = ImportBatch.objects.get(pk=report.batch)
    before = []

    def swap_in_late(*args):
        if not before:
            before.append(1)
            edit = Fixture.objects.filter(home__name="Arsenal FC").update
            by_another(archive_file, partial(edit, edited_by_hand=True))
        swap_in(*args)

    swap_in = staging.swap_in
    monkeypatch.setattr(staging, "swap_in", swap_in_late)
    with pytest.raises(ImportInUse, match="edited by hand"):
        undo(batch, now=NOW)

    assert Fixture.objects.count() == 2
    assert ImportBatch.objects.get().status == "done"


def test_a_held_row_is_imported_when_a_list_brings_its_name(archive_file, tmp_path, every_file_is):
    every_file_is("long")
    load_files(write(tmp_path, "league.txt", TXT), create_clubs=True)
    load_files(write(tmp_path, "held.csv", HELD))
    assert HeldRow.objects.count() == 2

    report = import_clubs([write(tmp_path, "eng.clubs.txt", CLUBS)], NOW)

    assert report.held_rows_imported == 1
    assert HeldRow.objects.count() == 1
    assert [each.name for each in UnmatchedName.objects.open()] == ["Somewhere Else"]
