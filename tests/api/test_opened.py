"""Who may ask the API, how, and with which parameters."""

import json
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from previews.api.urls import urlpatterns
from tests.api.ask import get, refused
from tests.factories import ClubFactory

pytestmark = pytest.mark.django_db
LISTS = ["clubs", "competitions", "people", "fixtures", "previews", "claims"]


def test_the_start_says_where_everything_is(client):
    start = get(client, "")

    assert {name: client.get(address).status_code for name, address in start.items()} == (
        dict.fromkeys([*LISTS, "questions", "openapi"], 200)
    )


WRONG = [
    ("limit=101", "limit is at most 100.", "limit"),
    (f"limit={10**30}", "limit is at most 100.", "limit"),
    ("limit=9223372036854775808", "limit is at most 100.", "limit"),
    ("limit=0", "limit is at least 1.", "limit"),
    ("limit=-1", "limit is at least 1.", "limit"),
    ("limit=ten", "limit is a whole number.", "limit"),
    ("limit=1e2", "limit is a whole number.", "limit"),
    ("limit=%00", "limit is a whole number.", "limit"),
    ("limit=", "limit is a whole number.", "limit"),
    ("offset=10001", "offset is at most 10000.", "offset"),
    ("offset=9223372036854775808", "offset is at most 10000.", "offset"),
    ("offset=-1", "offset is at least 0.", "offset"),
]


@pytest.mark.parametrize("name", LISTS)
def test_pages_are_bounded(client, name):
    said = [(query, *refused(client, f"{name}/?{query}")) for query, *_ in WRONG]

    assert said == WRONG


@pytest.mark.parametrize("name", ["", "openapi.json", "questions/", "claims/1/", "clubs/"])
def test_a_parameter_that_it_does_not_know_is_refused(client, name):
    sentence, parameter = refused(client, f"{name}?colour=red")

    assert sentence.startswith("“colour” is no parameter of this address: ")
    assert parameter == "colour"


def test_a_query_that_is_too_long_is_refused(client):
    assert get(client, f"clubs/?limit={'9' * 3000}", 414)["status"] == 414


def addresses():
    """One of each: whether it leads to a row does not matter here."""
    values = {"slug": "x", "number": 1, "clubs": "a-v-b", "day": date(2024, 4, 18)}
    for pattern in urlpatterns:
        parts = {name: values[name] for name in pattern.pattern.converters}
        yield reverse(f"api:{pattern.name}", kwargs=parts)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "PROPFIND"])
def test_nothing_can_be_written(method):
    """Also where Django checks the token of a form."""
    strict = Client(enforce_csrf_checks=True)
    answers = [strict.generic(method, address) for address in addresses()]
    response = answers[0]

    assert {answer.status_code for answer in answers} == {405}
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert json.loads(response.content)["error"] == (
        f"Everything is read with GET, and nothing is {method}."
    )


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "POST"])
def test_scripts_of_any_site_may_read_it_and_nobody_is_asked_who_they_are(client, method):
    origin = {"Origin": "https://elsewhere.example"}
    for address in addresses():
        response = client.generic(method, address, headers=origin)

        assert response.headers["Access-Control-Allow-Origin"] == "*"
        assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert "Access-Control-Allow-Credentials" not in response.headers
        assert "default-src 'self'" in response.headers["Content-Security-Policy"]
        assert not response.cookies
        assert "Cookie" not in response.headers.get("Vary", "")


def test_a_browser_may_send_the_etag_of_what_it_has(client):
    response = client.options(
        "/api/v1/clubs/",
        headers={
            "Origin": "https://elsewhere.example",
            "Access-Control-Request-Method": "GET",
            "Access-Control-Request-Headers": "if-none-match",
        },
    )

    assert response.status_code == 204
    assert response.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert response.headers["Access-Control-Allow-Headers"] == "If-None-Match"


def test_head_is_get_without_a_body(client):
    ClubFactory(slug="atalanta")
    read, asked = client.get("/api/v1/clubs/atalanta/"), client.head("/api/v1/clubs/atalanta/")

    assert (asked.status_code, asked.content) == (200, b"")
    assert asked.headers["Content-Type"] == read.headers["Content-Type"]
    assert client.head("/api/v1/clubs/nobody/").status_code == 404


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("clubs/nobody/", "No club that fans can read has the slug nobody."),
        ("competitions/nobody/", "No competition that fans can read has the slug nobody."),
        ("people/nobody/", "No person that fans can read has the slug nobody."),
        ("previews/nobody/", "No preview that fans can read has the slug nobody."),
        ("claims/9/", "No claim that fans can read has the number 9."),
        ("fixtures/2024-04-18/a-v-b/", "No match of 2024-04-18 has the clubs a-v-b."),
        ("fixtures/2024-04-18/a/", "No match of 2024-04-18 has the clubs a."),
    ],
)  # fmt: skip
def test_what_is_not_there_says_so(client, address, sentence):
    problem = get(client, address, 404)

    assert problem == {"status": 404, "error": sentence, "parameter": ""}
