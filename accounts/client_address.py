"""The address that a request comes from, as far as it can be known."""

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str | None:
    """The address; None if the server does not say it, as behind a Unix socket.

    A client can write what it likes into X-Forwarded-For. Each proxy adds the address that it was
    asked from at the end, so that only as many entries as there are trusted proxies count.
    """
    proxies: int = settings.ALLAUTH_TRUSTED_PROXY_COUNT
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    if 0 < proxies <= len(forwarded) and (address := parsed(forwarded[-proxies])):
        return address
    return parsed(request.META.get("REMOTE_ADDR", ""))


def parsed(words: str) -> str | None:
    try:
        address = ip_address(words.strip())
    except ValueError:
        return None
    mapped = getattr(address, "ipv4_mapped", None)  # ::ffff:192.0.2.1
    return str(mapped or address)
