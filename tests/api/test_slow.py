"""A query that is stopped because it takes too long."""

import json

import pytest
from django.db import OperationalError
from psycopg.errors import QueryCanceled

from previews.api import questions
from previews.pagecache.middleware import DATABASE_AWAY

pytestmark = pytest.mark.django_db
ADDRESS = "/api/v1/questions/form/?club=Liverpool"


def failing(cause):
    def fail(*_args, **_kwargs):
        raise OperationalError("canceling statement due to statement timeout") from cause

    return fail


def test_it_is_said_and_is_no_database_that_is_away(client, monkeypatch):
    monkeypatch.setattr(questions, "ask_from_words", failing(QueryCanceled()))

    response = client.get(ADDRESS)

    assert (response.status_code, response.headers["Retry-After"]) == (503, "5")
    assert json.loads(response.content)["error"] == (
        "The answer takes too long. Ask for less of the archive."
    )
    assert DATABASE_AWAY not in response.wsgi_request.META


def test_a_database_that_is_away_is_known_to_the_page_cache(client, monkeypatch):
    monkeypatch.setattr(questions, "ask_from_words", failing(None))

    response = client.get(ADDRESS)

    assert response.status_code == 503
    assert DATABASE_AWAY in response.wsgi_request.META
