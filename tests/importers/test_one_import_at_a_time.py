"""Imports run one at a time; a killed one goes on under its number."""

import os
import signal
import time
from contextlib import closing, contextmanager

import pytest
from django.db import connection

from previews.importers.killed_imports import (
    CannotBeResumed,
    ImportRuns,
    end_killed_imports,
    running,
)
from previews.importers.run import Run, import_files
from previews.importers.writing.club_lists import import_clubs
from previews.importers.writing.import_in_use import ImportInUse
from previews.importers.writing.undo import undo
from previews.models import Fixture, ImportBatch
from previews.models.staging.import_lock import ImportLock
from tests.archive_file import all_rows, start
from tests.importers.import_text import NOW, load_files, outcomes, write
from tests.importers.test_run import CSV, TXT
from tests.importers.test_staged_imports import CLUBS

pytestmark = pytest.mark.django_db


def begin(run_by="anna"):
    return ImportBatch.objects.create(
        command="import_results", files=["a.txt"], run_by=run_by, started_at=NOW
    )


@contextmanager
def held_by_another_process(archive_file):
    """A process of its own holds the lock of a running import; its number."""
    batch = begin()
    code = (
        "import django, time; django.setup()\n"
        "from previews.models.staging.import_lock import ImportLock\n"
        f"print(ImportLock({batch.pk}).take(), flush=True); time.sleep(600)"
    )
    process = start(archive_file, "shell", "-v0", "-c", code)
    try:
        assert process.stdout.readline() == b"True\n"
        yield batch, process.pid
    finally:
        process.kill()
        process.communicate()


def test_the_second_says_who_runs_the_first_and_since_when(archive_file, tmp_path):
    path = write(tmp_path, "a.txt", TXT)
    with held_by_another_process(archive_file) as (batch, pid):
        before = all_rows()

        for paths in (["import_results", path], ["import_clubs", write(tmp_path, "x", CLUBS)]):
            second = start(archive_file, *paths)
            output = second.communicate()[0].decode()

            assert second.returncode == 2, output
            assert f"import {batch.pk} runs: import_results, started by anna on " in output
            assert f"process {pid} on {os.uname().nodename}, last heard of at " in output
            assert "Traceback" not in output
        assert all_rows() == before
    assert end_killed_imports(NOW) != []
    assert outcomes(load_files(path, create_clubs=True)) == {"added": 2}


def test_an_import_shows_that_it_goes_on(archive_file, tmp_path, monkeypatch):
    path = write(tmp_path, "a.txt", TXT)
    heard = []

    def watch(path, lines):
        lock = ImportLock(ImportBatch.objects.get().pk)
        for line in lines:
            if not heard:
                os.utime(lock.path, (0, 0))
            yield line
            heard.append(lock.holder().heard_at)

    import_files(Run([path]), lambda: NOW, watch)

    assert heard[-1].year > 1970


def test_a_dry_run_waits_for_nobody(archive_file, tmp_path):
    path = write(tmp_path, "a.txt", TXT)
    with held_by_another_process(archive_file):
        assert outcomes(load_files(path, create_clubs=True, dry_run=True)) == {"added": 2}


def test_a_running_import_is_not_undone(archive_file):
    with (
        held_by_another_process(archive_file) as (batch, _pid),
        pytest.raises(ImportInUse, match="it is still running"),
    ):
        undo(batch, now=NOW)


def test_one_after_the_other_runs(archive_file):
    with running(begin):
        pass
    with running(begin) as second:
        assert second.batch.status == "running"


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has files as locks")
def test_on_postgresql_the_session_is_named(db):
    batch = begin()
    other = connection.copy()
    with closing(other), other.cursor() as cursor:
        lock = ImportLock(batch.pk)
        cursor.execute("SELECT pg_backend_pid(), pg_advisory_lock(%s)", [lock.key])
        (pid, _) = cursor.fetchone()

        words = rf"session {pid} of PostgreSQL .* last heard of at \d"
        with pytest.raises(ImportRuns, match=words), running(begin):
            pass


# Going on


def killed_batch(*paths, status="failed"):
    return ImportBatch.objects.create(
        command="import_results", files=[str(path) for path in paths], status=status, started_at=NOW
    )


def test_a_killed_import_goes_on_and_is_undone_as_one(tmp_path):
    first, second = write(tmp_path, "a.txt", TXT), write(tmp_path, "b.csv", CSV)
    half = load_files(first, create_clubs=True)
    batch = ImportBatch.objects.get(pk=half.batch)
    batch.files, batch.status = [str(first), str(second)], "failed"
    batch.save()

    report = load_files(first, second, create_clubs=True, resume=batch.pk)

    assert report.batch == batch.pk
    batch.refresh_from_db()
    assert (batch.status, ImportBatch.objects.count()) == ("done", 1)
    assert set(Fixture.objects.values_list("batch", flat=True)) == {batch.pk}
    undo(batch, now=NOW)
    assert not Fixture.objects.exists()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"status": "done"}, "is done; only a failed one can be resumed"),
        ({"status": "undone"}, "is taken back; only"),
        ({"status": "running"}, "is running; only"),
        ({"files": ["other.txt"]}, "was another one: import_results other.txt"),
        ({"command": "import_clubs"}, "was another one: import_clubs"),
    ],
)
def test_what_cannot_be_resumed_says_why(tmp_path, change, words):
    path = write(tmp_path, "a.txt", TXT)
    batch = killed_batch(path)
    ImportBatch.objects.filter(pk=batch.pk).update(**change)

    with pytest.raises(CannotBeResumed, match=words):
        load_files(path, resume=batch.pk)

    assert not Fixture.objects.exists()
    assert ImportBatch.objects.count() == 1


def test_an_import_that_is_not_there_cannot_be_resumed(tmp_path):
    with pytest.raises(CannotBeResumed, match="there is no import 77"):
        load_files(write(tmp_path, "a.txt", TXT), resume=77)


def test_whoever_finds_a_killed_import_is_told_how_it_goes_on(archive_file, tmp_path):
    batch = killed_batch("a.txt", status="running")

    (words,) = end_killed_imports(NOW)

    assert words.endswith(f"run the same command with --resume {batch.pk}")


@pytest.fixture
def as_from_a_terminal():
    """A suite that runs in the background ignores SIGINT, and so would the commands it starts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("as_from_a_terminal")
@pytest.mark.parametrize("signal_", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_import_ends_with_a_sentence(archive_file, tmp_path, signal_):
    header = "date,home,away,home_goals,away_goals,competition,country\n"
    rows = "".join(f"2000-08-{1 + n % 28:02},A{n},B{n},1,0,League,ENG\n" for n in range(3000))
    path = write(tmp_path, "long.csv", header + rows)
    process = start(archive_file, "import_results", path, "--create-clubs")
    while process.poll() is None and not ImportBatch.objects.running().exists():
        time.sleep(0.02)
    process.send_signal(signal_)
    output = process.communicate()[0].decode()

    assert process.returncode == 2, output
    assert "interrupted. What was not finished is not stored." in output
    assert "Traceback" not in output
    assert [batch.status for batch in ImportBatch.objects.all()] == ["failed"]
    assert not Fixture.objects.exists()
    assert list(tmp_path.glob("*.import-*")) == []


def test_a_list_of_clubs_again_adds_no_row_but_the_import(tmp_path):
    path = write(tmp_path, "eng.clubs.txt", CLUBS)
    import_clubs([path], NOW)
    before = all_rows(but=("ImportBatch",))

    import_clubs([path], NOW)

    assert all_rows(but=("ImportBatch",)) == before


def test_a_resumed_import_that_was_whole_adds_no_row(tmp_path):
    path = write(tmp_path, "a.txt", TXT)
    report = load_files(path, create_clubs=True)
    ImportBatch.objects.update(status="failed")
    before = all_rows(but=("ImportBatch",))

    load_files(path, create_clubs=True, resume=report.batch)

    assert all_rows(but=("ImportBatch",)) == before
    assert ImportBatch.objects.count() == 1


def test_the_lock_of_a_process_that_was_killed_at_its_end_is_deleted(archive_file):
    left = archive_file.with_name(f"{archive_file.name}.import-7")
    left.touch()
    with held_by_another_process(archive_file) as (batch, _pid):
        held = archive_file.with_name(f"{archive_file.name}.import-{batch.pk}")

        end_killed_imports(NOW)

        assert (left.exists(), held.exists()) == (False, True)
