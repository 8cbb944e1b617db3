"""Every address of the API."""

from collections.abc import Iterator

from django.urls import URLPattern, path
from ninja.openapi import get_schema

from previews.api import claims, clubs, competitions, fixtures, people, previews, questions
from previews.api.declared import api
from previews.api.document import openapi_document
from previews.api.opened import opened
from previews.api.start import start

app_name = "api"
# Importing them declares their operations.
DECLARED = (previews, fixtures, clubs, competitions, people, claims, questions)
NONE: frozenset[str] = frozenset()


def parameters_of_operations() -> dict[str, frozenset[str]]:
    """The parameters of each operation's query, by its name."""
    paths = get_schema(api)["paths"]
    return {
        operation["operationId"]: frozenset(
            each["name"] for each in operation["parameters"] if each["in"] == "query"
        )
        for operations in paths.values()
        for operation in operations.values()
    }


def patterns() -> Iterator[URLPattern]:
    known = parameters_of_operations()
    for each in api.urls[0]:
        # Its own start and document are replaced by ours.
        if isinstance(each, URLPattern) and each.name in known:
            view = opened(each.callback, known[each.name])
            yield URLPattern(each.pattern, view, each.default_args, each.name)


urlpatterns = [
    path("", opened(start, NONE), name="start"),
    path("openapi.json", opened(openapi_document, NONE), name="openapi"),
    *patterns(),
]
