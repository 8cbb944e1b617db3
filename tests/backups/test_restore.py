"""Backup and restore by the commands, each in a process of its own."""

import sqlite3
from contextlib import closing

import psycopg
import pytest
from django.db import connection

from matchhub.version import VERSION
from tests.separate_database import manage

MAKE = """
from django.contrib.auth.models import User
from previews.models import *

User.objects.create_user("paula", password="a secret")
club = Club.objects.create(name="Müller’s Ødegård", slug="muller", country="GER")
Person.objects.create(name="Иван")
"""
CHANGE = """
from previews.models import *

Club.objects.all().delete()
Club.objects.create(name="Later", slug="later", country="GER")
Outlet.objects.create(name="Later")
"""


def every_row(address):
    """The rows of every table but the generation, which is raised by a restore."""
    if connection.vendor == "sqlite":
        opened = sqlite3.connect(address.removeprefix("sqlite:///"))
        names = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    else:
        opened = psycopg.connect(address)
        names = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    with closing(opened) as database:
        tables = sorted(name for (name,) in database.execute(names).fetchall())
        return {
            table: sorted(database.execute(f'SELECT * FROM "{table}"').fetchall(), key=repr)
            for table in tables
            if table != "previews_generation"
        }


@pytest.mark.django_db
def test_everything_comes_back(empty_database, tmp_path):
    pictures = tmp_path / "var/media/pictures"
    pictures.mkdir(parents=True)
    (pictures / "a.jpg").write_bytes(b"\xff\xd8a")

    def run(*command):
        return manage(*command, database=empty_database, VAR=str(tmp_path / "var"))

    assert run("migrate", "-v0").stderr == ""
    assert run("shell", "-v0", "-c", MAKE).stderr == ""
    before = every_row(empty_database)
    file = tmp_path / "matchhub.tar.gz"
    made = run("backup", str(file))
    again = run("backup", str(file))

    assert (made.returncode, made.stderr) == (0, "")
    assert made.stdout.endswith("pictures: 1\n")
    assert (again.returncode, again.stdout) == (2, "")
    assert again.stderr == f"CommandError: {file} exists already; choose another name\n"

    assert run("shell", "-v0", "-c", CHANGE).stderr == ""
    (pictures / "a.jpg").unlink()
    (pictures / "later.jpg").write_bytes(b"later")
    changed = every_row(empty_database)
    checked = run("restore", str(file), "--check")
    refused = run("restore", str(file))

    assert (checked.returncode, checked.stderr) == (0, "")
    assert checked.stdout.startswith("could be restored: ")
    assert f" by matchhub {VERSION}\n" in checked.stdout
    assert refused.returncode == 2
    assert "the database is not empty" in refused.stderr
    assert every_row(empty_database) == changed != before

    restored = run("restore", str(file), "--replace")

    assert (restored.returncode, restored.stderr) == (0, "")
    assert every_row(empty_database) == before
    assert {path.name: path.read_bytes() for path in pictures.iterdir()} == {"a.jpg": b"\xff\xd8a"}
    assert not list(tmp_path.glob("restore-*")) + list(tmp_path.glob("backup-*"))
