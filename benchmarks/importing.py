"""The importer over files, in a process of its own: rows a second, and the most memory it held."""

import resource
import sys
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from previews.importers.loading import Run, load
from previews.importers.planning import Options

# getrusage counts in kilobytes, on macOS in bytes.
TO_MEGABYTES = 1024 * 1024 if sys.platform == "darwin" else 1024


def measure(path: str) -> dict[str, float]:
    started = perf_counter()
    report = load(Run([Path(path)], Options(create_clubs=True)), lambda: datetime.now(UTC))
    seconds = perf_counter() - started
    counts = report.totals()
    return {
        "rows": counts["added"],
        "left_over": sum(len(file.unread) + len(file.messages) for file in report.files),
        "rows_a_second": counts["added"] / seconds,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / TO_MEGABYTES,
    }
