"""The chain of migrations, from an empty database of the kind that the suite runs on."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from django.db import connection

from tests.schema import schema

PROJECT = Path(__file__).parent.parent


@pytest.fixture
def empty_database(tmp_path, django_db_setup):
    """The address of a database without tables, beside the one of the tests."""
    if connection.vendor == "sqlite":
        return f"sqlite:///{tmp_path / 'empty.sqlite3'}"
    name = f"empty_{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}"
    address = os.environ["DATABASE_URL"]
    with psycopg.connect(address, autocommit=True) as server:
        server.execute(f"DROP DATABASE IF EXISTS {name}")
        server.execute(f"CREATE DATABASE {name}")
    return address.replace("/postgres?", f"/{name}?")


def manage(*command, database):
    return subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=PROJECT,
        env={"PATH": os.environ["PATH"], "DATABASE_URL": database},
        capture_output=True,
        text=True,
        check=False,
    )


def schema_at(address):
    """The schema of a database that the tests' own connection does not reach."""
    if connection.vendor == "sqlite":
        opened = sqlite3.connect(address.removeprefix("sqlite:///"))
    else:
        opened = psycopg.connect(address)
    with closing(opened) as database:
        return schema(connection.vendor, lambda query: database.execute(query).fetchall())


def schema_of_the_models():
    """The schema of the tests' database, whose tables come straight from the models."""

    def rows(query):
        with connection.cursor() as cursor:
            cursor.execute(query)
            return cursor.fetchall()

    return schema(connection.vendor, rows)


@pytest.mark.django_db
def test_migrations_and_models_make_the_same_tables_and_migrating_to_zero_removes_them(
    empty_database,
):
    manage("migrate", "--verbosity=0", database=empty_database)
    migrated = schema_at(empty_database)
    backwards = manage("migrate", "previews", "zero", "--verbosity=0", database=empty_database)

    assert migrated == schema_of_the_models()
    assert (backwards.returncode, backwards.stdout, backwards.stderr) == (0, "", "")
    assert schema_at(empty_database) == set()


def test_an_empty_database_gets_every_table_and_a_second_run_finds_nothing_to_do(empty_database):
    first = manage("migrate", "--verbosity=0", database=empty_database)
    second = manage("migrate", database=empty_database)

    assert (first.returncode, first.stdout, first.stderr) == (0, "", "")
    assert second.stdout.splitlines()[-1] == "  No migrations to apply."


OLD_ROWS = """
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

executor = MigrationExecutor(connection)
apps = executor.loader.project_state([("previews", "0001_initial")]).apps
club = apps.get_model("previews", "Club").objects.create
spelling = apps.get_model("previews", "ClubName").objects.create
person = apps.get_model("previews", "Person").objects.create
unmatched = apps.get_model("previews", "UnmatchedName").objects.create
batch = apps.get_model("previews", "ImportBatch").objects.create(
    command="import_results", files=[], started_at="2024-01-01T00:00Z"
)
held = apps.get_model("previews", "HeldRow").objects.create
for number, name in enumerate(("Arsenal", "arsenal ", "ARSENAL")):
    row = club(name=name, country="ENG", slug=f"arsenal-{number}")
spelling(name="Müller", country="GER", club=row)
spelling(name="MULLER", country="GER", club=row)
person(name="Martin Ødegaard")
person(name="Martin Odegaard")
for number, name in enumerate(("Kelsall", "KELSALL")):
    name = unmatched(kind="club", name=name, country="ENG", first_seen="a.csv:1")
    row = held(batch=batch, file="a.csv", line=number, record={})
    row.names.add(name)
"""
NEW_ROWS = """
from previews.models import *

print(sorted(Club.objects.values_list("name", "name_key")))
print(list(ClubName.objects.values_list("name", "name_key")))
print(sorted(Person.objects.values_list("name", "name_key")))
print(list(UnmatchedName.objects.values_list("name_key", "held_rows__line").order_by("held_rows")))
"""


@pytest.mark.django_db
def test_rows_without_keys_get_them_and_those_of_one_name_are_parted(empty_database):
    manage("migrate", "previews", "0001", "--verbosity=0", database=empty_database)
    assert manage("shell", "-v0", "-c", OLD_ROWS, database=empty_database).returncode == 0

    migrated = manage("migrate", "--verbosity=0", database=empty_database)

    assert (migrated.returncode, migrated.stderr) == (0, "")
    assert [line.strip() for line in migrated.stdout.splitlines()] == [
        'a second club was called "arsenal "; it is now "arsenal (2)": compare the two',
        'a second club was called "ARSENAL"; it is now "ARSENAL (3)": compare the two',
        'spelling "MULLER" was listed twice; one is removed',
    ]
    rows = manage("shell", "-v0", "-c", NEW_ROWS, database=empty_database)
    assert rows.stdout.splitlines() == [
        "[('ARSENAL (3)', 'arsenal 3'), ('Arsenal', 'arsenal'), ('arsenal (2)', 'arsenal 2')]",
        "[('Müller', 'muller')]",
        "[('Martin Odegaard', 'martin odegaard'), ('Martin Ødegaard', 'martin odegaard')]",
        "[('kelsall', 0), ('kelsall', 1)]",
    ]


BEFORE_STATES = """
from datetime import UTC, date, datetime
from django.contrib.auth.models import Group, Permission, User
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

executor = MigrationExecutor(connection)
apps = executor.loader.project_state([("previews", "0010_editions")]).apps
make = lambda kind, **columns: apps.get_model("previews", kind).objects.create(**columns)
cup = make("Competition", name="Cup", name_key="cup", slug="cup")
season = make(
    "Season", competition=cup, name="2024", starts_on=date(2024, 1, 1), ends_on=date(2024, 12, 31)
)
clubs = [make("Club", name=name, name_key=name, slug=name) for name in ("a", "b")]
fixture = make("Fixture", season=season, home=clubs[0], away=clubs[1], day=date(2024, 4, 18))
for slug, status, publish_at in (
    ("draft", "draft", None),
    ("out", "published", datetime(2024, 4, 1, tzinfo=UTC)),
    ("to-come", "published", datetime(2999, 1, 1, tzinfo=UTC)),
):
    make("Preview", fixture=fixture, slug=slug, status=status, publish_at=publish_at)
publishers = Group.objects.create(name="Publisher")
User.objects.create_user("paula").groups.add(publishers)
Group.objects.get_or_create(name="Editor")[0].permissions.add(
    Permission.objects.get(codename="add_acceptedwarning")
)
"""
AFTER_STATES = """
from django.contrib.auth.models import Group, User
from previews.models import *

print(sorted(Preview.objects.values_list("slug", "status")))
print(list(Edition.objects.values_list("preview__slug", "number", "document")))
print(sorted(Group.objects.values_list("name", flat=True)))
paula = User.objects.get()
print([group.name for group in paula.groups.all()])
editors = set(Group.objects.get(name="Editor").permissions.values_list("codename", flat=True))
print("add_acceptedwarning" in editors, "publish_preview" in editors, "change_injury" in editors)
"""


@pytest.mark.django_db
def test_previews_and_groups_are_carried_over_to_states_and_rights(empty_database):
    manage("migrate", "auth", "--verbosity=0", database=empty_database)
    manage("migrate", "previews", "0010", "--verbosity=0", database=empty_database)
    filled = manage("shell", "-v0", "-c", BEFORE_STATES, database=empty_database)
    assert filled.stderr == ""

    migrated = manage("migrate", "--verbosity=0", database=empty_database)

    assert (migrated.returncode, migrated.stderr) == (0, "")
    rows = manage("shell", "-v0", "-c", AFTER_STATES, database=empty_database)
    assert rows.stdout.splitlines() == [
        "[('draft', 'draft'), ('out', 'published'), ('to-come', 'scheduled')]",
        "[('out', 1, '')]",
        "['Chief editor', 'Editor', 'Writer']",
        "['Chief editor']",
        "False False True",
    ]


@pytest.mark.parametrize(
    "command",
    [
        ("import_results", "README.md"),
        ("import_clubs", "README.md"),
        ("undo_import", "1"),
        ("ask", "form", "--club", "Liverpool"),
        ("load_fixtures",),
    ],
)
def test_a_command_says_in_a_sentence_that_the_tables_are_missing(empty_database, command):
    told = manage(*command, database=empty_database)

    words = "CommandError: the database is not migrated yet: run manage.py migrate first\n"
    assert (told.returncode, told.stdout, told.stderr) == (2, "", words)
