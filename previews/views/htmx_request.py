"""The request as our middleware leaves it, for the type checker."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails


class HtmxRequest(HttpRequest):
    """A request with what htmx said about itself."""

    htmx: HtmxDetails
