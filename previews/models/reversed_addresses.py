"""Addresses by the names of their routes, each made once: a page has more than a hundred."""

from functools import lru_cache
from typing import Any

from django.conf import settings
from django.urls import get_script_prefix, get_urlconf, reverse


def address(name: str, *parts: str | int) -> str:
    """What `reverse` returns for these parts."""
    return _made(name, (get_script_prefix(), get_urlconf(), settings.ROOT_URLCONF), *parts)


@lru_cache(maxsize=4096)
def _made(name: str, site: tuple[Any, ...], *parts: str | int) -> str:
    return str(reverse(name, args=parts))
