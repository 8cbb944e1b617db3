"""A client for HTTP/1.1 that costs little: connections that stay open, requests written once."""

import re
import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

CONNECTIONS = 8
LENGTH = re.compile(rb"(?i)\r\ncontent-length: *(\d+)")
TIMEOUT = 60


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    head: bytes
    body: bytes

    def header(self, name: str) -> str:
        line = re.search(rf"(?i)\r\n{name}: *([^\r]*)".encode(), self.head)
        return line[1].decode("latin-1") if line else ""


def request(path: str, **headers: str) -> bytes:
    lines = [f"GET {path} HTTP/1.1", "Host: 127.0.0.1", "Accept-Encoding: gzip, br"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "\r\n"]).encode()


@contextmanager
def connections(port: int, number: int = CONNECTIONS) -> Iterator[list[socket.socket]]:
    opened: list[socket.socket] = []
    try:
        for _ in range(number):
            opened.append(socket.create_connection(("127.0.0.1", port), TIMEOUT))
        yield opened
    finally:
        for connection in opened:
            connection.close()


def ask(connection: socket.socket, what: bytes) -> Answer:
    connection.sendall(what)
    return read(connection)


def ask_all(opened: Sequence[socket.socket], what: bytes, times: int) -> None:
    """Ask on all connections at once, so that the server always has something to do."""
    for _ in range(times):
        for connection in opened:
            connection.sendall(what)
        for connection in opened:
            read(connection)


def read(connection: socket.socket) -> Answer:
    got = b""
    while b"\r\n\r\n" not in got:
        got += received(connection)
    head, _, body = got.partition(b"\r\n\r\n")
    length = LENGTH.search(head)
    parts, missing = [body], int(length[1] if length else 0) - len(body)
    while missing > 0:
        parts.append(received(connection))
        missing -= len(parts[-1])
    return Answer(int(head[9:12]), head, b"".join(parts))


def received(connection: socket.socket) -> bytes:
    data = connection.recv(1 << 18)
    if not data:
        raise ConnectionError("the server closed the connection before its answer ended")
    return data
