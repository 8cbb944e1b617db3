"""The short form of `make faults`: a few commands, killed at moments that are counted."""

import os

import pytest
from django.db import connection

from benchmarks.databases import PostgresqlCluster, SqliteFiles
from faults.__main__ import of_commands
from faults.outcome import Outcome, table
from faults.rows import difference
from tests.archive_file import write_file

COMMANDS = ["import_results", "merge"]
# A command that leaves halves.
HALF = "shell"


@pytest.fixture
def databases(transactional_db, tmp_path):
    """Copies of the tables of this test."""
    if connection.vendor == "sqlite":
        write_file(tmp_path / "first.sqlite3")
        yield SqliteFiles(tmp_path)
        return
    cluster = PostgresqlCluster(os.environ["DATABASE_URL"])
    name = connection.settings_dict["NAME"]
    connection.close()  # PostgreSQL copies no database that somebody uses
    cluster.copy("first", name)
    yield cluster
    for each in ("first", "work", "before"):
        cluster.drop(each)


def test_what_is_killed_leaves_no_half_and_the_next_run_does_the_rest(databases, tmp_path):
    outcomes = list(
        of_commands(
            databases,
            tmp_path,
            seed=1,
            names=[*COMMANDS, HALF],
            times=2,
            timed=0,
            clubs=3,
            share_of_files=5,
        )
    )

    *commands, half, full_disk, files = outcomes
    assert [outcome.fault.removeprefix("kill -9 of ") for outcome in commands] == COMMANDS
    assert [outcome.lost for outcome in commands] == [[]] * len(COMMANDS)
    assert all(outcome.tried > 1 for outcome in commands)
    assert any("it left a half" in words for words in half.lost)
    assert (full_disk.lost, full_disk.tried) == ([], len(COMMANDS))
    assert (files.lost, files.tried) == ([], 5)


def test_the_table_says_what_was_tried_and_what_was_lost():
    fine, broken, idle = Outcome("a fault"), Outcome("another"), Outcome("a third")
    fine.note(None)
    broken.note(None)
    broken.note("it left a half")

    lines = table("sqlite", [fine, broken, idle]).splitlines()

    assert "| a fault | 1 | 1 | 0 |" in lines
    assert "| another | 2 | 1 | 1 |" in lines
    assert "- another: it left a half" in lines
    assert "- a third: nothing was tried." in lines


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ({"Club": [("A",)]}, {"Club": [("A",)]}, ""),
        ({"Club": [("A",)]}, {"Club": [("B",)]}, "new [('B',)], gone [('A',)]"),
        ({"Club": [("A",)]}, {"Club": [("A",), ("A",)]}, "1 rows, then 2"),
        ({"Club": [("A",)]}, {}, "1 rows, then 0"),
    ],
)
def test_every_difference_of_rows_is_told(before, after, words):
    assert words in difference(before, after)
    assert bool(difference(before, after)) == bool(words)
