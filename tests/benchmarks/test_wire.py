"""The client, the processor time of processes, and the printed table of the server's bench."""

import os
import socket
import subprocess
import sys
from threading import Thread

import pytest

from benchmarks.wire.client import ask, request
from benchmarks.wire.processes import cpu_seconds, family, is_counted, megabytes
from benchmarks.wire.table import missed, wire_table

GOOD = {
    "bytes": 15_256,
    "hits": {"cpu_microseconds": 12, "requests_a_second": 9_000},
    "unchanged": {"cpu_microseconds": 11, "requests_a_second": 9_900},
    "nginx": {"cpu_microseconds": 10, "requests_a_second": 20_000},
    "misses": {"cpu_milliseconds": 4, "median": 5},
    "changes": {"cpu_milliseconds": 20, "median": 25},
    "releases": {"cpu_milliseconds": 140},
    "memory": 70.4,
    "rush_front": {"seconds": 0.2, "cpu_seconds": 0.4},
    "rush_preview": {"seconds": 0.4, "cpu_seconds": 0.8},
    "start": {"seconds": 12.5, "cpu_seconds": 11},
}


def answered(*parts):
    """What the client reads when the server sends these parts one after the other."""
    ours, theirs = socket.socketpair()

    def serve():
        theirs.recv(1000)
        for part in parts:
            theirs.sendall(part)

    with ours, theirs:
        server = Thread(target=serve)
        server.start()
        answer = ask(ours, request("/page", If_None_Match='"x"'))
        server.join()
    return answer


@pytest.mark.parametrize(
    "parts",
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage",),
        (b"HTTP/1.1 200 OK\r\ncontent-leng", b"th:4\r\n\r", b"\npa", b"ge"),
    ],
    ids=["at once", "in parts"],
)
def test_an_answer_is_read_whole(parts):
    answer = answered(*parts)

    assert (answer.status, answer.body) == (200, b"page")


def test_an_answer_without_a_body_ends_with_its_headers():
    answer = answered(b'HTTP/1.1 304 Not Modified\r\nETag: "x"\r\n\r\n')

    assert (answer.status, answer.header("etag"), answer.header("vary")) == (304, '"x"', "")


def test_a_request_names_the_page_and_its_headers():
    assert request("/page", If_None_Match='"x"').decode().splitlines() == [
        "GET /page HTTP/1.1",
        "Host: 127.0.0.1",
        "Accept-Encoding: gzip, br",
        'If-None-Match: "x"',
        "",
    ]


@pytest.mark.skipif(not is_counted(), reason="Linux only: reads /proc")
def test_a_family_of_processes_is_found_with_its_time_and_memory():
    code = "import sys; print(flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        child.stdout.readline()
        pids = family(os.getpid())

        assert pids[0] == os.getpid()
        assert child.pid in pids
        assert cpu_seconds(pids) >= cpu_seconds([os.getpid()]) > 0
        assert 1 < megabytes(child.pid) < megabytes(os.getpid())
        child.stdin.close()

    assert child.pid not in family(os.getpid())


def test_no_aim_is_missed():
    assert list(missed(GOOD)) == []
    assert wire_table(GOOD).endswith("All aims are met.")


def test_every_missed_aim_has_a_sentence():
    slow = GOOD | {
        "hits": {"cpu_microseconds": 134_000},
        "misses": {"cpu_milliseconds": 134},
        "changes": {"cpu_milliseconds": 26},
        "releases": {"cpu_milliseconds": 470},
        "rush_preview": {"seconds": 13, "cpu_seconds": 26},
    }

    assert list(missed(slow)) == [
        "a page that is kept costs 134.00 ms",
        "the site answers 0% as many requests for its time as nginx",
        "the page in another state costs 134 ms",
        "the page after a change costs 26 ms",
        "the release of the change, by the editor's process costs 470 ms",
        "the next visitor waits 13.0 s for the preview",
    ]


def test_what_was_not_measured_is_missed_and_leaves_its_place_empty():
    assert len(list(missed({}))) == 8
    assert "| the same bytes, served by nginx | – | – |" in wire_table({})


def test_figures_are_in_their_columns():
    lines = wire_table(GOOD).splitlines()

    assert "| the page again | 12 | 9,000 |" in lines
    assert "| the page after a change | 20 | 25 |" in lines
    assert "| the release of the change, by the editor's process | 140 | – |" in lines
    assert any(line.endswith("hung up, s (CPU, s) | 0.40 (0.80) |") for line in lines)
    assert "| memory of a worker, MB | 70 |" in lines
    assert "| `make run` cold, packages installed, s | 12.50 |" in lines
