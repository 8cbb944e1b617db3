"""The importer over files, in a process of its own: rows a second, and the most memory it held."""

import resource
import sys
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from time import perf_counter

from benchmarks.archive import extent
from benchmarks.clubs import league_clubs
from benchmarks.rows import Rows
from previews.importers.run import Run, import_files

# getrusage counts in kilobytes, on macOS in bytes.
TO_MEGABYTES = 1024 * 1024 if sys.platform == "darwin" else 1024


def measure(path: str, size: int) -> dict[str, float]:
    """The clubs are known beforehand, as they are to bulk_create, and as they mostly are."""
    know_clubs(size)
    started = perf_counter()
    report = import_files(Run([Path(path)]), lambda: datetime.now(UTC))
    seconds = perf_counter() - started
    counts = report.totals()
    return {
        "rows": counts["added"],
        "left_over": sum(len(file.unparsed) + len(file.messages) for file in report.files),
        "rows_a_second": counts["added"] / seconds,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / TO_MEGABYTES,
    }


def know_clubs(size: int) -> None:
    rows = Rows(Random())
    for country in extent(size).countries:
        for club in league_clubs(country):
            rows.club(club)
