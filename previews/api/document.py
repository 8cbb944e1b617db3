"""The OpenAPI document. Parameters are described by django-ninja, answers by msgspec."""

from functools import lru_cache
from http import HTTPStatus
from typing import Any

import msgspec
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from ninja.openapi import get_schema

from previews.api.answers import JSON, Problem
from previews.api.declared import GIVES, api

REFERENCE = "#/components/schemas/{name}"
HEADERS = {
    "ETag": {
        "description": "Names this answer: send it as If-None-Match to be told of changes only.",
        "schema": {"type": "string"},
    },
}
MISSING = "Nothing that fans can read has this address."
# What goes wrong with any operation, beside what its parameters can be.
PROBLEMS = {
    HTTPStatus.BAD_REQUEST: "The request is not one of HTTP that the site understands.",
    HTTPStatus.REQUEST_URI_TOO_LONG: "The query is too long.",
    HTTPStatus.UNPROCESSABLE_ENTITY: "A parameter is wrong, missing, or not one of these.",
    HTTPStatus.SERVICE_UNAVAILABLE: "The site is busy, or its database away: ask again later.",
}


def openapi_document(request: HttpRequest) -> HttpResponse:
    content = document_at(reverse("api:start"))
    return HttpResponse(content, content_type=JSON)


@lru_cache
def document_at(prefix: str) -> bytes:
    """`prefix` is the beginning of all addresses of the API, without the host."""
    document: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(get_schema(api, prefix)))
    names = list(GIVES)
    kinds = [GIVES[name] for name in names]
    references, components = msgspec.json.schema_components(
        [*kinds, Problem], ref_template=REFERENCE, schema_hook=_any
    )
    problem, gives = references[-1], dict(zip(names, references, strict=False))
    for path, operations in document["paths"].items():
        for operation in operations.values():
            for parameter in operation["parameters"]:
                _describe(parameter)
            operation["responses"] = _responses(path, gives[operation["operationId"]], problem)
    document["components"]["schemas"] |= components
    del document["servers"]
    return msgspec.json.encode(document)


def _describe(parameter: dict[str, Any]) -> None:
    """A parameter is left out, and never null: nothing can be written for null in an address."""
    schema = parameter["schema"]
    kinds = [each for each in schema.pop("anyOf", ()) if each != {"type": "null"}]
    for kind in kinds:
        schema |= kind
    for said_twice in ("title", "description", "example"):
        schema.pop(said_twice, None)


def _any(kind: type) -> dict[str, Any]:
    """The schema of what may be anything, such as the value of a figure."""
    if kind is object:
        return {"description": "A number, a text, true or false, a list of them, or null."}
    raise NotImplementedError  # how msgspec is told that the hook does not know the type


def _responses(path: str, gives: Any, problem: Any) -> dict[str, Any]:
    responses: dict[str, Any] = {
        "200": {
            "description": "OK",
            "headers": HEADERS,
            "content": {JSON: {"schema": gives}},
        },
        "304": {"description": "The answer is the one that If-None-Match names."},
    }
    problems = {int(status): sentence for status, sentence in PROBLEMS.items()}
    if "{" in path:
        problems[404] = MISSING
        responses["301"] = {"description": "It has another address now: Location has it."}
    for status, sentence in sorted(problems.items()):
        responses[str(status)] = {
            "description": sentence,
            "content": {JSON: {"schema": problem}},
        }
    return responses
