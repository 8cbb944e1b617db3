"""Measures the running server on SQLite with the example match."""

import sys
from collections.abc import Collection, Iterator

from benchmarks.databases import prepared_databases
from benchmarks.wire import pages, start
from benchmarks.wire.processes import is_counted
from benchmarks.wire.servers import has_nginx
from benchmarks.wire.table import Figures

PARTS = ("server", "start")


def measure_server(figures: Figures, wanted: Collection[str], *, resume: bool) -> Iterator[str]:
    """Add the figures of the wanted parts; yield each part when it is done.

    To resume, a part with figures is left as it is.
    """
    if wanted and not is_counted():
        print("Skipped: the server over the wire, which needs Linux.", file=sys.stderr)
        return
    if "server" in wanted and not (resume and "memory" in figures):
        if not has_nginx():
            print("Skipped: nginx. To install: apt-get install nginx-light.", file=sys.stderr)
        print("the server over the wire", file=sys.stderr, flush=True)
        with prepared_databases("sqlite") as databases, databases.fresh("wire") as url:
            pages.measure(url, figures)
        yield "server"
    if "start" in wanted and not (resume and "start" in figures):
        print("make run", file=sys.stderr, flush=True)
        figures["start"] = start.measure()
        yield "start"
