"""The printed tables and the targets that are missed."""

from benchmarks.measuring import Measurement
from benchmarks.table import missed, table

GOOD = {
    "bulk_create": {"rows_a_second": 30_000},
    "csv": {"rows": 1_000_000, "rows_a_second": 12_000, "megabytes": 180},
    "questions": {"own": 2_269, "times": {"form": {"median": 4, "p95": 6}}},
    "page": {"median": 60, "p95": 75},
    "pages": {"times": {}},
    "editions": {"release": 140, "hit": 0.02},
}


def measured(size=1_000_000, **parts):
    return Measurement("sqlite", size, {**GOOD, **parts})


def small(**parts):
    return measured(1_000, csv={**GOOD["csv"], "rows": 1_000}, **parts)


def test_no_target_is_missed():
    assert missed([small(), measured()]) == []


def test_every_missed_target_has_a_sentence():
    slow = measured(
        csv={"rows": 999_999, "rows_a_second": 6_000, "megabytes": 420},
        questions={"own": 2_269, "times": {"table": {"median": 40, "p95": 51}}},
        page={"median": 130, "p95": 140},
        claims={"seconds": 12.5},
    )

    assert missed([small(), slow]) == [
        "SQLite, 1,000,000 fixtures: csv is imported at 20% of bulk_create",
        "SQLite, 1,000,000 fixtures: importing csv uses 420 MB",
        "SQLite, 1,000,000 fixtures: csv imported 999,999 fixtures",
        "SQLite, 1,000,000 fixtures: table has a p95 of 51 ms",
        "SQLite, 1,000,000 fixtures: check_claims takes 12.5 s",
        "SQLite: the page takes 2.2 times as long",
    ]


def test_pages_that_are_slow_or_grow_are_missed():
    before = small(pages={"times": {"club": 20, "claim": 5, "admin: form of club": 90}})
    after = measured(
        pages={
            "times": {"club": 70, "claim": 9, "admin: form of club": 150, "admin: list of x": 61}
        }
    )

    assert missed([before, after]) == [
        "SQLite, 1,000,000 fixtures: club takes 70 ms, not less than 60",
        "SQLite, 1,000,000 fixtures: club takes 3.5 times as long as with 1,000",
        "SQLite, 1,000,000 fixtures: admin: list of x takes 61 ms, not less than 60",
    ]
    assert "| admin: slowest of the 1 other lists | 60 | – | 61.0 (list of x) |" in table(
        [before, after]
    )
    assert "| admin: form of club | 200 | 90.0 | 150.0 |" in table([before, after])


def test_an_edition_over_its_aim_is_missed():
    slow = measured(editions={"release": 151, "hit": 0.134})

    assert missed([small(), slow]) == [
        "SQLite, 1,000,000 fixtures: release of an edition: read, check, store takes 151.0 ms, not "
        "less than 150",
        "SQLite, 1,000,000 fixtures: the page, kept takes 0.134 ms, not less than 0.1",
    ]
    assert "| the page, kept | 0.1 | 0.020 | 0.134 |" in table([small(), slow])


def test_a_part_that_was_stopped_misses_its_target():
    stopped = Measurement("sqlite", 1_000, {"bulk_create": {"rows_a_second": 30_000}})

    assert missed([stopped]) == [
        "SQLite, 1,000 fixtures: csv was not measured",
        "SQLite, 1,000 fixtures: questions was not measured",
        "SQLite, 1,000 fixtures: page was not measured",
        "SQLite, 1,000 fixtures: pages was not measured",
        "SQLite, 1,000 fixtures: editions was not measured",
    ]


def test_figures_are_in_their_columns():
    lines = table([small(), measured()]).splitlines()

    assert [
        line
        for line in lines
        if line.startswith(("| SQLite", "| `form`", "| the club", "| the preview"))
    ] == [
        "| SQLite | 1,000 | 30,000 | 12,000 (40%) | 180 | – | – |",
        "| SQLite | 1,000,000 | 30,000 | 12,000 (40%) | 180 | – | – |",
        "| the club's own fixtures | 2,269 | 2,269 |",
        "| `form` | 4.0 / 6.0 | 4.0 / 6.0 |",
        "| the preview page, median / p95 in ms | 60.0 / 75.0 | 60.0 / 75.0 |",
    ]
