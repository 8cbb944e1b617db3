"""Measure the running server on SQLite with the example match, and print the table.

python -m benchmarks.wire
"""

import signal
import sys

from benchmarks.databases import prepared_databases
from benchmarks.wire import pages, start
from benchmarks.wire.processes import is_counted
from benchmarks.wire.servers import has_nginx
from benchmarks.wire.table import Figures, wire_table


def measure(figures: Figures) -> None:
    if not has_nginx():
        print("Skipped: nginx. To install: apt-get install nginx-light.", file=sys.stderr)
    print("the server over the wire", file=sys.stderr, flush=True)
    with prepared_databases("sqlite") as databases, databases.fresh("wire") as url:
        pages.measure(url, figures)
    print("make run", file=sys.stderr, flush=True)
    figures["start"] = start.measure()


def main() -> None:
    if not is_counted():
        print("Skipped: the server over the wire, which needs Linux.", file=sys.stderr)
        return
    # SIGTERM ends the run as Ctrl-C does, so that no server outlives it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    figures: Figures = {}
    try:
        measure(figures)
    finally:
        if figures:
            print(wire_table(figures))


if __name__ == "__main__":
    main()
