"""Faults of the running site, while fans read it and editors save."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from random import Random

from benchmarks.databases import PROJECT, environment
from benchmarks.wire.servers import Server, site
from faults.commands import SEASON_FILE, write_files
from faults.desk import FANS_PAGES, Desk, at_work, desk_at
from faults.hostile import hostile_requests, hostile_texts
from faults.hostile_forms import hostile_values
from faults.outcome import Outcome
from faults.visitor import Visitor
from tests.postgresql import start_cluster, stop_cluster

EDITORS, FANS = 4, 4
# In seconds: a busy machine is not a fault, one that hangs is.
HANGS = 120
SECONDS_OF_A_WORKER = 8


def of_site(database_url: str, folder: Path, random: Random, times: int) -> Iterator[Outcome]:
    """Each fault in turn, on one site that has to go on through all of them."""
    write_files(folder, clubs=10)
    with site(database_url, folder) as server:
        desk = desk_at(server.port, database_url, EDITORS)
        yield _interleaved(desk)
        for fault in (_beside_an_import, _database_away, _workers_killed):
            yield fault(desk.again(), server, database_url, folder, random, times)
        yield hostile_requests(server.port, random, 20 * times)
        yield hostile_values(desk.again())
        yield hostile_texts(desk, desk.text_address, desk.draft_address)
    yield _stopped(database_url, folder, random, times)


def _interleaved(desk: Desk) -> Outcome:
    with at_work(desk, editors=EDITORS, fans=0):
        eventually(lambda: len(desk.accepted) >= EDITORS)
    return desk.outcome("editors on one record")


def _beside_an_import(
    desk: Desk, server: Server, database_url: str, folder: Path, random: Random, times: int
) -> Outcome:
    command = ["import_results", str(folder / SEASON_FILE), "--create-clubs"]
    with at_work(desk, editors=EDITORS, fans=FANS):
        ended = subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=PROJECT, env=environment(database_url), stdout=subprocess.DEVNULL, check=False,
        )  # fmt: skip
    outcome = desk.outcome("an import beside editors and fans")
    outcome.note(f"the import ended with {ended.returncode}" if ended.returncode else None)
    return outcome


def _database_away(
    desk: Desk, server: Server, database_url: str, folder: Path, random: Random, times: int
) -> Outcome:
    """PostgreSQL is stopped as in a crash, and started; an SQLite file is locked meanwhile."""
    is_file = database_url.startswith("sqlite")
    with at_work(desk, editors=EDITORS, fans=FANS):
        if is_file:
            path = database_url.removeprefix("sqlite:///")
            with closing(sqlite3.connect(path, isolation_level=None, timeout=HANGS)) as other:
                other.execute("BEGIN IMMEDIATE")
                eventually(lambda: _answers(desk) > 30)
                other.execute("ROLLBACK")
        else:
            stop_cluster(database_url)
            eventually(lambda: _answers(desk) > 30)
            start_cluster(database_url)
        eventually(lambda: desk.editor(0).get(desk.address).status == 200)
    title = "the database locked for others" if is_file else "PostgreSQL stopped and started"
    outcome = desk.outcome(f"{title}, under load")
    outcome.note(_does_not_answer(server))
    return outcome


def _workers_killed(
    desk: Desk, server: Server, database_url: str, folder: Path, random: Random, times: int
) -> Outcome:
    """The requests of a killed worker are cut off; the site goes on."""
    with at_work(desk, editors=1, fans=FANS):
        for _ in range(times):
            eventually(lambda: len(server.workers) > 1 or _has_ended(server))
            if _has_ended(server):
                break
            # granian takes workers that end sooner after their start for ones that cannot run.
            time.sleep(SECONDS_OF_A_WORKER)
            os.kill(random.choice(server.workers), signal.SIGKILL)
            eventually(lambda: _does_not_answer(server) is None or _has_ended(server))
    outcome = desk.outcome("kill -9 of workers, under load", cut_off=True)
    outcome.tried = times
    if _has_ended(server):
        outcome.lost.append(f"the server ended with {server.process.poll()}")
    elif problem := _does_not_answer(server):
        outcome.lost.append(problem)
    return outcome


def _stopped(database_url: str, folder: Path, random: Random, times: int) -> Outcome:
    """SIGTERM: what is asked until the server has drained is answered."""
    outcome = Outcome("SIGTERM with requests in flight")
    for _ in range(max(1, times // 2)):
        os.environ["DRAIN_SECONDS"] = "2"
        try:
            with site(database_url, folder) as server, ThreadPoolExecutor(FANS) as fans:
                asked = [
                    fans.submit(Visitor(server.port).get, f"{FANS_PAGES[-1]}&form_guide={number}")
                    for number in range(2 * FANS)
                ]
                server.process.terminate()
                for answer in asked:
                    status = answer.result(HANGS).status
                    outcome.note(None if status in (200, 503) else f"answered with {status}")
                code = server.process.wait(HANGS)
                outcome.note(f"the server ended with {code}" if code else None)
        finally:
            del os.environ["DRAIN_SECONDS"]
    return outcome


def _answers(desk: Desk) -> int:
    return sum(desk.answers.values())


def _has_ended(server: Server) -> bool:
    return server.process.poll() is not None


def _does_not_answer(server: Server) -> str | None:
    status = Visitor(server.port).get("/health/").status
    return None if status == 200 else f"/health/ answers with {status}"


def eventually(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + HANGS
    while time.monotonic() < deadline:
        if condition():
            return
        time.sleep(0.05)
    raise RuntimeError("it never came about")
