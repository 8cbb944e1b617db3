"""The server itself, on a port of its own: visitors who leave, workers that die, and its end."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections import namedtuple
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path

import pytest

from matchhub.granian_server import FILE_THREADS, options
from matchhub.serve import command
from matchhub.server_settings import ServerSettings

PROJECT = Path(__file__).parent.parent.parent
SLOW_SITE = "tests.server.slow_site:application"
# In seconds. A busy machine is not a fault; one that hangs is.
HANGS = 60
VISITORS = 200


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextmanager
def server(arguments, port, path="/health/", **environment):
    """A server that answers the path; ended with SIGTERM."""
    process = subprocess.Popen(
        arguments,
        cwd=PROJECT,
        env=os.environ | environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        eventually(lambda: ask(port, path).status == 200)
        yield process
    finally:
        process.terminate()
        process.communicate(timeout=HANGS)


@contextmanager
def slow_site(**settings):
    # Nobody is refused for the time that a busy machine takes.
    settings = ServerSettings(port=free_port(), **{"queue_seconds": 60, **settings})
    environment = {name.upper(): str(value) for name, value in vars(settings).items()}
    environment["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    with server(command(SLOW_SITE), settings.port, **environment) as process:
        yield settings.port, process


def eventually(condition):
    deadline = time.monotonic() + HANGS
    while time.monotonic() < deadline:
        try:
            if condition():
                return
        except (OSError, HTTPException):
            pass
        time.sleep(0.05)
    raise AssertionError("it never came about")


Answer = namedtuple("Answer", "status headers text")


def ask(port, path):
    with closing(HTTPConnection("127.0.0.1", port, timeout=HANGS)) as connection:
        connection.request("GET", path, headers={"Connection": "close"})
        with connection.getresponse() as response:
            return Answer(response.status, response.headers, response.read().decode())


def state(port, query=""):
    return json.loads(ask(port, f"/health/{query}").text)


@contextmanager
def visitors_asking(port, path, number):
    """They hang up at the end of the block, whether they were answered or not."""
    with ExitStack() as connections:
        for _ in range(number):
            connection = socket.create_connection(("127.0.0.1", port))
            connections.enter_context(connection)
            connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
        yield


def test_the_next_visitor_is_served_before_200_who_asked_and_hung_up():
    with slow_site(workers=1) as (port, _), ThreadPoolExecutor(1) as next_visitor:
        left_over = VISITORS - ServerSettings.pages - ServerSettings.queue_size
        with visitors_asking(port, "/slow", VISITORS):
            eventually(lambda: state(port)["refused"] == left_over)

        answer = next_visitor.submit(ask, port, "/next")
        eventually(lambda: state(port)["refused"] == left_over + 1)
        assert state(port)["served"] == ["/slow"] * ServerSettings.pages
        state(port, "?release")

        assert answer.result(HANGS).status == 200
        eventually(lambda: len(state(port)["served"]) == 2 + ServerSettings.queue_size)
        assert state(port)["served"].index("/next") <= 2 * ServerSettings.pages


def test_when_the_queue_is_full_a_visitor_is_told_when_to_come_back():
    with (
        slow_site(workers=1, queue_size=1) as (port, _),
        ThreadPoolExecutor(2) as visitors,
        visitors_asking(port, "/slow", ServerSettings.pages + 1),
    ):
        eventually(lambda: len(state(port)["served"]) == ServerSettings.pages)
        answers = [visitors.submit(ask, port, "/next") for _ in range(2)]
        eventually(lambda: state(port)["refused"] == 2)
        state(port, "?release")

        served, refused = sorted(answer.result(HANGS) for answer in answers)
        assert (served.status, refused.status) == (200, 503)
        assert refused.headers["Retry-After"] == "5"
        assert refused.headers["Cache-Control"] == "no-store"
        assert "The site is busy" in refused.text


def test_the_site_goes_on_when_a_worker_is_killed():
    with slow_site(workers=2) as (port, process):
        workers = set()
        eventually(lambda: workers.add(state(port)["process"]) or len(workers) == 2)
        killed = workers.pop()

        os.kill(killed, signal.SIGKILL)
        eventually(lambda: state(port)["process"] not in {killed, *workers})

        eventually(lambda: state(port)["process"] in workers)
        assert process.poll() is None


def test_a_request_in_flight_is_answered_when_the_server_is_stopped():
    with slow_site(workers=1) as (port, process), ThreadPoolExecutor(1) as visitor:
        answer = visitor.submit(ask, port, "/second")
        eventually(lambda: state(port)["served"] == ["/second"])

        process.terminate()

        assert answer.result(HANGS).status == 200
        assert process.wait(HANGS) == 0


def test_a_server_told_to_stop_is_not_ready_and_serves_until_it_has_waited():
    with slow_site(workers=1, drain_seconds=5) as (port, process):
        process.terminate()
        eventually(lambda: state(port)["is_stopping"])
        with ThreadPoolExecutor(1) as visitor:
            answer = visitor.submit(ask, port, "/second")

        assert answer.result(HANGS).status == 200
        assert process.wait(HANGS) == 0


def test_one_command_serves_the_site(tmp_path):
    port = free_port()
    environment = {
        "DATABASE_URL": f"sqlite:///{tmp_path / 'empty.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "matchhub.settings",
        "SECRET_KEY": "k" * 60,
        "PORT": str(port),
        "WORKERS": "1",
    }
    with server([sys.executable, "-m", "matchhub.serve"], port, path="/live", **environment):
        assert (ask(port, "/live").text, ask(port, "/ready").status) == ("ok\n", 503)
        assert "run manage.py migrate" in ask(port, "/ready").text
        subprocess.run(
            [sys.executable, "manage.py", "migrate", "--verbosity=0"],
            cwd=PROJECT, env=os.environ | environment, check=True,
        )  # fmt: skip
        assert ask(port, "/ready").text == "ok\n"


@pytest.mark.parametrize(
    ("program", "environment"),
    [
        pytest.param(["-m", "matchhub.serve"], {"HTTPS": "off"}, id="served"),
        pytest.param(["-c", "import matchhub.wsgi"], {"HTTPS": "on"}, id="with HTTPS"),
    ],
)
def test_a_demo_clock_is_refused_on_a_site_for_the_world(program, environment):
    refused = subprocess.run(
        [sys.executable, *program],
        env={
            "DATABASE_URL": "sqlite://",
            "DJANGO_SETTINGS_MODULE": "matchhub.settings",
            "SECRET_KEY": "k" * 60,
            "DEMO_CLOCK": "2024-04-17T21:00+02:00",
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
    )

    assert refused.returncode == 1
    assert "fans would read pages of another day" in refused.stderr


def test_every_setting_of_the_server_reaches_it():
    settings = ServerSettings(
        listen="::1", port=1, workers=2, pages=3, reserve=4, queue_size=5, connections=6,
        backlog=700, worker_megabytes=8, stop_seconds=9, drain_seconds=10,
    )  # fmt: skip

    assert options(settings) == {
        "interface": "wsgi",
        "address": "::1",
        "port": 1,
        "workers": 2,
        "blocking_threads": 3 + 4 + 2 * 5 + FILE_THREADS,
        "backlog": 700,
        "backpressure": 6,
        "workers_max_rss": 8,
        "workers_kill_timeout": 9,
        "websockets": False,
        "respawn_failed_workers": True,
        "log_level": "error",
        "drain_seconds": 10,
    }


@pytest.mark.parametrize(
    ("environment", "reason"),
    [
        ({"PAGES": "two"}, "PAGES=two is not a number."),
        ({"WORKERS": "0"}, "WORKERS=0 has to be above 0."),
        ({"QUEUE_SECONDS": "-1"}, "QUEUE_SECONDS=-1.0 has to be above 0."),
    ],
)
def test_a_setting_that_cannot_be_is_refused_in_a_sentence(environment, reason):
    refused = subprocess.run(
        [sys.executable, "-m", "matchhub.serve"],
        cwd=PROJECT, env=os.environ | environment, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (refused.returncode, refused.stderr.strip()) == (1, reason)
