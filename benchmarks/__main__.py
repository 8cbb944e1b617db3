"""Run the benchmarks at several sizes on SQLite and PostgreSQL and print the results."""

import argparse
import signal
import sys
import tempfile
from pathlib import Path

from benchmarks.databases import prepared_databases
from benchmarks.measuring import ArchiveFiles, Measurement, measure
from benchmarks.table import table
from tools.components import REMEDIES, missing

SIZES = (1_000, 100_000, 1_000_000)
DATABASES = ("sqlite", "postgresql")
SEED = 1892


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="FIXTURES")
    parser.add_argument("--databases", nargs="+", choices=DATABASES, default=DATABASES)
    parser.add_argument("--seed", type=int, default=SEED)
    return parser.parse_args()


def main() -> None:
    """Print the results. A missed target is printed and is no error: it depends on the machine."""
    options = arguments()
    # SIGTERM ends the run as Ctrl-C does, so that temporary folders and clusters are removed.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    measurements: list[Measurement] = []
    try:
        measure_all(options, measurements)
    finally:
        if measurements:
            print(table(measurements), flush=True)


def measure_all(options: argparse.Namespace, measurements: list[Measurement]) -> None:
    """Append each measurement when it is made, so that an interrupted run has results."""
    with tempfile.TemporaryDirectory(prefix="matchhub-bench-") as folder:
        sizes = [ArchiveFiles(Path(folder), size, options.seed) for size in sorted(options.sizes)]
        for files in sizes:
            files.write()
        for kind in options.databases:
            if kind in missing():
                print(f"Skipped: {kind}. To install: {REMEDIES[kind]}.", file=sys.stderr)
                continue
            with prepared_databases(kind) as databases:
                for files in sizes:
                    measurements.append(measure(databases, files, kind))


if __name__ == "__main__":
    main()
