"""How data files are read, and what holds for each of them."""

import csv
from itertools import pairwise

import pytest
from msgspec import Struct

from previews.data import (
    club_words,
    competitions,
    countries,
    csv_columns,
    duties,
    files,
    match_words,
    names_in_prose,
    roster_columns,
    round_names,
    season_defaults,
    squads,
)
from previews.data import time_zones as zones
from previews.data.files import DataFileError, read_csv, read_toml

READ = {
    "club_words.toml": club_words.generic_words,
    "competitions.toml": competitions.competition_table,
    "countries.csv": countries.countries,
    "csv_columns.toml": csv_columns.csv_columns,
    "duties.toml": duties.duties,
    "match_words.toml": match_words.match_words,
    "names_in_prose.toml": names_in_prose.names_in_prose,
    "roster_columns.toml": roster_columns.roster_columns,
    "round_names.toml": round_names.round_names,
    "squads.toml": squads.squad_words,
    "season_defaults.toml": season_defaults.season_defaults,
    "time_zones.csv": zones.time_zones,
}


class Ground(Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    seats: int | None = None
    tenants: tuple[str, ...] = ()


class Grounds(Struct, frozen=True, forbid_unknown_fields=True):
    grounds: tuple[Ground, ...]


@pytest.fixture
def data_file(tmp_path, monkeypatch):
    """Writes a data file of the test's own."""
    monkeypatch.setattr(files, "files", lambda package: tmp_path)

    def write(name, text):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return name

    return write


def test_a_table_is_read_without_its_comments(data_file):
    text = """# Grounds.
name,seats,tenants

San Siro,75710,Milan;Inter
# Not built yet.
"Park, Royal",,
"""

    assert read_csv(data_file("a.csv", text), Ground, ("tenants",)) == (
        Ground("San Siro", 75710, ("Milan", "Inter")),
        Ground("Park, Royal"),
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("name,seats\nA,1\n\nB\n", "a.csv, line 4: 1 cells, but 2 in the header",
                     id="too few cells"),
        pytest.param("name,seats\nA,1,2\n", "a.csv, line 2: 3 cells, but 2 in the header",
                     id="too many cells"),
        pytest.param("name,seats\n# x\nA,many\n",
                     "a.csv, line 3: Expected `int | null`, got `str` - at `$.seats`",
                     id="not a number"),
        pytest.param("name,size\nA,1\n",
                     "a.csv, line 2: Object contains unknown field `size`", id="unknown column"),
        pytest.param("name,seats\n,1\n",
                     "a.csv, line 2: Object missing required field `name`", id="no name"),
        pytest.param('name,seats\n"A,1\n', "a.csv, line 2: unexpected end of data",
                     id="open quotation mark"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_table_is_named_with_its_line(data_file, text, message):
    with pytest.raises(DataFileError) as error:
        read_csv(data_file("a.csv", text), Ground)

    assert str(error.value) == message


def test_a_toml_file_is_one_value(data_file):
    text = '[[grounds]]\nname = "San Siro"\nseats = 75710\n'

    assert read_toml(data_file("a.toml", text), Grounds) == Grounds((Ground("San Siro", 75710),))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param('[[grounds]]\nname = "A"\nseats = "1"\n',
                     "a.toml: Expected `int | null`, got `str` - at `$.grounds[0].seats`",
                     id="wrong type"),
        pytest.param('[[grounds]]\nname = "A"\nsize = 1\n',
                     "a.toml: Object contains unknown field `size` - at `$.grounds[0]`",
                     id="unknown key"),
        pytest.param("grounds = []\ngrounds = []\n",
                     "a.toml: Cannot overwrite a value (at line 2, column 13)",
                     id="the same key twice"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_toml_file_is_named_with_its_key_or_line(data_file, text, message):
    with pytest.raises(DataFileError) as error:
        read_toml(data_file("a.toml", text), Grounds)

    assert str(error.value) == message


def folder():
    return files.files("previews.data")


def test_every_data_file_is_read_by_a_module():
    data = {path.name for path in folder().iterdir() if path.name.endswith((".csv", ".toml"))}

    assert data == set(READ)


@pytest.mark.parametrize("name", READ)
def test_a_data_file_is_read_once(name):
    assert READ[name]() is READ[name]()


@pytest.mark.parametrize(
    ("name", "key"),
    [
        pytest.param("countries.csv", lambda row: row["code"], id="countries"),
        pytest.param("time_zones.csv", lambda row: row["country"], id="time zones"),
    ],
)
def test_a_table_has_no_key_twice(name, key):
    keys = [key(row) for row in rows(name)]

    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize(
    ("name", "key"),
    [
        pytest.param("countries.csv", lambda row: sorting_words(row["name"]), id="countries"),
        pytest.param("time_zones.csv", lambda row: row["country"], id="time zones"),
    ],
)
def test_a_table_is_sorted_as_it_says(name, key):
    keys = [key(row) for row in rows(name)]

    assert [pair for pair in pairwise(keys) if pair[0] > pair[1]] == []


def rows(name):
    text = (folder() / name).read_text(encoding="utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


def sorting_words(name):
    return [countries.name_key(word) or word for word in name.replace("-", " ").split()]
