"""Requests that no browser sends, over the wire: none is a fault of ours, and the site goes on."""

import socket
from collections.abc import Iterator
from random import Random

from faults.desk import BUSY, READ, Desk
from faults.outcome import Outcome
from faults.visitor import Visitor, form_values

TIMEOUT = 60
LONG = "a" * 5_000
PATHS = (
    "/", "/previews/", "/clubs/", "/claims/{}/", "/media/pictures/{}", "/clubs/{}/", "/static/{}",
    "/previews/{}/", "/drafts/{}/", "/admin/{}/", "/account/login/?next={}", "/?club={}&page={}",
    "/claims/?verdict={}&page={}", "/previews/?page={}", "/fixtures/{}/colours.css",
    "/search/?q={}", "/{}", "/previews/atalanta-v-liverpool-2024-04-18/?tie={}",
    "/previews/atalanta-v-liverpool-2024-04-18/{}/", "/as-of-today/{}", "/live?{}", "/ready/{}",
)  # fmt: skip
PARTS = (
    "9223372036854775808", "-1", "%00", "%FF%FE", "..%2f..%2fetc%2fpasswd", LONG, "%F0%9F%9A%80",
    "{{7*7}}", "%3Cscript%3E", "1%27%20OR%201=1", "%0d%0aSet-Cookie:x=y", "[", "//evil.example",
    "%ED%A0%80", "%", "%zz", "1e999", "NaN", "0" * 400 + "1", "a=b&" * 2_000, "%E2%80%AE",
    "+" * 3_000, "a%5B%5D=1&" * 1_200, ";;;", "%C0%AE%C0%AE/", "%D9%A3%D9%A4", "\xb2",
    "2024-02-30", "9999-12-31", "0000-00-00",
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
    "HX-Request: true\r\nHX-Current-URL: /" + "?a=b&" * 1_000,
    "HX-Request: true\r\nHX-Current-URL: http://127.0.0.1:99999999/\r\nHX-Target: \xff",
    "HX-Request: true\r\nHX-Current-URL: %00\r\nHX-Current-URL-URI-AutoEncoded: true",
    "Cookie: sessionid=" + "a" * 8_000,
    "Cookie: sessionid=%00; csrftoken=%00; messages=x; =; ;;;",
    "Cookie: csrftoken=short; messages=" + '"' * 500,
    "If-Modified-Since: Tue, 99 Foo 99999 99:99:99 GMT",
    "X-Request-ID: " + "\xe9" * 500,
    "X-Forwarded-Proto: https, http\r\nX-Forwarded-Host: [",
    "Authorization: Bearer \xff\xfe",
    "Origin: null\r\nReferer: http://[",
    "Host: 127.0.0.1:notaport",
)
FORM, MULTIPART = "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"
PART = b'--x\r\nContent-Disposition: form-data; name="login"'
BODIES = (
    (MULTIPART, b"--x\r\n\xff\xff\xff\xff"),
    (MULTIPART, b""),
    (MULTIPART, b"--x--"),
    (MULTIPART, PART + b"\r\n\r\nno end"),
    (MULTIPART, PART + b"\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!\r\n--x--\r\n"),
    (MULTIPART, PART + b'; filename="../../\x00"\r\nContent-Type: \xff\r\n\r\na\r\n--x--\r\n'),
    (MULTIPART, (PART + b"\r\n\r\na\r\n") * 1_500 + b"--x--\r\n"),
    (MULTIPART, PART + b"; filename*=utf-8''%ff%fe\r\n\r\na\r\n--x--\r\n"),
    (MULTIPART, b"--x\r\n" + b"A" * 20_000 + b"\r\n\r\na\r\n--x--\r\n"),
    ("multipart/form-data", b"--x--"),
    ("multipart/form-data; boundary=" + "x" * 500, b"--x--"),
    ("multipart/form-data; boundary=\xff", b"--x--"),
    ("multipart/form-data; boundary=x; charset=none-such", PART + b"\r\n\r\na\r\n--x--\r\n"),
    (FORM, b"login=%00&password=%00"),
    (FORM, b"login=\xff\xfe&password=\xed\xa0\x80"),
    (FORM, b"login=" + b"a" * 100_000),
    (FORM, b"a=b&" * 3_000),
    (FORM + "; charset=none-such", b"login=a"),
    (FORM + "; charset=utf-7", b"login=a"),
    (FORM + "; charset=\xff", b"login=a"),
    ("application/json", b"[" * 50_000),
    ("\xff/\x01", b"a"),
)


def _posts() -> Iterator[bytes]:
    """Each body to the page of logging in, and to a page of fans."""
    for path in ("/account/login/", "/", "/account/password/reset/"):
        for kind, body in BODIES:
            head = (
                f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
            )
            yield head.encode("latin-1") + body


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
    *_posts(),
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
        try:
            status = _status(port, sent)
        except TimeoutError:
            outcome.note(f"no answer in {TIMEOUT} seconds for {sent[:120]!r}")
            continue
        if status == BUSY:  # a busy machine is no fault, unless the request makes it busy
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
            yield "\r\n".join([*lines, "\r\n"]).encode("latin-1", "surrogateescape")


def _status(port: int, sent: bytes) -> int:
    """The status of the answer; 0 where the connection was closed without one.

    Raises TimeoutError where nothing comes of it.
    """
    with socket.create_connection(("127.0.0.1", port), TIMEOUT) as connection:
        try:
            connection.sendall(sent)
            connection.shutdown(socket.SHUT_WR)
        except TimeoutError:
            raise
        except OSError:
            pass  # it was closed before all was sent, and may have been answered nevertheless
        try:
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
