"""Run the benchmarks at several sizes on SQLite and PostgreSQL and print the results."""

import argparse
import signal
import sys
import tempfile
from pathlib import Path

from benchmarks.databases import PROJECT, prepared_databases
from benchmarks.measuring import PARTS, ArchiveFiles, measure, wanted_at
from benchmarks.results import ORDER as DATABASES
from benchmarks.results import Results
from benchmarks.table import table
from benchmarks.wire.measuring import PARTS as PARTS_OF_SERVER
from benchmarks.wire.measuring import measure_server
from benchmarks.wire.table import wire_table
from tools.components import REMEDIES, missing

SIZES = (1_000, 100_000, 1_000_000)
SEED = 1892
KEPT = PROJECT / "var" / "bench.json"
ALL_PARTS = (*PARTS, *PARTS_OF_SERVER)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="make bench",
        description=__doc__,
        epilog=f"What is measured is kept in {KEPT.relative_to(PROJECT)}. Without --only, "
        "--resume or --table, nothing of an earlier run is used.",
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="FIXTURES")
    parser.add_argument("--databases", nargs="+", choices=DATABASES, default=DATABASES)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument(
        "--only", nargs="+", choices=ALL_PARTS, default=ALL_PARTS, metavar="PART",
        help=f"measure these parts anew, and print all that are kept: {', '.join(ALL_PARTS)}",
    )  # fmt: skip
    parser.add_argument("--resume", action="store_true", help="measure only what is not kept yet")
    parser.add_argument("--table", action="store_true", help="measure nothing; print what is kept")
    return parser.parse_args()


def main() -> None:
    """Print the results. A missed target is printed and is no error: it depends on the machine."""
    options = arguments()
    # SIGTERM ends the run as Ctrl-C does, so that temporary folders and clusters are removed.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    uses_kept = options.resume or options.table or options.only is not ALL_PARTS
    results = Results.kept_in(KEPT) if uses_kept else Results(KEPT)
    try:
        if not options.table:
            measure_all(options, results)
    finally:
        print(tables(results), flush=True)


def tables(results: Results) -> str:
    parts = [table(results.measurements)] if results.measurements else []
    return "\n\n".join([*parts, *([wire_table(results.server)] if results.server else [])])


def measure_all(options: argparse.Namespace, results: Results) -> None:
    """Keep each part when it is measured, so that an interrupted run can be resumed."""
    with tempfile.TemporaryDirectory(prefix="matchhub-bench-") as folder:
        for kind in options.databases:
            wanted = {size: parts_of(options, results, kind, size) for size in options.sizes}
            if not any(wanted.values()):
                continue
            if kind in missing():
                print(f"Skipped: {kind}. To install: {REMEDIES[kind]}.", file=sys.stderr)
                continue
            with prepared_databases(kind) as databases:
                for size in sorted(wanted):
                    files = ArchiveFiles(Path(folder), size, options.seed)
                    files.write(wanted[size])
                    for _ in measure(databases, files, results.of(kind, size), wanted[size]):
                        results.keep()
    of_server = [part for part in PARTS_OF_SERVER if part in options.only]
    for _ in measure_server(results.server, of_server, resume=options.resume):
        results.keep()


def parts_of(options: argparse.Namespace, results: Results, kind: str, size: int) -> list[str]:
    parts = wanted_at(size, [part for part in PARTS if part in options.only])
    known = results.of(kind, size).parts if options.resume else {}
    return [part for part in parts if part not in known]


if __name__ == "__main__":
    main()
