"""A rush: visitors who ask for a page and hang up after a second. Then one asks who stays."""

import socket
from time import perf_counter, sleep

from benchmarks.wire.client import ask, connections, request

VISITORS = 200
PATIENCE = 1.0


def next_visitor(port: int, rushed: str, wanted: str) -> float:
    """How many seconds the next visitor waits for the page wanted."""
    # Each asks for a state of the page of its own, so that no kept page serves two of them.
    with connections(port, VISITORS) as left:
        for number, connection in enumerate(left):
            connection.sendall(request(f"{rushed}?quotes=nobody-{number}"))
        sleep(PATIENCE)
        for connection in left:
            connection.shutdown(socket.SHUT_RDWR)
    started = perf_counter()
    with connections(port, 1) as [connection]:
        answer = ask(connection, request(wanted))
    if answer.status != 200:
        raise RuntimeError(f"{wanted} was answered with {answer.status}")
    return perf_counter() - started
