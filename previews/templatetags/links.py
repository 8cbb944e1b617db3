"""Addresses that come from data, checked where they are drawn."""

from urllib.parse import urlsplit

from django import template

register = template.Library()

SCHEMES = {"http", "https"}


@register.filter
def web_address(address: str) -> str:
    """The address if it leads to the web, else nothing: a row written past the forms may have a
    "javascript:" or "data:" address.
    """
    try:
        parts = urlsplit(address)
    except ValueError:  # http://[evil
        return ""
    return address if parts.scheme.lower() in SCHEMES and parts.netloc else ""
