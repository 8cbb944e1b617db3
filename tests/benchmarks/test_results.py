"""Parts that are kept, and those that a run still measures."""

from argparse import Namespace

import pytest

from benchmarks.__main__ import parts_of
from benchmarks.measuring import PARTS
from benchmarks.results import Results


@pytest.fixture
def results(tmp_path):
    results = Results(tmp_path / "var" / "bench.json")
    results.of("postgresql", 1_000).parts["page"] = {"median": 3}
    results.of("sqlite", 100_000)
    results.of("sqlite", 1_000).parts |= {"csv": {"rows": 1_000}, "pages": {"times": {}}}
    results.server["memory"] = 70
    return results


def test_what_is_kept_is_read_again_in_the_order_of_the_tables(results):
    results.keep()

    again = Results.kept_in(results.path)

    assert again == results
    assert [(each.database, each.size) for each in again.measurements] == [
        ("sqlite", 1_000), ("sqlite", 100_000), ("postgresql", 1_000),
    ]  # fmt: skip
    assert [each.name for each in results.path.parent.iterdir()] == ["bench.json"]


def test_nothing_is_kept_before_the_first_run(tmp_path):
    assert Results.kept_in(tmp_path / "bench.json") == Results(tmp_path / "bench.json")


@pytest.mark.parametrize(
    ("only", "resume", "expected"),
    [
        (PARTS, False, [part for part in PARTS if part != "claims"]),
        (PARTS, True, ["football_txt", "bulk_create", "questions", "page", "editions"]),
        (["pages"], False, ["pages"]),
        (["pages"], True, []),
        (["server"], False, []),
    ],
)  # fmt: skip
def test_a_run_measures_what_is_asked_for_and_missing(results, only, resume, expected):
    options = Namespace(only=only, resume=resume)

    assert parts_of(options, results, "sqlite", 1_000) == expected


def test_claims_and_football_txt_have_their_sizes(results):
    options = Namespace(only=PARTS, resume=False)

    assert parts_of(options, results, "sqlite", 100_000) == list(PARTS)
    assert "football_txt" not in parts_of(options, results, "sqlite", 1_000_000)
