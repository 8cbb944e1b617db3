"""Time the import of files and measure its peak memory."""

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

# getrusage returns kilobytes, on macOS bytes.
UNITS_IN_A_MEGABYTE = 1024 * 1024 if sys.platform == "darwin" else 1024


def measure(path: str, size: int) -> dict[str, float]:
    """Return rows a second, peak megabytes, and the numbers of rows imported and left over."""
    create_clubs(size)
    started = perf_counter()
    report = import_files(Run([Path(path)]), lambda: datetime.now(UTC))
    seconds = perf_counter() - started
    counts = report.totals()
    return {
        "rows": counts["added"],
        "left_over": sum(len(file.unparsed) + len(file.messages) for file in report.files),
        "rows_a_second": counts["added"] / seconds,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / UNITS_IN_A_MEGABYTE,
    }


def create_clubs(size: int) -> None:
    """Create the clubs before the import, as in most imports and as for bulk_create."""
    rows = Rows(Random())
    for country in extent(size).countries:
        for club in league_clubs(country):
            rows.club(club)
