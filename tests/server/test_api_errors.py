"""Errors of the API of which no view knows, as JSON."""

import json

import pytest

from matchhub.api_errors import with_json_errors
from tests.pagecache.site import ask


def answering(status, *headers, body=b"<h1>Sorry</h1>"):
    def application(environ, start_response):
        start_response(status, list(headers))
        return [body]

    return with_json_errors(application)


PAGE = ("Content-Type", "text/html; charset=utf-8")


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("400 Bad Request", "The request is not one that the site understands."),
        ("404 Not Found", "Nothing has this address. /api/v1/ says where everything is."),
        ("429 Too Many Requests", "Too Many Requests."),
        ("500 Internal Server Error", "The site has made a mistake, which it has noted."),
        ("503 Service Unavailable", "The site cannot answer now. Ask again in a few seconds."),
    ],
)
def test_a_page_for_people_is_replaced(status, sentence):
    answer = ask(
        answering(
            status, PAGE, ("Retry-After", "5"), ("Content-Encoding", "gzip"), ("ETag", '"x"')
        ),
        "/api/v1/clubs/",
    )

    assert answer.status == int(status[:3])
    assert json.loads(answer.body) == {
        "status": answer.status, "error": sentence, "parameter": "",
    }  # fmt: skip
    assert answer.headers == {
        "Retry-After": "5",
        "Content-Type": "application/json",
        "Content-Length": str(len(answer.body)),
        "Access-Control-Allow-Origin": "*",
    }


def test_a_head_has_no_body():
    assert ask(answering("404 Not Found", PAGE), "/api/x/", "HEAD").body == b""


@pytest.mark.parametrize(
    ("status", "header"),
    [
        ("200 OK", ("Content-Type", "application/json")),
        ("404 Not Found", ("Content-Type", "application/json")),
        ("301 Moved Permanently", ("Location", "/api/v1/clubs/")),
    ],
)
def test_other_answers_stay_and_scripts_may_read_them(status, header):
    answer = ask(answering(status, header, body=b"{}"), "/api/v1/clubs/")

    assert answer.body == b"{}"
    assert answer.headers == dict([header]) | {"Access-Control-Allow-Origin": "*"}


def test_pages_of_the_site_stay_as_they_are():
    answer = ask(answering("404 Not Found", PAGE), "/clubs/nobody/")

    assert (answer.body, answer.headers) == (b"<h1>Sorry</h1>", dict([PAGE]))
