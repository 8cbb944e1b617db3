"""The site behind its page cache, asked as a server asks it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from wsgiref.util import setup_testing_defaults

from django.core.handlers.wsgi import WSGIHandler
from django.db.backends.base.base import BaseDatabaseWrapper

from previews.pagecache.page_cache import PageCache
from previews.pagecache.stores import Memory


@dataclass
class Page:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


@dataclass
class Site:
    """`made` lists the paths of the pages that Django made; the others were kept ones."""

    application: Callable[..., Any] = field(default_factory=WSGIHandler)
    memory: Memory = field(default_factory=lambda: Memory(10_000_000))
    made: list[str] = field(default_factory=list)
    options: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.cache = PageCache(self._counted, self.memory, **self.options)

    def _counted(self, environ: dict[str, Any], start_response: Any) -> Any:
        self.made.append(environ["PATH_INFO"])
        return self.application(environ, start_response)

    def get(self, address: str, method: str = "GET", **headers: str) -> Page:
        """`site.get("/", accept_encoding="gzip")`."""
        return ask(self.cache, address, method, **headers)

    def close(self) -> None:
        close_really(self.cache.generation.connection)

    def fresh(self, address: str, **headers: str) -> Page:
        """The page as it is without a cache."""
        other = PageCache(self.application, Memory(0))
        try:
            return ask(other, address, **headers)
        finally:
            close_really(other.generation.connection)


def close_really(connection: BaseDatabaseWrapper | None) -> None:
    """Also one to a database in memory, which Django keeps open."""
    if connection is not None:
        BaseDatabaseWrapper.close(connection)


def ask(application: Callable[..., Any], address: str, method: str = "GET", **headers: str) -> Page:
    path, _, query = address.partition("?")
    environ: dict[str, Any] = {"HTTP_HOST": "127.0.0.1:8000"}
    setup_testing_defaults(environ)
    environ |= {"REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": query}
    environ |= {f"HTTP_{name.upper()}": value for name, value in headers.items()}
    environ["wsgi.input"] = BytesIO()
    started: list[Any] = []
    parts = application(environ, lambda *answer: started.append(answer))
    body = b"".join(parts)
    if hasattr(parts, "close"):
        parts.close()
    status, fields = started[0][:2]
    return Page(int(status[:3]), dict(fields), body)
