"""The page that htmx says is open, as far as it can be believed."""

from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from previews.pagecache.parameters import Parameter, canonical_query

MOST_READ = 4_000


def current_page(said: str, *, is_quoted: bool, path: str) -> tuple[str, str] | None:
    """The path and the raw query of the `HX-Current-URL`, if `path` lies below that page."""
    try:
        address = urlsplit(unquote(said[:MOST_READ]) if is_quoted else said[:MOST_READ])
    except ValueError:  # http://[evil
        return None
    is_above = len(address.path) > 1 and path.startswith(address.path)
    return (address.path, address.query) if is_above else None


def state_of_current_page(
    meta: dict[str, str], path: str, known: Sequence[Parameter]
) -> tuple[str, str] | None:
    """The path and the canonical query of the open page, from the headers of a request."""
    page = current_page(
        meta.get("HTTP_HX_CURRENT_URL", ""),
        is_quoted=meta.get("HTTP_HX_CURRENT_URL_URI_AUTOENCODED") == "true",
        path=path,
    )
    return page and (page[0], canonical_query(page[1], known))
