"""The stadiums that files name: found by name and city, or counted and reported."""

import pytest

from previews.models import Fixture
from tests.factories import StadiumFactory
from tests.importers.import_text import load_files, messages, write

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def bell_lanes():
    for city in ("Northwick", "Easthaven"):
        StadiumFactory(name="Bell Lane", city=city)


def load_table(folder, columns, *rows):
    lines = [f"date,home,away,hg,ag,{columns}", *rows]
    path = write(folder, "table.csv", "\n".join(lines) + "\n")
    return load_files(path, competition="County League", country="ENG", create_clubs=True)


@pytest.mark.parametrize(
    ("columns", "cells", "why"),
    [
        ("venue", "Bell Lane", "several stadiums are called Bell Lane: give the city in the file"),
        ("venue,city", "Bell Lane,Quay", "no stadium is called Bell Lane, Quay: add it in the "),
        ("venue,city", ",Quay", "the file gives the city alone: give the stadium, and import "),
        ("city", "Quay", "the file gives the city alone: give the stadium, and import the "),
        ("ground", "Bel Lane", "no stadium is called Bel Lane: add it in the admin, and import "),
    ],
)
def test_stadium_that_a_table_does_not_tell_is_reported(tmp_path, columns, cells, why):
    report = load_table(tmp_path, columns, f"2024-05-04,Alder,Beech,2,1,{cells}")

    ((outcome, text),) = messages(report)
    assert (outcome, report.exit_status) == ("stadium not kept", 1)
    assert text.startswith(f"Alder v Beech: {why}")
    assert report.files[0].messages[0]["line"] == 2
    assert Fixture.objects.get().stadium is None


def test_every_match_without_its_stadium_is_counted_and_each_stadium_is_named(tmp_path):
    rows = [
        f"2024-05-0{day},{clubs},1,0,{venue}"
        for day, clubs, venue in (
            (1, "Alder,Beech", "Mill Road"),
            (2, "Beech,Alder", "Quay Park"),
            (3, "Cedar,Beech", "Mill Road"),
            (4, "Beech,Cedar", ""),
        )
    ]

    (file,) = load_table(tmp_path, "venue", *rows).files

    assert file.details["stadiums not kept"] == 3
    assert [message["line"] for message in file.messages] == [2, 3]


def test_stadium_is_found_by_name_and_city(tmp_path):
    row = "2024-05-04,Alder,Beech,2,1,Bell Lane,Easthaven"

    report = load_table(tmp_path, "venue,city", row)

    assert (report.exit_status, messages(report)) == (0, [])
    assert Fixture.objects.get().stadium.city == "Easthaven"
