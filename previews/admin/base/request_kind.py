"""Which page of the desk a request is for, by the name of its address."""

from django.http import HttpRequest


def request_kind(request: HttpRequest) -> str:
    """previews_club_change, or previews_club_simple_history for one of a club's earlier states."""
    match = request.resolver_match
    return (match.url_name or "") if match else ""


def goes_back(request: HttpRequest) -> bool:
    """Whether the editor makes a row again what it was."""
    return request_kind(request).endswith("_simple_history")
