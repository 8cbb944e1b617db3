"""The preview of the example over the wire: kept, unchanged, not kept, and after a change.

What counts is the processor time of the server's processes: it depends little on what else runs.
"""

import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from benchmarks.databases import PROJECT, environment
from benchmarks.wire.client import Answer, ask, ask_all, connections, request
from benchmarks.wire.processes import megabytes
from benchmarks.wire.rush import next_visitor
from benchmarks.wire.servers import Server, has_nginx, plain, site, static_file

PAGE = "/previews/atalanta-v-liverpool-2024-04-18/"
# The scores that the reader can pick: as many states of the page, each with an address.
STATES = [f"{PAGE}?tie={home}&tie={away}" for home in range(1, 5) for away in range(1, 6)]
WARMING = [f"{PAGE}?tie={home}&tie=0" for home in range(1, 5)]
# The clock of a process has steps of 10 ms: enough requests that they do not matter.
ENOUGH_CPU, MOST_ROUNDS, ATTEMPTS = 0.3, 3_000, 3
CHANGES = 10

Figures = dict[str, Any]


def measure(database_url: str, figures: Figures) -> None:
    """Add each figure when it is measured, so that an interrupted run has results."""
    with TemporaryDirectory(prefix="matchhub-bench-") as name:
        folder = Path(name)
        with site(database_url, folder) as server:
            page = pages(server, database_url, figures)
            figures["memory"] = max(megabytes(worker) for worker in server.workers)
            for name, wanted in (("rush_front", "/"), ("rush_preview", PAGE)):
                figures[name] = next_visitor(server, PAGE, wanted)
        with plain(page.body, folder) as server, connections(server.port) as opened:
            figures["plain"] = many(server, opened, request("/page"))
        if has_nginx():
            encoding = page.header("Content-Encoding")
            with (
                static_file(page.body, encoding, folder) as nginx,
                connections(nginx.port) as opened,
            ):
                figures["nginx"] = many(nginx, opened, request("/page"))


def pages(server: Server, database_url: str, figures: Figures) -> Answer:
    with connections(server.port) as opened:
        page = ask(opened[0], request(PAGE))
        figures["bytes"] = len(page.body)
        # A worker that has just started loads templates with its first pages.
        alone(server, opened, [request(state) for state in WARMING])
        figures["misses"] = alone(server, opened, [request(state) for state in STATES])
        figures["hits"] = many(server, opened, request(PAGE))
        if tag := page.header("ETag"):
            figures["unchanged"] = many(server, opened, request(PAGE, If_None_Match=tag))
        with desk(database_url) as change:
            releases: list[float] = []
            figures["changes"] = alone(
                server, opened, [request(PAGE)] * CHANGES, lambda: releases.append(change())
            )
            figures["releases"] = {"cpu_milliseconds": min(releases)}
    return page


def many(server: Server, opened: list[socket.socket], what: bytes) -> Figures:
    """One request again and again, on all connections at once; the best of some attempts.

    In the others a minute began, with which each worker makes its pages anew.
    """
    ask_all(opened, what, 2)
    attempts = [_attempt(server, opened, what) for _ in range(ATTEMPTS)]
    return min(attempts, key=lambda attempt: attempt["cpu_microseconds"])


def _attempt(server: Server, opened: list[socket.socket], what: bytes) -> Figures:
    server.mark()
    started, rounds = perf_counter(), 0
    while rounds < MOST_ROUNDS and server.since_mark() < ENOUGH_CPU:
        more = rounds or 1  # twice as many each time: to look at the clock costs as well
        ask_all(opened, what, more)
        rounds += more
    seconds = perf_counter() - started
    asked = rounds * len(opened)
    return {
        "cpu_microseconds": server.since_mark() / asked * 1e6,
        "requests_a_second": asked / seconds,
    }


def alone(
    server: Server,
    opened: list[socket.socket],
    requests: list[bytes],
    before_each: Callable[[], object] = lambda: None,
) -> Figures:
    """Different requests one after the other: the work of each, and how long its visitor waits."""
    cpu, seconds = 0.0, []
    for what in requests:
        before_each()
        server.mark()
        started = perf_counter()
        ask(opened[0], what)
        seconds.append(perf_counter() - started)
        cpu += server.since_mark()
    return {"cpu_milliseconds": cpu / len(requests) * 1000, "median": median(seconds) * 1000}


@contextmanager
def desk(database_url: str) -> Iterator[Callable[[], float]]:
    """A function that saves and releases a change in another process.

    It returns once that is stored: the milliseconds of CPU that the release took.
    """
    process = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.wire.desk"],
        cwd=PROJECT,
        env=environment(database_url),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    commands, stored = process.stdin, process.stdout

    def change() -> float:
        commands.write("\n")
        commands.flush()
        if not (line := stored.readline()):
            raise RuntimeError("the change was not stored")
        return float(line)

    try:
        yield change
    finally:
        commands.close()
        process.wait()
