"""The name of the site's machine, which tells the entries of two sites apart."""

from django.http import HttpRequest
from django.http.request import split_domain_port


def host_of(request: HttpRequest) -> str:
    """Without the port: it may change, and the name of an entry may not."""
    return split_domain_port(request.get_host())[0]
