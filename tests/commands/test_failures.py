"""Whatever stops a command that writes: status 2, a sentence with the remedy, no traceback."""

import os
import resource
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, IntegrityError, OperationalError

from previews.management import archive_command
from previews.management.archive_command import ArchiveCommand
from previews.management.commands import __path__ as COMMANDS
from previews.management.failures import words_for
from tests.archive_file import PROJECT
from tests.importers.import_text import write
from tests.importers.test_run import TXT

pytestmark = pytest.mark.django_db
# Each with arguments with which it would write.
WRITERS = {
    "backup": ["{folder}/backup.tar.gz"],
    "check_claims": ["--all"],
    "clean_pictures": [],
    "demo_editor": [],
    "import_clubs": ["{folder}/eng.clubs.txt"],
    "import_results": ["{folder}/a.txt", "--create-clubs"],
    "load_fixtures": [],
    "merge": ["club", "A", "B"],
    "orphaned_pictures": ["--delete"],
    "restore": ["{folder}/none.tar.gz"],
    "split": ["club", "A", "B"],
    "undo_import": ["1"],
    "undo_merge": ["1"],
    "run_scheduled": [],
    "update_editions": [],
}
READERS = {"ask", "demo_clock", "permission_table", "site_version"}


@pytest.fixture
def folder(tmp_path):
    write(tmp_path, "a.txt", TXT)
    write(tmp_path, "eng.clubs.txt", "= England\nNowhere United FC, London\n")
    return tmp_path


def run(database, folder, name, *, before=None, arguments=None, wait_ms=50):
    """A command in a process of its own, on a file that it may not wait for."""
    words = WRITERS[name] if arguments is None else arguments
    code = (
        "import os, sys, django; from django.conf import settings; django.setup()\n"
        "options = settings.DATABASES['default']['OPTIONS']\n"
        f"options['init_command'] = 'PRAGMA busy_timeout={wait_ms}'\n"
        "from django.core.management import execute_from_command_line as run\n"
        "run(['manage.py', *sys.argv[1:]])"
    )
    return subprocess.run(
        [sys.executable, "-c", code, name, *(word.format(folder=folder) for word in words)],
        cwd=PROJECT,
        env=os.environ
        | {"DATABASE_URL": f"sqlite:///{database}", "DJANGO_SETTINGS_MODULE": "tests.settings"},
        capture_output=True,
        text=True,
        preexec_fn=before,
        timeout=120,
    )


def stopped(result, words):
    assert result.returncode == 2, result
    assert "Traceback" not in result.stderr
    assert words in result.stderr
    return True


def test_every_command_is_known_here():
    names = {path.stem for path in Path(COMMANDS[0]).glob("*.py")} - {"__init__"}

    assert names == set(WRITERS) | READERS


@pytest.mark.parametrize("name", sorted(WRITERS))
def test_every_command_that_writes_says_what_stopped_it(name):
    module = __import__(f"previews.management.commands.{name}", fromlist=["Command"])

    assert issubclass(module.Command, ArchiveCommand)


@pytest.mark.parametrize("name", ["import_results", "load_fixtures", "undo_import"])
def test_without_tables(tmp_path, folder, name):
    result = run(tmp_path / "empty.sqlite3", folder, name)

    assert stopped(result, "not migrated yet: run manage.py migrate first")


@pytest.mark.parametrize("name", ["import_results", "update_editions"])
def test_without_a_folder_for_the_database(tmp_path, folder, name):
    result = run(tmp_path / "absent" / "a.sqlite3", folder, name)

    assert stopped(result, "cannot be opened. Look at DATABASE_URL")


def test_a_file_that_is_no_database(folder):
    assert stopped(run(folder / "a.txt", folder, "load_fixtures"), "damaged, or none of SQLite")


@pytest.mark.parametrize("name", ["import_results", "import_clubs", "load_fixtures", "demo_editor"])
def test_a_locked_database(archive_file, folder, name):
    other = sqlite3.connect(archive_file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        result = run(archive_file, folder, name)
    finally:
        other.close()

    assert stopped(result, "another process is writing to the database.")


@pytest.mark.parametrize("name", ["import_results", "import_clubs", "demo_editor"])
def test_a_database_that_can_only_be_read(archive_file, folder, name):
    result = read_only(f"file:{archive_file}?mode=ro", folder, name)

    assert stopped(result, "can only be read. Run the command as the user who owns the database")


def read_only(uri, folder, name):
    """SQLite's own way to open a file for reading only: root may write to every file."""
    code = (
        "import sys, django; from django.conf import settings; django.setup()\n"
        f"settings.DATABASES['default'].update(NAME={uri!r})\n"
        "settings.DATABASES['default']['OPTIONS'] = {'uri': True}\n"
        "from django.core.management import execute_from_command_line as run\n"
        "run(['manage.py', *sys.argv[1:]])"
    )
    return subprocess.run(
        [sys.executable, "-c", code, name, *(word.format(folder=folder) for word in WRITERS[name])],
        cwd=PROJECT,
        env=os.environ | {"DATABASE_URL": "sqlite://", "DJANGO_SETTINGS_MODULE": "tests.settings"},
        capture_output=True,
        text=True,
        timeout=120,
    )


def few_bytes():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))


@pytest.mark.parametrize("name", ["import_results", "load_fixtures", "backup"])
def test_a_full_disk(archive_file, folder, name):
    before = archive_file.read_bytes()

    result = run(archive_file, folder, name, before=few_bytes)

    assert result.returncode == 2, result
    assert "Traceback" not in result.stderr
    assert any(words in result.stderr for words in ("Make room", "ulimit", "no backup is made"))
    assert not (folder / "backup.tar.gz").exists()
    assert len(before) == archive_file.stat().st_size


@pytest.mark.parametrize("name", ["import_results", "import_clubs"])
@pytest.mark.parametrize(
    ("path", "words"),
    [("absent.clubs.txt", "absent.clubs.txt"), ("binary.clubs.txt", "UTF-8"), ("sub", "no file")],
)
def test_files_that_cannot_be_read(archive_file, folder, name, path, words):
    (folder / "binary.clubs.txt").write_bytes(b"= England\n\xff\xfe\n")
    (folder / "sub").mkdir()

    result = run(archive_file, folder, name, arguments=[f"{folder}/{path}"])

    assert stopped(result, words)


@pytest.mark.parametrize("name", ["undo_import", "undo_merge"])
@pytest.mark.parametrize("number", ["0", "-1", "x", "99999999999999999999", "9" * 5000])
def test_numbers_that_no_row_has(name, number):
    with pytest.raises(CommandError, match=r"no number of a row|are required|unrecognized"):
        call_command(name, number)


# What is made of every error


class Command(ArchiveCommand):
    error: BaseException

    def handle(self, *args, **options):
        raise self.error


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OperationalError("canceling statement due to lock timeout"), "Run the command again"),
        (OperationalError("deadlock detected\nDETAIL: …"), "another process is writing"),
        (OperationalError("database or disk is full"), "Make room"),
        (OperationalError('could not extend file "base/1": No space left on device'), "Make room"),
        (OperationalError("disk I/O error"), "Make room"),
        (DatabaseError("cannot execute INSERT in a read-only transaction"), "can only be read"),
        (OperationalError("connection failed: Connection refused"), "does not answer"),
        (OperationalError("server closed the connection unexpectedly"), "does not answer"),
        (DatabaseError("permission denied for table previews_club"), "Give it the right"),
        (DatabaseError("database disk image is malformed"), "Restore a backup"),
        (DatabaseError("something new"), "something new"),
        (IntegrityError("UNIQUE constraint failed: a.b"), "refuses a row: UNIQUE"),
        (PermissionError(13, "Permission denied", "a.txt"), "a.txt: permission denied"),
        (OSError(28, "No space left on device"), "the disk is full: make room"),
        (OSError(30, "Read-only file system", "b"), "b: the disk can only be read"),
        (IsADirectoryError(21, "Is a directory", "c"), "c: it is a folder"),
        (KeyboardInterrupt(), "interrupted. What was not finished is not stored."),
    ],
)
def test_every_failure_is_a_sentence_with_status_2(error, words, monkeypatch):
    monkeypatch.setattr(archive_command, "_migrations_are_missing", lambda: False)
    command = Command()
    command.error = error

    with pytest.raises(CommandError, match=words) as caught:
        call_command(command)

    assert caught.value.returncode == 2
    assert "\n" not in str(caught.value)
    assert words_for(error).sentence == str(caught.value)


def test_a_fault_of_the_program_keeps_its_traceback_and_has_status_2(capsys):
    command = Command()
    command.error = ZeroDivisionError("oh")

    with pytest.raises(SystemExit) as ended:
        command.run_from_argv(["manage.py", "a"])

    assert ended.value.code == 2
    assert "ZeroDivisionError: oh" in (said := capsys.readouterr().err)
    assert said.rstrip().endswith("What was not finished is not stored.")
