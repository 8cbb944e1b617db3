"""Commands and admin actions that save rows which they read earlier overwrite nobody's change."""

import re
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from zeal import zeal_ignore

from previews.identity import recorder, undo
from previews.identity.merge import merge
from previews.identity.undo import undo_merge
from previews.importers.writing import save_seasons
from previews.models import Club, Fixture, MergeRecord, Season, zone_change
from previews.models.tracked import RowChanged, save_unchanged
from previews.seed_files.store import Store
from tests.admin.test_lost_updates import once, save_elsewhere
from tests.factories import ClubFactory, FixtureFactory, InjuryFactory, StadiumFactory
from tests.importers.import_text import NOW, load_files
from tests.importers.import_text import write as write_text
from tests.importers.test_run import TXT

pytestmark = pytest.mark.django_db
PROJECT = Path(__file__).parent.parent.parent
ROOMS = ("identity", "importers", "seed_files", "factcheck", "management", "models", "editions")
# Saves without a comparison: rows of no editor, new rows, and rows read under a lock.
BARE = {
    "editions/restore.py": "read under a lock",
    "editions/transitions.py": "read under a lock",
    "identity/merge.py": "recorder.save: the record, which is new",
    "identity/split.py": "recorder.save: the record, which is new",
    "identity/undo.py": "the record, read under a lock",
    "identity/recorder.py": "the record, which is new",
    "importers/killed_imports.py": "a batch of imports",
    "importers/rosters/clubs.py": "new clubs and new names",
    "importers/rosters/run.py": "a batch of imports",
    "importers/rosters/squads.py": "new people and new spells",
    "importers/run.py": "a batch of imports",
    "importers/resolve_names.py": "an unmatched name",
    "importers/writing/club_lists.py": "a batch of imports, and clubs.save",
    "importers/writing/held_rows.py": "held rows",
    "importers/writing/importer.py": "held.save",
    "importers/writing/save_seasons.py": "new rows and changes of an import",
    "importers/writing/sources.py": "a source of imports",
    "importers/writing/store_ties.py": "changes of an import",
    "importers/writing/undo.py": "a batch of imports",
    "importers/writing/write_appointments.py": "changes of an import",
    "importers/writing/write_statistics.py": "changes of an import",
    "models/edition.py": "the notes of an edition",
    "models/picture_file.py": "files",
    "models/picture_reading.py": "files",
    "models/stored_pictures.py": "files",
    "models/tracked.py": "save_unchanged itself",
}


def test_every_other_save_compares_versions():
    previews = PROJECT / "previews"
    found = {
        str(path.relative_to(previews))
        for room in ROOMS
        for path in (previews / room).rglob("*.py")
        if re.search(r"(?<!super\(\))\.save\(", path.read_text())
    }

    assert found == set(BARE)


def test_a_row_that_was_saved_since_is_not_saved():
    injury = InjuryFactory(part="ankle")
    save_elsewhere(injury, part="knee")

    injury.diagnosis = "strain"
    with pytest.raises(RowChanged, match="was saved by somebody else"), transaction.atomic():
        save_unchanged(injury)

    injury.refresh_from_db()
    assert (injury.part, injury.diagnosis) != ("ankle", "strain")


def test_a_row_is_saved_again_and_again_by_whom_nobody_disturbs():
    injury = InjuryFactory(part="ankle")
    for part in ("knee", "thigh"):
        injury.part = part
        save_unchanged(injury)

    injury.refresh_from_db()
    assert injury.part == "thigh"


def test_a_new_row_and_a_row_without_versions_are_saved():
    save_unchanged(ClubFactory.build(name="New", country="ENG", slug="new"))
    save_unchanged(MergeRecord(action="merge", kind="club", kept=1, other=2, made_at=NOW))

    assert Club.objects.get().name == "New"


SEED = """
- model: previews.club
  fields: {name: Lowick, country: ENG, slug: lowick, nickname: Lows}
"""


def test_load_fixtures_says_who_was_faster_and_writes_nothing(write, monkeypatch):
    club = ClubFactory(name="Lowick", country="ENG", slug="lowick", nickname="")
    once(monkeypatch, Store, "_save", lambda: save_elsewhere(club, city="Lowick"))

    with pytest.raises(CommandError, match=r"Lowick, was saved by somebody else.*Run") as caught:
        call_command("load_fixtures", write("clubs.yaml", SEED))

    assert caught.value.returncode == 2
    club.refresh_from_db()
    assert club.nickname == ""


def test_exchanged_values_do_not_pass_over_a_change(monkeypatch):
    club = ClubFactory(slug="a")
    mine = Club.objects.get()
    save_elsewhere(club, city="Lowick")

    from previews.seed_files.store import _free

    with pytest.raises(RowChanged):
        _free(mine, {"slug": "row-1"})


def saved_by_another_first(monkeypatch, module):
    """Another process saves each row between its reading and its saving."""
    saved = module.save_unchanged

    def interrupted(row, **options):
        if not row._state.adding and hasattr(row, "row_version"):
            type(row).objects.get(pk=row.pk).save()
        saved(row, **options)

    monkeypatch.setattr(module, "save_unchanged", interrupted)


def test_rows_of_a_merge_that_are_saved_meanwhile_stop_it(monkeypatch):
    kept, dropped = ClubFactory(name="Lowick"), ClubFactory(name="Lowick FC")
    fixture = FixtureFactory(home=dropped)
    saved_by_another_first(monkeypatch, recorder)

    with pytest.raises(RowChanged):
        merge(kept, dropped, by="anna", now=NOW)

    assert MergeRecord.objects.count() == 0
    assert Fixture.objects.get(pk=fixture.pk).home == dropped


def test_rows_of_an_undone_merge_that_are_saved_meanwhile_stop_that(monkeypatch):
    kept, dropped = ClubFactory(name="Lowick"), ClubFactory(name="Lowick FC")
    fixture = FixtureFactory(home=dropped)
    record = merge(kept, dropped, by="anna", now=NOW)
    saved_by_another_first(monkeypatch, undo)

    with pytest.raises(RowChanged):
        undo_merge(record, by="anna", now=NOW)

    assert MergeRecord.objects.get().undone_at is None
    assert Fixture.objects.get(pk=fixture.pk).home == kept


def test_kick_offs_that_are_saved_while_the_zone_changes_stop_that(monkeypatch):
    stadium = StadiumFactory(time_zone="Europe/Rome")
    FixtureFactory(stadium=stadium, kick_off=NOW)
    stadium.time_zone = "Asia/Tokyo"
    stadium.save()
    saved_by_another_first(monkeypatch, zone_change)

    with pytest.raises(RowChanged), transaction.atomic():
        zone_change.change_zone(stadium, ZoneInfo("Europe/Rome"), keeps_clock=True)

    assert Fixture.objects.get().kick_off == NOW


def test_an_import_says_that_a_row_of_it_was_saved_meanwhile(tmp_path, monkeypatch):
    path = write_text(tmp_path, "a.txt", TXT)
    load_files(path, create_clubs=True)
    season = Season.objects.get()
    season.starts_on = season.ends_on
    season.save()
    saved_by_another_first(monkeypatch, save_seasons)

    with pytest.raises(CommandError, match="was saved by somebody else"):
        call_command("import_results", write_text(tmp_path, "b.txt", TXT))

    assert Season.objects.get().starts_on == season.ends_on


def test_an_action_of_the_admin_keeps_what_was_typed(client, monkeypatch):
    kept, dropped = ClubFactory(name="Lowick"), ClubFactory(name="Lowick FC")
    FixtureFactory(home=dropped)
    saved_by_another_first(monkeypatch, recorder)

    address = reverse("admin:previews_club_merge")
    client.force_login(User.objects.create_superuser("anna"))
    with zeal_ignore():  # two rows are found by their numbers
        answer = client.post(address, {"keep": kept.pk, "drop": dropped.pk})

    assert answer.status_code == 503
    assert "somebody else has saved a row" in answer.content.decode()


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite locks the whole file")
def test_fixtures_that_an_import_may_change_are_locked_while_it_reads_them(tmp_path):
    path = write_text(tmp_path, "a.txt", TXT)
    load_files(path, create_clubs=True)

    with CaptureQueriesContext(
        connection,
    ) as asked:
        load_files(path)

    assert any("FOR NO KEY UPDATE" in each["sql"] and "fixture" in each["sql"] for each in asked)
