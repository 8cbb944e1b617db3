"""Requests that no browser sends, over the wire: none is a fault of ours, and the site goes on."""

import socket
from collections.abc import Iterator
from random import Random

from faults.desk import READ, Desk
from faults.outcome import Outcome
from faults.visitor import Visitor, form_values

TIMEOUT = 60
LONG = "a" * 5_000
PATHS = (
    "/", "/previews/", "/clubs/", "/claims/{}/", "/media/pictures/{}", "/clubs/{}/", "/static/{}",
    "/previews/{}/", "/drafts/{}/", "/admin/{}/", "/account/login/?next={}", "/?club={}&page={}",
    "/claims/?verdict={}&page={}", "/previews/?page={}", "/fixtures/{}/colours.css",
)  # fmt: skip
PARTS = (
    "9223372036854775808", "-1", "%00", "%FF%FE", "..%2f..%2fetc%2fpasswd", LONG, "%F0%9F%9A%80",
    "{{7*7}}", "%3Cscript%3E", "1%27%20OR%201=1", "%0d%0aSet-Cookie:x=y", "[", "//evil.example",
)  # fmt: skip
HEADERS = (
    "HX-Request: true\r\nHX-Current-URL: http://[evil",
    "Cookie: sessionid=\x7f; csrftoken=" + LONG,
    "Accept-Encoding: " + "gzip;q=x, " * 200,
    "X-Forwarded-For: [::" + LONG,
    "If-None-Match: " + '"' * 3_000,
    "Range: bytes=9-1,-,0-0,0-0",
    "Content-Length: 5\r\nTransfer-Encoding: chunked",
    "Content-Length: -1",
    "Expect: 100-continue",
    "Upgrade: websocket\r\nConnection: Upgrade",
    "Accept-Language: \xff\xfe",
    "X: y\r\n folded: z",
)
RAW = (
    b"GARBAGE\r\n\r\n",
    b"GET / HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
    b"GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: other\r\nConnection: close\r\n\r\n",
    b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
    b"DELETE / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
    b"POST /account/login/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; "
    b"boundary=x\r\nContent-Length: 9\r\nConnection: close\r\n\r\n--x\r\n\xff\xff\xff\xff",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    b"\0" * 1_000,
)
TEXTS = (
    "…" * 20_000,
    "a@" * 10_000,
    f"[x]: http://e/{'a' * 20_000}\n\n" + "[x]\n" * 2_000,
    "<script>alert(1)</script>" * 500,
    "> " * 3_000 + "deep",
    "[" * 5_000 + "](javascript:alert(1))",
    "\x0b\x0c\u202e\ufeff\u0000 text",
    "*a " * 5_000,
)
# Of the page of one hostile text.
MOST_BYTES = 2_000_000


def hostile_requests(port: int, random: Random, times: int) -> Outcome:
    """`times` requests: an answer below 500, or 501 and 505, or a closed connection."""
    outcome = Outcome("hostile addresses and headers")
    everything = list(_requests())
    for sent in [*RAW, *random.sample(everything, min(times, len(everything)))]:
        status = _status(port, sent)
        is_fault = status >= 500 and status not in (501, 505)
        outcome.note(f"{status} for {sent[:120]!r}" if is_fault else None)
    status = Visitor(port).get("/").status
    outcome.note(None if status == READ else f"afterwards / is answered with {status}")
    return outcome


def _requests() -> Iterator[bytes]:
    """Each address with each part, each with one of the headers in turn."""
    for at, path in enumerate(PATHS):
        for turn, part in enumerate(PARTS):
            address = path.replace("{}", part)
            header = HEADERS[(at + turn) % len(HEADERS)]
            lines = [f"GET {address} HTTP/1.1", "Host: 127.0.0.1", "Connection: close", header]
            yield "\r\n".join([*lines, "\r\n"]).encode("latin-1")


def _status(port: int, sent: bytes) -> int:
    """The status of the answer; 0 where the connection was closed without one."""
    with socket.create_connection(("127.0.0.1", port), TIMEOUT) as connection:
        try:
            connection.sendall(sent)
            connection.shutdown(socket.SHUT_WR)
            head = connection.recv(64)
        except ConnectionError:
            return 0
    return int(head[9:12]) if head[9:12].isdigit() else 0


def hostile_texts(desk: Desk, address: str, page: str) -> Outcome:
    """Saved as a talking point, or refused; the editor's page and the draft are shown."""
    outcome = Outcome("hostile texts")
    editor = desk.editor(0)
    for text in TEXTS:
        sent = form_values(editor.get(address).text) | {"text": text}
        statuses = [editor.post(address, sent).status, editor.get(address).status]
        shown = editor.get(page)
        if [status for status in (*statuses, shown.status) if status not in (200, 302)]:
            outcome.note(f"{statuses} and {shown.status} for {text[:40]!r}")
        else:
            is_large = len(shown.text) > MOST_BYTES
            outcome.note(f"{len(shown.text)} characters for {text[:40]!r}" if is_large else None)
    return outcome
