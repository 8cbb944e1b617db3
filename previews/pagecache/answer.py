"""A whole answer of the site, and what of it is sent for one request."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from django.utils.http import parse_etags

from previews.pagecache.encodings import IDENTITY, SHORTEST, encode

type Environ = dict[str, Any]
type Headers = list[tuple[str, str]]
type Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]
type Encoded = tuple[bytes, Headers, str, Headers]

# A browser asks each time, and is mostly answered with 304: who saves a fact sees it at once.
# A shared cache may answer for 10 seconds by itself and for 10 more while it asks; a browser may
# answer for the same 10 more. So what a fan sees is 50 seconds old at most behind two shared
# caches in a row, such as a CDN and nginx: news is never older than a minute. While the site
# fails, yesterday's preview is better than none.
# CDN-Cache-Control (RFC 9213) repeats it without `s-maxage`, which some CDNs take for a ban on
# anything stale.
WHILE_ASKING = "stale-while-revalidate=10, stale-if-error=86400"
CACHE_CONTROL = (
    ("Cache-Control", f"public, max-age=0, s-maxage=10, {WHILE_ASKING}"),
    ("CDN-Cache-Control", f"public, max-age=10, {WHILE_ASKING}"),
)
HAVE_CACHE_CONTROL = {200, 301, 302, 404}
NOT_MODIFIED = "304 Not Modified"
# A 304 repeats what a cache keeps about the page, and who may read it.
OF_THE_CACHE = {"cache-control", "cdn-cache-control", "vary", "etag", "access-control-allow-origin"}


@dataclass(slots=True, eq=False)
class Answer:
    """`encoded` keeps what was sent in each encoding: its bytes and headers, and those of a 304."""

    status: str
    headers: Headers
    body: bytes
    encoded: dict[str, Encoded] = field(default_factory=dict)

    @property
    def code(self) -> int:
        return int(self.status[:3])

    @property
    def may_be_kept(self) -> bool:
        """Only whole pages that hand out no cookie, and forbid nobody to keep them."""
        names = {name.lower() for name, _ in self.headers}
        text = " ".join(value.lower() for name, value in self.headers if name == "Cache-Control")
        forbidden = any(word in text for word in ("private", "no-store"))
        return self.code == 200 and "set-cookie" not in names and not forbidden

    @property
    def size(self) -> int:
        """Roughly the bytes of memory that it takes."""
        return 2_000 + len(self.body) + sum(len(each[0]) for each in self.encoded.values())

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")

    def in_encoding(self, encoding: str) -> Encoded:
        known = self.encoded.get(encoding)
        if known is None:
            known = self.encoded[encoding] = self._encode(encoding)
        return known

    def _encode(self, encoding: str) -> Encoded:
        coding = encoding if len(self.body) >= SHORTEST else IDENTITY
        body = encode(self.body, coding)
        ours = {"content-length", "vary", "content-encoding", "etag"}
        headers = [each for each in self.headers if each[0].lower() not in ours]
        headers += [("Content-Length", str(len(body))), ("Vary", self._vary())]
        if self.code in HAVE_CACHE_CONTROL and not self.header("Cache-Control"):
            headers += CACHE_CONTROL
        if coding:
            headers.append(("Content-Encoding", coding))
        etag = ""
        if self.code == 200:
            # Strong: what it names is the body, and how that is compressed.
            etag = f'"{blake2b(self.body, digest_size=12).hexdigest()}{coding and f"-{coding}"}"'
            headers.append(("ETag", etag))
        unchanged = [each for each in headers if each[0].lower() in OF_THE_CACHE]
        return body, headers, etag, unchanged

    def _vary(self) -> str:
        named = [each.strip() for each in self.header("Vary").split(",") if each.strip()]
        return ", ".join(dict.fromkeys([*named, "Accept-Encoding"]))


def send(
    answer: Answer, encoding: str, environ: Environ, start_response: Callable[..., Any]
) -> list[bytes]:
    body, headers, etag, unchanged = answer.in_encoding(encoding)
    if etag and (asked := environ.get("HTTP_IF_NONE_MATCH")) and is_named(etag, asked):
        start_response(NOT_MODIFIED, unchanged)
        return []
    start_response(answer.status, headers)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]


def is_named(etag: str, asked: str) -> bool:
    """A proxy that compresses by itself makes an ETag weak; that still names the same page."""
    if asked == etag:
        return True
    named = {each.removeprefix("W/") for each in parse_etags(asked)}
    return etag in named or "*" in named


def ask(application: Application, environ: Environ) -> Answer:
    """The whole answer of the application. It is closed here, so it ends in this thread."""
    answer = Answer("", [], b"")

    def start(status: str, headers: Headers, exc_info: Any = None) -> None:
        answer.status, answer.headers = status, headers

    parts = application(environ, start)
    try:
        answer.body = b"".join(parts)
    finally:
        if hasattr(parts, "close"):
            parts.close()
    return answer
