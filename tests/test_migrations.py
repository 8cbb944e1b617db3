"""The chain of migrations, from an empty database of the kind that the suite runs on."""

import sqlite3
from contextlib import closing

import psycopg
import pytest
from django.db import connection

from tests.schema import schema
from tests.separate_database import manage


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
def test_an_empty_database_gets_the_tables_of_the_models_once_and_migrating_to_zero_removes_them(
    empty_database,
):
    first = manage("migrate", "--verbosity=0", database=empty_database)
    migrated = schema_at(empty_database)
    second = manage("migrate", database=empty_database)
    backwards = manage("migrate", "previews", "zero", "--verbosity=0", database=empty_database)

    assert (first.returncode, first.stdout, first.stderr) == (0, "", "")
    assert migrated == schema_of_the_models()
    assert second.stdout.splitlines()[-1] == "  No migrations to apply."
    assert (backwards.returncode, backwards.stdout, backwards.stderr) == (0, "", "")
    assert schema_at(empty_database) == set()


OLD_ROWS = """
from datetime import UTC, date, datetime
from django.contrib.auth.models import Group, Permission, User
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

executor = MigrationExecutor(connection)
executor.loader = MigrationLoader(connection, replace_migrations=False)
oldest = [("previews", "0001_initial"), ("auth", "0012_alter_user_first_name_max_length")]
apps = executor.migrate(oldest).apps
make = lambda label, /, **columns: apps.get_model("previews", label).objects.create(**columns)

batch = make("ImportBatch", command="import_results", files=[], started_at="2024-01-01T00:00Z")
for number, name in enumerate(("Arsenal", "arsenal ", "ARSENAL")):
    club = make("Club", name=name, country="ENG", slug=f"arsenal-{number}")
make("ClubName", name="Müller", country="GER", club=club)
make("ClubName", name="MULLER", country="GER", club=club)
make("Person", name="Martin Ødegaard")
make("Person", name="Martin Odegaard")
for number, name in enumerate(("Kelsall", "KELSALL")):
    name = make("UnmatchedName", kind="club", name=name, country="ENG", first_seen="a.csv:1")
    make("HeldRow", batch=batch, file="a.csv", line=number, record={}).names.add(name)

cup = make("Competition", name="Cup", slug="cup")
season = make(
    "Season", competition=cup, name="2024", starts_on=date(2024, 1, 1), ends_on=date(2024, 12, 31)
)
clubs = [make("Club", name=name, slug=name) for name in ("a", "b")]
fixture = make("Fixture", season=season, home=clubs[0], away=clubs[1], day=date(2024, 4, 18))
april, far = datetime(2024, 4, 1, tzinfo=UTC), datetime(2999, 1, 1, tzinfo=UTC)
for slug, status, publish_at in (
    ("draft", "draft", None),
    ("out", "published", april),
    ("to-come", "published", far),
    ("checked", "published", april),
):
    preview = make("Preview", fixture=fixture, slug=slug, status=status, publish_at=publish_at)
for day in (3, 2):
    make(
        "Publication",
        preview=preview,
        published_at=april.replace(day=day),
        findings=[f"of 0{day} April"],
    )
publishers = Group.objects.create(name="Publisher")
User.objects.create_user("paula").groups.add(publishers)
warning = ContentType.objects.create(app_label="previews", model="acceptedwarning")
Group.objects.create(name="Editor").permissions.add(
    Permission.objects.create(codename="add_acceptedwarning", content_type=warning)
)
"""
NEW_ROWS = """
from django.contrib.auth.models import Group, User
from previews.models import *

print(sorted(Club.objects.filter(country="ENG").values_list("name", "name_key")))
print(list(ClubName.objects.values_list("name", "name_key")))
print(sorted(Person.objects.values_list("name", "name_key")))
print(list(UnmatchedName.objects.values_list("name_key", "held_rows__line").order_by("held_rows")))
print(sorted(Preview.objects.values_list("slug", "status")))
print(sorted(Edition.objects.values_list("preview__slug", "number", "document", "findings")))
print(sorted(Group.objects.values_list("name", flat=True)))
print([group.name for group in User.objects.get().groups.all()])
editors = set(Group.objects.get(name="Editor").permissions.values_list("codename", flat=True))
print("add_acceptedwarning" in editors, "publish_preview" in editors, "change_injury" in editors)
print(Generation.objects.count())
"""


@pytest.mark.django_db
def test_a_database_of_the_first_migration_is_carried_over_by_those_that_are_squashed(
    empty_database,
):
    filled = manage("shell", "-v0", "-c", OLD_ROWS, database=empty_database)
    assert filled.stderr == ""

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
        "[('checked', 'published'), ('draft', 'draft'), ('out', 'published'), "
        "('to-come', 'scheduled')]",
        "[('checked', 1, '', ['of 02 April']), ('checked', 2, '', ['of 03 April']), "
        "('out', 1, '', [])]",
        "['Chief editor', 'Editor', 'Writer']",
        "['Chief editor']",
        "False False True",
        "1",
    ]
    assert schema_at(empty_database) == schema_of_the_models()


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
