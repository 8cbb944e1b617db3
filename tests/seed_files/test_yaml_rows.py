"""Seed files that cannot be read: what is said of them; and files that could blow up."""

import os
import sys
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.models import Club
from previews.seed_files.load import load
from previews.seed_files.yaml_rows import MAX_BYTES, Node, SeedError, read_yaml
from tests.seed_files.rows import club, problems

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param(
            "model: previews.club\n",
            "line 1, column 1: expected a list of rows, each beginning with “- model:”",
            id="no-list",
        ),
        pytest.param(
            club(nickname="The Reds: champions"),
            "line 6, column 23: this is not YAML: mapping values are not allowed here; "
            "put a text with a colon in it in quotes",
            id="broken-yaml",
        ),
        pytest.param(
            club() + "---\n" + club(),
            "line 7: a second document begins; write one list, without ---",
            id="two-documents",
        ),
        pytest.param(
            club(city='"Liverpool'),
            "line 7, column 1: this is not YAML: while scanning a quoted scalar found unexpected "
            "end of stream; a quotation mark is opened and not closed",
            id="open-quote",
        ),
        pytest.param(
            club(city="Liver\x07pool"),
            "line 6: the character U+0007 is not allowed in YAML; take it out",
            id="control-character",
        ),
        pytest.param(
            club(city='"\\UFFFFFFFF"'),
            "this is not YAML: chr() arg not in range(0x110000)",
            id="no-such-character",
        ),
        pytest.param(
            "[" * 40_000,
            "line 1, column 51: lists and mappings are nested more than 50 deep",
            id="deep-lists",
        ),
        pytest.param(
            "- " + "{a: " * 40_000,
            "line 1, column 196: lists and mappings are nested more than 50 deep",
            id="deep-mappings",
        ),
        pytest.param(
            "x" * (MAX_BYTES + 1), "this file is larger than 5 MB; split it", id="too-large"
        ),
        pytest.param("", "this file has no rows; write rows, or remove it", id="empty"),
        pytest.param(
            "# nothing\n", "this file has no rows; write rows, or remove it", id="comment-only"
        ),
        pytest.param(
            b"- model: previews.club\n  fields: {name: K\xf6ln}\n",
            "line 2: this is not UTF-8; save the file in that encoding",
            id="encoding",
        ),
    ],
)
def test_file_that_cannot_be_read_is_refused_with_the_place(write, text, says):
    path = write("clubs.yaml", text)

    place = ": " if says.startswith("this") else ", "
    assert problems(path) == [f"clubs.yaml{place}{says}"]


def test_missing_and_empty_places_are_told(write, tmp_path):
    write("clubs.yaml", club())
    (tmp_path / "none").mkdir()

    assert problems(
        *[path.relative_to(tmp_path) for path in (tmp_path / "no", tmp_path / "none")]
    ) == [
        "no: there is no such file or folder; check the path",
        "none: no file in this folder ends in .yaml or .yml",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_file_without_the_right_to_read_is_told(write):
    path = write("clubs.yaml", club())
    path.chmod(0)

    assert problems(path) == [
        "clubs.yaml: it cannot be read (Permission denied); check its permissions"
    ]


@pytest.mark.parametrize("name", ["rows.json", "rows.jsonl"])
def test_json_is_refused_also_in_a_folder(write, name):
    folder = write("seeds/clubs.yaml", club()).parent
    write(f"seeds/{name}", "[]")

    assert problems(folder) == [
        f"seeds/{name}: a seed file is YAML; write its rows in a file that ends in .yaml"
    ]


def test_json_is_yaml_in_a_file_that_says_so(write):
    fields = '{"name": "Liverpool", "country": "ENG"}'

    load([write("clubs.yaml", f'[{{"model": "previews.club", "fields": {fields}}}]')])

    assert Club.objects.get().name == "Liverpool"


def test_aliases_are_refused_before_they_can_multiply(write):
    lists = [f"&a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    text = "- model: previews.club\n  fields:\n    name: &a0 lol\n" + "".join(
        f"    field{n}: {value}\n" for n, value in enumerate(lists)
    )

    says = problems(write("clubs.yaml", text + "    country: *a0\n"))

    assert says[-1] == (
        "clubs.yaml, line 13, column 14 (row 1), country: aliases such as *a0 are not read; "
        "write the value out"
    )


def calls_of(text):
    """How many functions are called to read the text: the work of it, whatever the machine."""
    calls = 0

    def count(frame, event, argument):
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    with suppress(SeedError):
        read_yaml(text)
    sys.setprofile(None)
    return calls


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param(club(), id="rows"),
        pytest.param("[", id="open-lists"),
        pytest.param("{a: ", id="open-mappings"),
        pytest.param("- [" + "x, " * 50 + "]\n", id="lists"),
        pytest.param("- &a x\n", id="anchors"),
        pytest.param("? ", id="complex-keys"),
        pytest.param("- 'it''s'\n", id="quoted"),
        pytest.param("x y ", id="one-text"),
        pytest.param("# x\n", id="comments"),
    ],
)
def test_twice_the_text_is_at_most_two_and_a_half_times_the_work(unit):
    times = 8_000 // len(unit)
    once, twice = calls_of(unit * times), calls_of(unit * 2 * times)

    assert twice <= 2.5 * once


@given(st.text(st.sampled_from("-?:[]{}&*!|>'\"%@` \n\t#,ab0~<=\\Ux.\ufeff\x85"), max_size=60))
def test_any_text_is_read_or_refused_with_a_sentence(text):
    with suppress(SeedError):
        root = read_yaml(text)

        assert root is None or isinstance(root, Node)
