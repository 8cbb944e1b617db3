"""The address of an answer: everything of a request that a fan's page depends on."""

from functools import lru_cache
from typing import Any, NamedTuple

from django.conf import settings
from django.core.handlers.wsgi import get_path_info
from django.urls import Resolver404, resolve

from previews.pagecache.current_page import state_of_current_page
from previews.pagecache.fans_page import FansPage

# Headers of the address in the request, each as the server hands it over.
HEADERS = (
    "HTTP_HOST", "QUERY_STRING", "HTTP_HX_REQUEST", "HTTP_HX_CURRENT_URL",
    "HTTP_HX_CURRENT_URL_URI_AUTOENCODED",
)  # fmt: skip
# Of what is remembered of earlier requests, that is; longer ones are worked out anew.
MOST_REMEMBERED, LONGEST_REMEMBERED = 2_048, 600


class Address(NamedTuple):
    """Requests with equal addresses have equal answers, until the next stamp."""

    scheme: str
    forwarded: str
    host: str
    script: str
    path: str
    query: str
    is_htmx: bool
    current: str
    outlives_database: bool
    # Of the preview that the page belongs to; empty for other pages.
    slug: str

    @property
    def plain(self) -> "Address":
        """The whole page in its first state."""
        return self._replace(query="", is_htmx=False, current="")


def address_of(environ: dict[str, Any]) -> Address | None:
    """None if the page is not one of those that are the same for everybody.

    So it is for a query that its view leads to another one.
    """
    forwarded = settings.SECURE_PROXY_SSL_HEADER
    said = (
        environ["wsgi.url_scheme"],
        environ.get(forwarded[0], "") if forwarded else "",
        environ.get("SCRIPT_NAME", ""),
        environ["PATH_INFO"],
        *[environ.get(name, "") for name in HEADERS],
    )
    if sum(map(len, said)) > LONGEST_REMEMBERED:
        return _address(*said)
    return _remembered_address(*said)


def _address(
    scheme: str, forwarded: str, script: str, path: str, host: str, query: str, *htmx: str
) -> Address | None:
    page, slug = _page_at(path)
    if page is None:
        return None
    canonical = page.canonical(query)
    if page.has_one_address and canonical != query:
        return None
    is_htmx, current = htmx[0] == "true", ""
    if is_htmx and page.shows_state_of_page:
        meta = dict(zip(HEADERS[3:], htmx[1:], strict=True))
        state = state_of_current_page(meta, script + path, page.parameters)
        current = "?".join(state) if state else ""
    return Address(
        scheme=scheme,
        forwarded=forwarded,
        host=host,
        script=script,
        path=path,
        query=canonical,
        is_htmx=is_htmx,
        current=current,
        outlives_database=page.outlives_database,
        slug=slug,
    )


_remembered_address = lru_cache(MOST_REMEMBERED)(_address)


def _page_at(path: str) -> tuple[FansPage | None, str]:
    try:
        match = resolve(get_path_info({"PATH_INFO": path}))
    except (Resolver404, UnicodeDecodeError):
        return None, ""
    is_preview = match.view_name.startswith("previews:preview_")
    slug = match.kwargs.get("slug", "") if is_preview else ""
    return getattr(match.func, "fans_page", None), slug


def environ_of(environ: dict[str, Any], address: Address) -> dict[str, Any]:
    """The request as the page is made for: nothing is left by which two visitors differ."""
    kept = {name: value for name, value in environ.items() if not name.startswith("HTTP_")}
    if settings.SECURE_PROXY_SSL_HEADER and address.forwarded:
        kept[settings.SECURE_PROXY_SSL_HEADER[0]] = address.forwarded
    if address.is_htmx:
        kept["HTTP_HX_REQUEST"] = "true"
    if address.current:
        kept["HTTP_HX_CURRENT_URL"] = address.current
    kept |= {"REQUEST_METHOD": "GET", "QUERY_STRING": address.query, "CONTENT_LENGTH": ""}
    return kept | ({"HTTP_HOST": address.host} if address.host else {})
