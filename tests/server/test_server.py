"""The server itself, on a port of its own: visitors who leave, workers that die, and its end."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

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
def server(arguments, port, **environment):
    """A server that answers /health/; ended with SIGTERM."""
    process = subprocess.Popen(
        arguments,
        cwd=PROJECT,
        env=os.environ | environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        eventually(lambda: ask(port, "/health/").status == 200)
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
    with server(command(settings, SLOW_SITE), settings.port, **environment) as process:
        yield settings.port, process


def eventually(condition):
    deadline = time.monotonic() + HANGS
    while time.monotonic() < deadline:
        try:
            if condition():
                return
        except OSError:
            pass
        time.sleep(0.05)
    raise AssertionError("it never came about")


def ask(port, path):
    return urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=HANGS)


def state(port, query=""):
    return json.load(ask(port, f"/health/{query}"))


def ask_and_leave(port, path, visitors):
    connections = [socket.create_connection(("127.0.0.1", port)) for _ in range(visitors)]
    for connection in connections:
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
    return connections


def test_the_next_visitor_is_served_before_200_who_asked_and_hung_up():
    with slow_site(workers=1) as (port, _), ThreadPoolExecutor(1) as next_visitor:
        connections = ask_and_leave(port, "/slow", VISITORS)
        left_over = VISITORS - ServerSettings.pages - ServerSettings.queue_size
        eventually(lambda: state(port)["refused"] == left_over)
        for connection in connections:
            connection.close()

        answer = next_visitor.submit(ask, port, "/next")
        eventually(lambda: state(port)["refused"] == left_over + 1)
        assert state(port)["served"] == ["/slow"] * ServerSettings.pages
        state(port, "?release")

        assert answer.result(HANGS).status == 200
        eventually(lambda: len(state(port)["served"]) == 2 + ServerSettings.queue_size)
        assert state(port)["served"].index("/next") <= 2 * ServerSettings.pages


def test_when_the_queue_is_full_a_visitor_is_told_when_to_come_back():
    with slow_site(workers=1, queue_size=1) as (port, _):
        connections = ask_and_leave(port, "/slow", ServerSettings.pages + 1)
        eventually(lambda: len(state(port)["served"]) == ServerSettings.pages)
        with ThreadPoolExecutor(2) as visitors:
            answers = [visitors.submit(ask, port, "/next") for _ in range(2)]
            eventually(lambda: state(port)["refused"] == 2)
            state(port, "?release")
            failed = [answer.exception(HANGS) for answer in answers if answer.exception(HANGS)]

        for connection in connections:
            connection.close()
        [error] = failed
        assert error.code == 503
        assert error.headers["Retry-After"] == "5"
        assert error.headers["Cache-Control"] == "no-store"
        assert "The site is busy" in error.read().decode()


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


def test_one_command_serves_the_site(tmp_path):
    port = free_port()
    environment = {
        "DATABASE_URL": f"sqlite:///{tmp_path / 'empty.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "matchhub.settings",
        "SECRET_KEY": "k" * 60,
        "PORT": str(port),
        "WORKERS": "1",
    }
    with server([sys.executable, "-m", "matchhub.serve"], port, **environment):
        assert ask(port, "/health/").read() == b"ok\n"


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
