"""Errors of the API as JSON, also those of which no view knows: no such address, no database.

It stands around the whole application, so that every answer that is a page for people is replaced.
"""

import json
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any

type Environ = dict[str, Any]
type Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]

API = "/api/"
JSON = "application/json"
ALLOWED = ("Access-Control-Allow-Origin", "*")
SENTENCES = {
    HTTPStatus.BAD_REQUEST: "The request is not one that the site understands.",
    HTTPStatus.NOT_FOUND: "Nothing has this address. /api/v1/ says where everything is.",
    HTTPStatus.INTERNAL_SERVER_ERROR: "The site has made a mistake, which it has noted.",
    HTTPStatus.SERVICE_UNAVAILABLE: "The site cannot answer now. Ask again in a few seconds.",
}
# Of the page that is replaced; all others, such as Retry-After, hold of the sentence too.
OF_THE_PAGE = {"content-type", "content-length", "content-encoding", "etag"}


def with_json_errors(application: Application) -> Application:
    def answer(environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        if not environ["PATH_INFO"].startswith(API):
            return application(environ, start_response)
        started: list[Any] = []
        parts = application(environ, lambda *given: started.append(given))
        status, headers, *_ = started[-1]
        code = int(status[:3])
        kind = next((value for name, value in headers if name.lower() == "content-type"), "")
        names = {name.lower() for name, _ in headers}
        if ALLOWED[0].lower() not in names:
            # Such as the redirect to the address with its last slash.
            headers = [*headers, ALLOWED]
        if code < HTTPStatus.BAD_REQUEST or kind.startswith(JSON):
            start_response(status, headers)
            return parts
        close = getattr(parts, "close", None)
        if close is not None:
            close()
        body = body_of(code)
        kept = [each for each in headers if each[0].lower() not in OF_THE_PAGE]
        kept += [("Content-Type", JSON), ("Content-Length", str(len(body)))]
        start_response(status, kept)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    return answer


def body_of(code: int) -> bytes:
    """The same members as `previews.api.answers.Problem` has."""
    sentence = SENTENCES.get(HTTPStatus(code), f"{HTTPStatus(code).phrase}.")
    return json.dumps({"status": code, "error": sentence, "parameter": ""}).encode()
