"""Measures the archive at several sizes on SQLite and PostgreSQL, and prints the table."""

import argparse
import signal
import sys
import tempfile
from pathlib import Path

from benchmarks.databases import databases
from benchmarks.measuring import Files, Measured, measure
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
    """Figures are the machine's as well as ours: an aim that is missed is said, and no error."""
    asked = arguments()
    # As by Ctrl-C: what was begun is stopped, and every folder and cluster is taken away.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    found: list[Measured] = []
    try:
        measure_all(asked, found)
    finally:
        if found:
            print(table(found), flush=True)


def measure_all(asked: argparse.Namespace, found: list[Measured]) -> None:
    """Adds to what is found as it goes, so that a run cut short has something to show."""
    with tempfile.TemporaryDirectory(prefix="matchhub-bench-") as folder:
        every_size = [Files(Path(folder), size, asked.seed) for size in sorted(asked.sizes)]
        for files in every_size:
            files.write()
        for kind in asked.databases:
            if kind in missing():
                print(f"Left out: {kind}. Get it: {REMEDIES[kind]}.", file=sys.stderr)
                continue
            with databases(kind) as some:
                for files in every_size:
                    found.append(measure(some, files, kind))


if __name__ == "__main__":
    main()
