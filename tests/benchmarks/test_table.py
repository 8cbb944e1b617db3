"""The printed table, and what is said of the aims."""

from benchmarks.measuring import Measured
from benchmarks.table import missed, table

GOOD = {
    "bulk_create": {"rows_a_second": 30_000},
    "csv": {"rows": 1_000_000, "rows_a_second": 12_000, "megabytes": 180},
    "asking": {"own": 2_269, "times": {"form": {"median": 4, "p95": 6}}},
    "page": {"median": 60, "p95": 75},
}


def measured(size=1_000_000, **parts):
    return Measured("sqlite", size, {**GOOD, **parts})


def small(**parts):
    return measured(1_000, csv={**GOOD["csv"], "rows": 1_000}, **parts)


def test_nothing_is_said_where_every_aim_is_met():
    assert missed([small(), measured()]) == []


def test_every_aim_that_is_missed_is_said():
    slow = measured(
        csv={"rows": 999_999, "rows_a_second": 6_000, "megabytes": 420},
        asking={"own": 2_269, "times": {"table": {"median": 40, "p95": 51}}},
        page={"median": 130, "p95": 140},
        claims={"seconds": 12.5},
    )

    assert missed([small(), slow]) == [
        "SQLite, 1,000,000 fixtures: csv is imported at 20% of bulk_create",
        "SQLite, 1,000,000 fixtures: importing csv holds 420 MB",
        "SQLite, 1,000,000 fixtures: csv brought 999,999 fixtures",
        "SQLite, 1,000,000 fixtures: table has a p95 of 51 ms",
        "SQLite, 1,000,000 fixtures: check_claims takes 12.5 s",
        "SQLite: the page takes 2.2 times as long",
    ]


def test_what_was_stopped_is_missed_as_well():
    stopped = Measured("sqlite", 1_000, {"bulk_create": {"rows_a_second": 30_000}})

    assert missed([stopped]) == [
        "SQLite, 1,000 fixtures: csv was not measured",
        "SQLite, 1,000 fixtures: asking was not measured",
        "SQLite, 1,000 fixtures: page was not measured",
    ]


def test_figures_stand_in_their_columns():
    lines = table([small(), measured()]).splitlines()

    assert [line for line in lines if line.startswith(("| SQLite", "| `form`", "| the"))] == [
        "| SQLite | 1,000 | 30,000 | 12,000 (40%) | 180 | – | – |",
        "| SQLite | 1,000,000 | 30,000 | 12,000 (40%) | 180 | – | – |",
        "| the club's own fixtures | 2,269 | 2,269 |",
        "| `form` | 4.0 / 6.0 | 4.0 / 6.0 |",
        "| the preview page, median / p95 in ms | 60.0 / 75.0 | 60.0 / 75.0 |",
    ]
