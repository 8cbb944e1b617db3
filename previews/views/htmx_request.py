"""The request as our middleware leaves it, for the type checker."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails


class HtmxRequest(HttpRequest):
    """A request with what htmx said about itself.

    Of a fans' page `query_as_sent` is the query before it was made canonical.
    """

    htmx: HtmxDetails
    query_as_sent: str
