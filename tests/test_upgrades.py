"""A database of each earlier schema, with rows, is carried over to the newest."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.separate_database import PROJECT, manage
from tests.test_migrations import schema_at, schema_of_the_models
from tests.upgrades.sample_rows import sample

# `before-…` is of the time before the first release; `<version>` is of a release.
SAMPLES = sorted((Path(__file__).parent / "upgrades").glob("*.json.xz"))
# Tables and columns that a later version has dropped on purpose, as "previews.Club.name".
DROPPED: set[str] = set()
# It counts writes, and a migration writes.
COUNTERS = "previews.Generation."

READ = """
import json
from django.core.serializers.json import DjangoJSONEncoder
from django.test import Client
from previews.models import Preview
from tools.upgrade_sample import sample
path = f"/previews/{Preview.objects.get().slug}/"
page = Client().get(path, secure=True, headers={"host": "127.0.0.1"})
print(json.dumps([page.status_code, sample()["tables"]], cls=DjangoJSONEncoder))
"""


def fill(path, database):
    subprocess.run(
        [sys.executable, "-m", "tests.upgrades.sample_rows", str(path)],
        cwd=PROJECT, env={"PATH": os.environ["PATH"], "DATABASE_URL": database},
        check=True, capture_output=True, text=True,
    )  # fmt: skip


def by_column(label, table):
    """Each value of a table by the number of its row and its column."""
    columns = table["columns"]
    key = columns.index(table["key"])
    return {
        (f"{label}.{column}", row[key]): value
        for row in table["rows"]
        for column, value in zip(columns, row, strict=True)
    }


def values(tables):
    return {
        place: value for label, table in tables.items()
        for place, value in by_column(label, table).items()
    }  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name.removesuffix(".json.xz"))
def test_every_row_of_an_earlier_schema_is_there_after_the_upgrade(path, empty_database):
    fill(path, empty_database)

    migrated = manage("migrate", "--verbosity=0", database=empty_database)

    assert (migrated.returncode, migrated.stdout, migrated.stderr) == (0, "", "")
    assert schema_at(empty_database) == schema_of_the_models()
    read = manage(
        "shell", "-v0", "-c", READ, database=empty_database,
        DJANGO_SETTINGS_MODULE="tests.settings",  # there are no collected static files
    )  # fmt: skip
    assert read.stderr == ""
    status_of_the_page, tables = json.loads(read.stdout)
    before, after = values(sample(path)["tables"]), values(tables)
    changed = {
        place: (value, after.get(place))
        for place, value in before.items()
        if place[0] not in DROPPED
        and not place[0].startswith(COUNTERS)
        and after.get(place) != value
    }
    assert changed == {}
    assert status_of_the_page == 200


def test_the_samples_have_rows_of_what_editors_and_importers_write():
    for path in SAMPLES:
        tables = sample(path)["tables"]
        assert {"previews.Fixture", "previews.Claim", "previews.Edition"} <= set(tables)
    assert SAMPLES
