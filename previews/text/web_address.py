"""Addresses of the web, as they come from data."""

from urllib.parse import urlsplit

SCHEMES = {"http", "https"}


def web_address(address: str) -> str:
    """The address if it leads to the web, else nothing: a row written past the forms may have a
    "javascript:" or "data:" address.
    """
    try:
        parts = urlsplit(address)
    except ValueError:  # http://[evil
        return ""
    return address if parts.scheme.lower() in SCHEMES and parts.netloc else ""
