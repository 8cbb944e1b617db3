"""Which admin page a request is for, by the name of its URL pattern."""

from django.http import HttpRequest


def request_kind(request: HttpRequest) -> str:
    """Return the URL name, such as previews_club_change, or "" for an unknown address.

    An earlier version of a club has previews_club_simple_history.
    """
    match = request.resolver_match
    return (match.url_name or "") if match else ""


def is_revert(request: HttpRequest) -> bool:
    """Return True for the page that restores an earlier version of a row."""
    return request_kind(request).endswith("_simple_history")
