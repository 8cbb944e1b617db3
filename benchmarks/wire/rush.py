"""A rush: visitors who ask for a page and hang up after a second. Then one asks who stays."""

import socket
from time import perf_counter, sleep

from benchmarks.wire.client import ask, connections, request
from benchmarks.wire.servers import Server

VISITORS = 200
PATIENCE, LONGEST_WAIT = 1.0, 60.0


def next_visitor(server: Server, rushed: str, wanted: str) -> dict[str, float]:
    """How many seconds the next visitor waits for the page wanted, or LONGEST_WAIT.

    And how many the processor worked for the server meanwhile: on two idle cores, twice the wait.
    """
    port = server.port
    # Each asks for a state of the page of its own, so that no kept page serves two of them.
    with connections(port, VISITORS) as left:
        for number, connection in enumerate(left):
            connection.sendall(request(f"{rushed}?quotes=nobody-{number}"))
        sleep(PATIENCE)
        for connection in left:
            connection.shutdown(socket.SHUT_RDWR)
    server.mark()
    started = perf_counter()
    while perf_counter() - started < LONGEST_WAIT:
        with connections(port, 1) as [connection]:
            # Who is told that the site is busy asks again.
            if ask(connection, request(wanted)).status == 200:
                break
    return {"seconds": perf_counter() - started, "cpu_seconds": server.since_mark()}
